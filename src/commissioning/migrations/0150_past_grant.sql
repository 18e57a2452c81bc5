-- Grants brought in from 360Giving files: the office's own of earlier years, and other funders' for comparison.
CREATE TABLE past_grant (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    identifier TEXT NOT NULL,
    title TEXT NOT NULL,
    recipient TEXT NOT NULL,
    awarded_on TEXT,
    amount BIGINT,
    funder TEXT NOT NULL,
    is_own BIGINT NOT NULL,
    record TEXT NOT NULL,
    import_run BIGINT NOT NULL REFERENCES import_run (id),
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX past_grant_by_identifier ON past_grant (identifier);
CREATE INDEX past_grant_by_run ON past_grant (import_run, id);
