-- When each person last looked at My work, and the time before: what changed since then is told at the next visit.
CREATE TABLE my_work_visit (
    person_id BIGINT PRIMARY KEY REFERENCES person (id),
    seen_at BIGINT NOT NULL,
    seen_before BIGINT
);
CREATE INDEX history_by_table ON history (record_table, at);
CREATE INDEX action_note_by_time ON action_note (at);
