-- Work that the program does by itself: once, or again and again (then `turns_of` holds the kind, so that it stands once).
CREATE TABLE job (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    turns_of TEXT UNIQUE,
    payload TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    worker TEXT NOT NULL,
    lease_until BIGINT,
    attempts BIGINT NOT NULL,
    progress TEXT NOT NULL,
    result TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX job_by_state_due ON job (state, due_at, id);
