-- What a paper said the office would tell its body later, until it is told.
CREATE TABLE promise (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    paper BIGINT NOT NULL REFERENCES paper (id),
    number BIGINT NOT NULL,
    words TEXT NOT NULL,
    place TEXT NOT NULL,
    due TEXT NOT NULL,
    owner BIGINT,
    owner_post TEXT NOT NULL,
    kept_on TEXT,
    kept_in TEXT NOT NULL,
    withdrawn_on TEXT,
    withdrawn_why TEXT NOT NULL,
    times_moved BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX promise_of ON promise (paper, number);
CREATE INDEX promise_due ON promise (due);
