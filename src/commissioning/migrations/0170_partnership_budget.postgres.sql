-- What Community Safety Partnerships are allotted, the projects within it, and what was drawn before the office kept its ledger here.
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
ALTER TABLE award ALTER COLUMN bid DROP NOT NULL;
ALTER TABLE award ADD COLUMN partnership_budget BIGINT REFERENCES partnership_budget (id);
CREATE INDEX award_by_partnership ON award (partnership_budget, reference, id);
