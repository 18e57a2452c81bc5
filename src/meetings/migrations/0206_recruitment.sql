-- Finding new members for a body that meets: counts of people, and never a name.
CREATE TABLE recruitment (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    body BIGINT NOT NULL,
    post TEXT NOT NULL,
    sought BIGINT NOT NULL,
    opened_on TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    applied BIGINT,
    seen BIGINT,
    successful BIGINT,
    decided_on TEXT,
    appointed BIGINT,
    ended_on TEXT,
    words TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX recruitment_of_body ON recruitment (body, opened_on);
