-- Twelve years of forty-three forces in an office that holds the real months of its own: the counts of a real month stand for each month that
-- is missing, and for each of forty-two other forces, whose neighbourhoods get codes of their own. Months are counted from the year nought.
CREATE TEMP TABLE real_file AS
    SELECT id, row_number() OVER (ORDER BY month) - 1 AS place FROM crime_file WHERE kind = 'street' AND is_current = 1 AND month < 2026 * 12;
CREATE TEMP TABLE made_file AS
    WITH RECURSIVE
        force(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM force WHERE number < 42),
        month(number) AS (SELECT 2014 * 12 UNION ALL SELECT number + 1 FROM month WHERE number < 2025 * 12 + 11)
    SELECT 900000000 + force.number * 1000 + month.number - 2014 * 12 AS id, force.number AS force_number,
           CASE force.number WHEN 0 THEN 'leicestershire' ELSE 'made-' || force.number END AS force, month.number AS month,
           (SELECT id FROM real_file WHERE place = (month.number + force.number) % (SELECT count(*) FROM real_file)) AS source
    FROM force CROSS JOIN month;
DELETE FROM made_file WHERE force_number = 0 AND month IN (SELECT month FROM crime_file WHERE kind = 'street' AND force = 'leicestershire' AND is_current = 1);
INSERT INTO crime_file
    SELECT made_file.id, release, kind, made_file.force, made_file.month, name, 'made-' || made_file.id, bytes, lines, left_out, has_crlf, 0, released_on, 1, NULL
    FROM made_file JOIN crime_file ON crime_file.id = source;
INSERT INTO crime_counts
    SELECT CASE WHEN force_number > 0 AND area GLOB 'E0*' THEN substr(area, 1, 3) || printf('%02d', force_number) || substr(area, 6) ELSE area END,
           made_file.id, max(counts)
    FROM made_file JOIN crime_counts ON file = source GROUP BY 1, 2;
UPDATE change_counter SET changes = changes + 1 WHERE id = 1;
