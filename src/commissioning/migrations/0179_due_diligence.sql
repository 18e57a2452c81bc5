-- Due diligence before an award: the registers as they were read, what was looked at for each bid, and what must be so
-- before any money is paid.
CREATE TABLE registered_body (
    register TEXT NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    closed_on TEXT,
    accounts TEXT NOT NULL,
    accounts_due TEXT,
    PRIMARY KEY (register, number)
);
CREATE TABLE register_reading (
    register TEXT PRIMARY KEY,
    register_date TEXT NOT NULL,
    bodies BIGINT NOT NULL
);
CREATE TABLE diligence_check (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    bid BIGINT NOT NULL REFERENCES bid (id),
    item TEXT NOT NULL,
    state TEXT NOT NULL,
    found TEXT NOT NULL,
    reason TEXT NOT NULL,
    register_date TEXT,
    by_post TEXT NOT NULL,
    done_on TEXT,
    is_sample BIGINT NOT NULL,
    UNIQUE (bid, item)
);
CREATE TABLE condition_precedent (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    bid BIGINT NOT NULL REFERENCES bid (id),
    words TEXT NOT NULL,
    by_post TEXT NOT NULL,
    set_on TEXT NOT NULL,
    met_on TEXT,
    met_words TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX condition_precedent_of_bid ON condition_precedent (bid, id);
