-- Panels, declared interests, the marking of bids and its moderation.
CREATE TABLE panel_seat (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    person BIGINT NOT NULL,
    post TEXT NOT NULL,
    letter TEXT NOT NULL,
    is_chair BIGINT NOT NULL,
    marks BIGINT NOT NULL,
    declared_at BIGINT,
    is_sample BIGINT NOT NULL,
    UNIQUE (funding_round, person),
    UNIQUE (funding_round, letter)
);
CREATE INDEX panel_seat_by_person ON panel_seat (person, id);
CREATE TABLE bid_interest (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    bid BIGINT NOT NULL REFERENCES bid (id),
    person BIGINT NOT NULL,
    answer TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    declared_at BIGINT NOT NULL,
    lifted_by TEXT NOT NULL,
    lifted_because TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (bid, person)
);
CREATE INDEX bid_interest_by_round ON bid_interest (funding_round, person, id);
CREATE TABLE assessment (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    bid BIGINT NOT NULL REFERENCES bid (id),
    person BIGINT NOT NULL,
    letter TEXT NOT NULL,
    state TEXT NOT NULL,
    submitted_at BIGINT,
    because TEXT NOT NULL,
    criteria_hash TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (bid, person)
);
CREATE INDEX assessment_by_round ON assessment (funding_round, bid, letter);
CREATE TABLE assessment_mark (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    assessment BIGINT NOT NULL REFERENCES assessment (id),
    criterion BIGINT NOT NULL REFERENCES round_criterion (id),
    score BIGINT,
    cannot_assess BIGINT NOT NULL,
    why TEXT NOT NULL,
    is_for_office BIGINT NOT NULL,
    UNIQUE (assessment, criterion)
);
CREATE TABLE moderation_item (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    bid BIGINT NOT NULL UNIQUE REFERENCES bid (id),
    state TEXT NOT NULL,
    present TEXT NOT NULL,
    aside TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    by_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX moderation_item_by_round ON moderation_item (funding_round, bid);
CREATE TABLE moderated_score (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    item BIGINT NOT NULL REFERENCES moderation_item (id),
    criterion BIGINT NOT NULL REFERENCES round_criterion (id),
    score BIGINT NOT NULL,
    UNIQUE (item, criterion)
);
CREATE TABLE bid_recommendation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    bid BIGINT NOT NULL UNIQUE REFERENCES bid (id),
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    rank BIGINT NOT NULL,
    reason TEXT NOT NULL,
    person BIGINT,
    by_post TEXT NOT NULL,
    at BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX bid_recommendation_by_round ON bid_recommendation (funding_round, rank, bid);
