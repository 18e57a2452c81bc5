-- The office's small registers: bodies, posts, organisations, partnerships, pre-election periods and terms.
CREATE TABLE body (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    statutory_name TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    successor_id BIGINT REFERENCES body (id),
    website TEXT NOT NULL,
    UNIQUE (name)
);
CREATE TABLE post (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    body_id BIGINT NOT NULL REFERENCES body (id),
    valid_from TEXT,
    valid_to TEXT,
    UNIQUE (body_id, title)
);
CREATE TABLE organisation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    charity_number TEXT NOT NULL,
    company_number TEXT NOT NULL,
    area_id BIGINT REFERENCES area (id),
    website TEXT NOT NULL,
    UNIQUE (folded)
);
CREATE TABLE partnership (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    body_id BIGINT REFERENCES body (id),
    organisation_id BIGINT REFERENCES organisation (id),
    purpose TEXT NOT NULL,
    since TEXT,
    ended TEXT,
    is_public BIGINT NOT NULL
);
CREATE TABLE pre_election_period (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    rule TEXT NOT NULL
);
CREATE TABLE office_term (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    election_day TEXT NOT NULL,
    took_office TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    note TEXT NOT NULL
);
