-- rebuild: What Community Safety Partnerships are allotted, the projects within it, and what was drawn before the office kept its ledger here.
CREATE TABLE formula_part (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    weight BIGINT NOT NULL,
    source TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (funding_round, number)
);
CREATE TABLE partnership_budget (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    body BIGINT NOT NULL REFERENCES body (id),
    name TEXT NOT NULL,
    area TEXT NOT NULL,
    stated BIGINT,
    stated_because TEXT NOT NULL,
    amount BIGINT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (funding_round, body)
);
CREATE TABLE formula_quantity (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    partnership_budget BIGINT NOT NULL REFERENCES partnership_budget (id),
    part BIGINT NOT NULL REFERENCES formula_part (id),
    quantity BIGINT NOT NULL,
    UNIQUE (partnership_budget, part)
);
CREATE TABLE opening_payment (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    award BIGINT NOT NULL REFERENCES award (id),
    amount BIGINT NOT NULL CHECK (amount > 0),
    paid_on TEXT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    note TEXT NOT NULL,
    recorded_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX opening_payment_by_award ON opening_payment (award, paid_on, id);
CREATE TABLE award_with_or_without_bid (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    funding_round BIGINT NOT NULL REFERENCES funding_round (id),
    budget_line BIGINT NOT NULL REFERENCES budget_line (id),
    bid BIGINT REFERENCES bid (id),
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
    partnership_budget BIGINT REFERENCES partnership_budget (id),
    UNIQUE (bid)
);
INSERT INTO award_with_or_without_bid (id, version, reference, funding_round, budget_line, bid, decision, state, organisation, title, area, priority, amount, purpose, reasons, conditions, starts_on, ends_on, decided_on, answer_by, answered_on, ended_because, is_sample)
    SELECT id, version, reference, funding_round, budget_line, bid, decision, state, organisation, title, area, priority, amount, purpose, reasons, conditions, starts_on, ends_on, decided_on, answer_by, answered_on, ended_because, is_sample FROM award;
DROP TABLE award;
ALTER TABLE award_with_or_without_bid RENAME TO award;
CREATE INDEX award_by_round ON award (funding_round, reference, id);
CREATE INDEX award_by_decision ON award (decided_on, reference, id);
CREATE INDEX award_by_partnership ON award (partnership_budget, reference, id);
