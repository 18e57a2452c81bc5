-- Claims of recipients, the payments that answer them, and the files payments are sent to the bank in.
CREATE TABLE payment_file (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    made_post TEXT NOT NULL,
    payments BIGINT NOT NULL,
    total BIGINT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE claim (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    award BIGINT NOT NULL REFERENCES award (id),
    instalment BIGINT NOT NULL REFERENCES instalment (id),
    state TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    spent BIGINT,
    words TEXT NOT NULL,
    claimed_on TEXT NOT NULL,
    claimed_words TEXT NOT NULL,
    query TEXT NOT NULL,
    answer TEXT NOT NULL,
    eligible BIGINT,
    certified_by BIGINT,
    certified_post TEXT NOT NULL,
    certified_on TEXT,
    certified_because TEXT NOT NULL,
    approved_by BIGINT,
    approved_post TEXT NOT NULL,
    approved_on TEXT,
    bank_details BIGINT REFERENCES bank_details (id),
    payment_file BIGINT REFERENCES payment_file (id),
    ended_because TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX claim_by_award ON claim (award, reference, id);
CREATE INDEX claim_by_state ON claim (state, claimed_on, id);
CREATE UNIQUE INDEX claim_once ON claim (instalment) WHERE state NOT IN ('withdrawn', 'refused');
CREATE TABLE payment (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    claim BIGINT NOT NULL REFERENCES claim (id),
    award BIGINT NOT NULL REFERENCES award (id),
    amount BIGINT NOT NULL CHECK (amount > 0),
    paid_on TEXT NOT NULL,
    bank_reference TEXT NOT NULL UNIQUE,
    recorded_post TEXT NOT NULL,
    reversed_on TEXT,
    reversed_because TEXT NOT NULL,
    reversed_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX payment_by_award ON payment (award, paid_on, id);
CREATE UNIQUE INDEX payment_stands_once ON payment (claim) WHERE reversed_on IS NULL;
