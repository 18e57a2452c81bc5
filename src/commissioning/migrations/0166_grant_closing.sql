-- How grants were closed, and the money that is asked back.
CREATE TABLE grant_closing (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    award BIGINT NOT NULL REFERENCES award (id),
    awarded BIGINT NOT NULL,
    varied BIGINT NOT NULL,
    paid BIGINT NOT NULL,
    released BIGINT NOT NULL,
    covered BIGINT NOT NULL,
    ineligible BIGINT NOT NULL,
    unspent BIGINT NOT NULL,
    due_back BIGINT NOT NULL,
    review TEXT NOT NULL,
    reconciled_on TEXT NOT NULL,
    reconciled_post TEXT NOT NULL,
    reconciled_by BIGINT,
    reopened_on TEXT,
    reopened_decision TEXT NOT NULL,
    reopened_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    CHECK (awarded + varied = paid + released),
    CHECK (paid = covered + ineligible + unspent)
);
CREATE INDEX grant_closing_by_award ON grant_closing (award, reconciled_on, id);
CREATE TABLE recovery (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    award BIGINT NOT NULL REFERENCES award (id),
    closing BIGINT NOT NULL REFERENCES grant_closing (id),
    state TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    received BIGINT NOT NULL,
    written_off BIGINT NOT NULL,
    demanded_on TEXT,
    pay_by TEXT,
    dispute TEXT NOT NULL,
    decision TEXT NOT NULL,
    ended_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX recovery_by_award ON recovery (award, reference, id);
