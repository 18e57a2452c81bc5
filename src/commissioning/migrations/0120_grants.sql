-- Funds, budget lines, rounds with their criteria, and bids.
CREATE TABLE fund (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    power TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE budget_line (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    fund BIGINT NOT NULL REFERENCES fund (id),
    year_begins BIGINT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX budget_line_by_fund ON budget_line (fund, year_begins, id);
CREATE TABLE funding_round (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    fund BIGINT NOT NULL REFERENCES fund (id),
    budget_line BIGINT NOT NULL REFERENCES budget_line (id),
    route TEXT NOT NULL,
    state TEXT NOT NULL,
    about TEXT NOT NULL,
    who_can_apply TEXT NOT NULL,
    conditions TEXT NOT NULL,
    justification TEXT NOT NULL,
    owner TEXT NOT NULL,
    pot BIGINT NOT NULL,
    least BIGINT,
    most BIGINT NOT NULL,
    most_awards BIGINT,
    bids_each BIGINT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    delivery_from TEXT NOT NULL,
    delivery_to TEXT NOT NULL,
    decision_by TEXT,
    marks_each BIGINT NOT NULL,
    late TEXT NOT NULL,
    tie_break TEXT NOT NULL,
    marks_are_blind BIGINT NOT NULL,
    over_by BIGINT NOT NULL,
    over_decision TEXT NOT NULL,
    drafted_by BIGINT,
    approved_by BIGINT,
    approved_post TEXT NOT NULL,
    published_at BIGINT,
    frozen_hash TEXT NOT NULL,
    line_percent BIGINT,
    line_because TEXT NOT NULL,
    line_at BIGINT,
    cancelled_because TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX funding_round_by_closing ON funding_round (closes, id);
CREATE TABLE round_criterion (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    guidance TEXT NOT NULL,
    weight BIGINT NOT NULL,
    most BIGINT NOT NULL,
    words_most BIGINT NOT NULL,
    is_gate BIGINT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (funding_round, number)
);
CREATE TABLE round_standard (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    number BIGINT NOT NULL,
    answer TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (funding_round, number)
);
CREATE TABLE bid (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    state TEXT NOT NULL,
    organisation TEXT NOT NULL,
    charity_number TEXT NOT NULL,
    company_number TEXT NOT NULL,
    postcode TEXT NOT NULL,
    key_people TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    area TEXT NOT NULL,
    priority TEXT NOT NULL,
    requested BIGINT,
    match_funding BIGINT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    is_declared BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    received_at BIGINT,
    receipt TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    seconds_late BIGINT NOT NULL,
    decided_because TEXT NOT NULL,
    decided_post TEXT NOT NULL,
    feedback TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX bid_by_round ON bid (funding_round, state, id);
CREATE TABLE bid_answer (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    bid BIGINT NOT NULL REFERENCES bid (id),
    criterion BIGINT NOT NULL REFERENCES round_criterion (id),
    words TEXT NOT NULL,
    UNIQUE (bid, criterion)
);
CREATE TABLE cost_line (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    bid BIGINT NOT NULL REFERENCES bid (id),
    number BIGINT NOT NULL,
    words TEXT NOT NULL,
    amount BIGINT NOT NULL,
    UNIQUE (bid, number)
);
CREATE TABLE bid_revision (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    bid BIGINT NOT NULL REFERENCES bid (id),
    number BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    receipt TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (bid, number)
);
