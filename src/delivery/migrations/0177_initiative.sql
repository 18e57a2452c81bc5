-- Initiatives of workstreams as records; the headings that links had become initiatives of that name.
CREATE TABLE initiative (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    workstream BIGINT NOT NULL REFERENCES workstream (id),
    title TEXT NOT NULL,
    lead_post TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    measures TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX initiative_of_workstream ON initiative (workstream, title);
INSERT INTO initiative (id, version, reference, workstream, title, lead_post, words, state, measures, is_public, is_sample)
SELECT first_link, 1,
    'IN-' || CASE WHEN place < 10 THEN '000' WHEN place < 100 THEN '00' WHEN place < 1000 THEN '0' ELSE '' END || CAST(place AS TEXT),
    workstream, initiative, '', '', 'running', '', 0, 0
FROM (
    SELECT MIN(id) AS first_link, workstream, initiative, ROW_NUMBER() OVER (ORDER BY workstream, initiative) AS place
    FROM workstream_action WHERE initiative <> '' GROUP BY workstream, initiative
) AS headings;
INSERT INTO reference_counter (letters, year, last_number)
SELECT 'IN', 0, COUNT(*) FROM initiative HAVING COUNT(*) > 0;
ALTER TABLE workstream_action ADD COLUMN initiative_id BIGINT REFERENCES initiative (id);
UPDATE workstream_action SET initiative_id = (
    SELECT initiative.id FROM initiative
    WHERE initiative.workstream = workstream_action.workstream AND initiative.title = workstream_action.initiative
);
ALTER TABLE workstream_action DROP COLUMN initiative;
CREATE INDEX workstream_action_of_initiative ON workstream_action (initiative_id, action);
