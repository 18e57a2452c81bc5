-- Measures: numbers that come from outside, each with the release it came in; and programmes with their cohorts.
CREATE TABLE measure (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    unit_one TEXT NOT NULL,
    unit_many TEXT NOT NULL,
    source TEXT NOT NULL,
    owner_post TEXT NOT NULL,
    definition TEXT NOT NULL,
    expected_day BIGINT
);
CREATE TABLE measure_release (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    measure TEXT NOT NULL,
    name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    hash TEXT NOT NULL,
    received TEXT NOT NULL,
    by_post TEXT NOT NULL,
    rows_kept BIGINT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX measure_release_of ON measure_release (measure, received, id);
CREATE TABLE observation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    measure TEXT NOT NULL,
    area TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    amount BIGINT,
    status TEXT NOT NULL,
    release_id BIGINT REFERENCES measure_release (id),
    attributed_to TEXT NOT NULL,
    note TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX observation_of ON observation (measure, area, first_day, last_day);
CREATE TABLE cohort (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    programme TEXT NOT NULL,
    number BIGINT NOT NULL,
    ended_on TEXT NOT NULL,
    participants BIGINT,
    note TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (programme, number)
);
