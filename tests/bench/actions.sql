-- Five thousand actions for measuring the list that staff open most, like a large office's tracker after some years.
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 5000),
     owner AS (SELECT id, post, ROW_NUMBER() OVER (ORDER BY id) - 1 AS place, COUNT(*) OVER () AS people FROM person)
INSERT INTO action (id, version, reference, title, detail, source, source_reference, owner, owner_post, outside_post, due, state, evidence,
                    blocked_by, raised, done_on, done_by, verified_on, theme, area, times_moved, is_public, public_words, is_sample)
SELECT 900000000000 + n, 1, 'A-' || (100000 + n),
       'Ask the force for its figures of ' || (n % 97) || ' months on matter ' || n,
       'Agreed at the meeting; the answer goes to the next one.', 'feedback', '', owner.id, owner.post, '',
       date('2024-01-01', '+' || (n % 700) || ' days'),
       CASE WHEN n % 5 = 0 THEN 'verified' WHEN n % 5 = 1 THEN 'blocked' ELSE 'open' END, '', '',
       date('2023-12-01', '+' || (n % 400) || ' days'), NULL, NULL, NULL, '', '', n % 3, 0, '', 1
FROM count JOIN owner ON owner.place = n % owner.people;

-- Each has the history line of its making, and serves one workstream of the plan; every tenth serves two.
INSERT INTO history (id, record_table, record_id, record_version, record_words, at, actor_id, actor_post, why, changes)
SELECT id + 10000000000, 'action', id, 1, reference, 1701388800000 + (id - 900000000000) * 60000, NULL, owner_post, '',
       '[{"field":"title","before":null,"after":"' || title || '"}]'
FROM action WHERE id > 900000000000;
WITH stream AS (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS place, COUNT(*) OVER () AS streams FROM workstream)
INSERT INTO workstream_action (id, version, workstream, action, initiative_id, weight, linked_on)
SELECT 920000000000 + (action.id - 900000000000) * 2 + serves.n, 1, stream.id, action.id, NULL, NULL, action.raised
FROM action JOIN (SELECT 0 AS n UNION ALL SELECT 1) AS serves ON serves.n = 0 OR action.id % 10 = 0
JOIN stream ON stream.place = (action.id + serves.n) % stream.streams
WHERE action.id > 900000000000;
UPDATE change_counter SET changes = changes + 1 WHERE id = 1;
