-- What happened on a day that a measure's chart should say, and the decisions that begin its usual range anew.
CREATE TABLE measure_note (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    measure TEXT NOT NULL,
    number BIGINT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    decision TEXT NOT NULL,
    by_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (measure, number)
);
