-- The one tracker of actions, whatever they came from.
CREATE TABLE action (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    source TEXT NOT NULL,
    source_reference TEXT NOT NULL,
    owner BIGINT REFERENCES person (id),
    owner_post TEXT NOT NULL,
    outside_post TEXT NOT NULL,
    due TEXT,
    state TEXT NOT NULL,
    evidence TEXT NOT NULL,
    blocked_by TEXT NOT NULL,
    raised TEXT NOT NULL,
    done_on TEXT,
    done_by BIGINT,
    verified_on TEXT,
    theme TEXT NOT NULL,
    area TEXT NOT NULL,
    times_moved BIGINT NOT NULL,
    is_public BIGINT NOT NULL,
    public_words TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX action_by_state_due ON action (state, due, id);
CREATE INDEX action_by_owner ON action (owner, state, due);
CREATE INDEX action_by_source ON action (source, source_reference);
CREATE TABLE action_note (
    id BIGINT PRIMARY KEY,
    action_id BIGINT NOT NULL REFERENCES action (id),
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_post TEXT NOT NULL
);
CREATE INDEX action_note_of ON action_note (action_id, at);
