-- Audits with their recommendations and revised days; corporate risks with how they were scored, and the key of scores.
CREATE TABLE audit_report (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    auditor TEXT NOT NULL,
    on_body TEXT NOT NULL,
    reported_on TEXT NOT NULL,
    opinion TEXT NOT NULL,
    scale TEXT NOT NULL,
    summary TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE audit_recommendation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    audit BIGINT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    grade TEXT NOT NULL,
    response TEXT NOT NULL,
    owner_post TEXT NOT NULL,
    first_due TEXT NOT NULL,
    due TEXT NOT NULL,
    state TEXT NOT NULL,
    evidence TEXT NOT NULL,
    evidence_on TEXT,
    evidence_post TEXT NOT NULL,
    evidence_by BIGINT,
    not_enough_because TEXT NOT NULL,
    closing TEXT NOT NULL,
    closed_on TEXT,
    closed_post TEXT NOT NULL,
    closed_by BIGINT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX audit_recommendation_of_audit ON audit_recommendation (audit, reference);
CREATE INDEX audit_recommendation_by_state ON audit_recommendation (state, due);
CREATE TABLE audit_due_revision (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    recommendation BIGINT NOT NULL,
    number BIGINT NOT NULL,
    was_due TEXT NOT NULL,
    due TEXT NOT NULL,
    because TEXT NOT NULL,
    by_post TEXT NOT NULL,
    revised_on TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX audit_due_revision_of_recommendation ON audit_due_revision (recommendation, number);
CREATE TABLE corporate_risk (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    cause TEXT NOT NULL,
    event TEXT NOT NULL,
    effect TEXT NOT NULL,
    controls TEXT NOT NULL,
    appetite TEXT NOT NULL,
    owner_post TEXT NOT NULL,
    before_likelihood TEXT NOT NULL,
    before_impact TEXT NOT NULL,
    after_likelihood TEXT NOT NULL,
    after_impact TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    reviewed_why TEXT NOT NULL,
    review_by TEXT NOT NULL,
    closed_on TEXT,
    closed_because TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE risk_scoring (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    risk BIGINT NOT NULL,
    number BIGINT NOT NULL,
    scored_on TEXT NOT NULL,
    before_likelihood TEXT NOT NULL,
    before_impact TEXT NOT NULL,
    after_likelihood TEXT NOT NULL,
    after_impact TEXT NOT NULL,
    why TEXT NOT NULL,
    by_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX risk_scoring_of_risk ON risk_scoring (risk, number);
CREATE TABLE risk_key_row (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    level BIGINT NOT NULL,
    name TEXT NOT NULL,
    meaning TEXT NOT NULL,
    most BIGINT
);
CREATE UNIQUE INDEX risk_key_row_of_level ON risk_key_row (kind, level);
