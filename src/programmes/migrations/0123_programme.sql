-- Programmes with their cohorts, what they are measured by, and their data-protection assessments.
CREATE TABLE programme (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    lead_post TEXT NOT NULL,
    partners TEXT NOT NULL,
    places TEXT NOT NULL,
    captures TEXT NOT NULL,
    capture_words TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    state TEXT NOT NULL,
    started_on TEXT,
    ended_on TEXT,
    outcome TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE programme_part (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    programme BIGINT NOT NULL REFERENCES programme (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT,
    provider TEXT NOT NULL,
    began BIGINT,
    completed BIGINT,
    paid_by TEXT NOT NULL,
    words TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (programme, number)
);
CREATE TABLE programme_measure (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    programme BIGINT NOT NULL REFERENCES programme (id),
    change TEXT NOT NULL,
    figure TEXT NOT NULL,
    method TEXT NOT NULL,
    baseline TEXT NOT NULL,
    target TEXT NOT NULL,
    look_on TEXT,
    result TEXT NOT NULL,
    looked_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX programme_measure_by_programme ON programme_measure (programme);
CREATE TABLE data_protection_assessment (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    programme BIGINT NOT NULL REFERENCES programme (id),
    purpose TEXT NOT NULL,
    basis TEXT NOT NULL,
    necessity TEXT NOT NULL,
    risks TEXT NOT NULL,
    measures TEXT NOT NULL,
    residual TEXT NOT NULL,
    officer_advice TEXT NOT NULL,
    consulted_on TEXT,
    writers TEXT NOT NULL,
    written_by_post TEXT NOT NULL,
    state TEXT NOT NULL,
    decided_by_post TEXT NOT NULL,
    decided_on TEXT,
    decision_words TEXT NOT NULL,
    review_by TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX data_protection_assessment_by_programme ON data_protection_assessment (programme);
