-- Victims' journeys, their stages, and what people who went through them said.
CREATE TABLE victim_journey (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    lead_post TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE journey_stage (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    journey BIGINT NOT NULL,
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    agency TEXT NOT NULL,
    owed TEXT NOT NULL,
    figure TEXT NOT NULL,
    seen_by TEXT NOT NULL,
    gap TEXT NOT NULL,
    gap_words TEXT NOT NULL,
    looked_on TEXT,
    leads_to TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX journey_stage_of_journey ON journey_stage (journey, number);
CREATE TABLE lived_experience (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    stage BIGINT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    words TEXT NOT NULL,
    heard TEXT NOT NULL,
    heard_on TEXT NOT NULL,
    consented_on TEXT NOT NULL,
    agreed_to TEXT NOT NULL,
    kept_until TEXT NOT NULL,
    may_publish BIGINT NOT NULL,
    author BIGINT,
    author_post TEXT NOT NULL,
    reader BIGINT,
    reader_post TEXT NOT NULL,
    cleared_on TEXT,
    gone_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX lived_experience_of_stage ON lived_experience (stage, number);
