-- Decisions on rounds, and the awards they make.
CREATE TABLE decision_notice (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    signed_post TEXT NOT NULL,
    signed_by BIGINT,
    signed_at BIGINT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (funding_round)
);
CREATE TABLE award (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    budget_line BIGINT NOT NULL REFERENCES budget_line (id),
    bid BIGINT NOT NULL REFERENCES bid (id),
    decision BIGINT NOT NULL REFERENCES decision_notice (id),
    state TEXT NOT NULL,
    organisation TEXT NOT NULL,
    title TEXT NOT NULL,
    area TEXT NOT NULL,
    priority TEXT NOT NULL,
    amount BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    reasons TEXT NOT NULL,
    conditions TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    answer_by TEXT,
    answered_on TEXT,
    ended_because TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (bid)
);
CREATE INDEX award_by_round ON award (funding_round, reference, id);
CREATE INDEX award_by_decision ON award (decided_on, reference, id);
