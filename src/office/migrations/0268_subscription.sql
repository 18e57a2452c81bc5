-- Who of the public asked to be written to about what, and why letters went in a pre-election period all the same.
CREATE TABLE subscription (
    id BIGINT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    topics TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    asked_from TEXT NOT NULL,
    confirmed_at BIGINT,
    told_until BIGINT NOT NULL
);
CREATE TABLE news_release (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    period BIGINT NOT NULL REFERENCES pre_election_period (id),
    because TEXT NOT NULL,
    by_post TEXT NOT NULL,
    decided_on TEXT NOT NULL
);
ALTER TABLE mail ADD COLUMN unsubscribe TEXT NOT NULL DEFAULT '';
