-- What stands beside the reviews: complaints recorded, other offices, long investigations, the yearly assessment.
CREATE TABLE complaint_count (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    recorded BIGINT NOT NULL,
    source TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE other_office_volume (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    office TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    received BIGINT,
    completed BIGINT,
    not_reasonable BIGINT,
    source TEXT NOT NULL,
    read_on TEXT NOT NULL
);
CREATE TABLE overdue_investigation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    force_reference TEXT NOT NULL,
    began_on TEXT NOT NULL,
    told_on TEXT,
    expected_on TEXT,
    reason TEXT NOT NULL,
    ended_on TEXT,
    next_due TEXT,
    is_sample BIGINT NOT NULL
);
CREATE TABLE review_assessment (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    year TEXT NOT NULL,
    oversight TEXT NOT NULL,
    satisfaction TEXT NOT NULL,
    timeliness TEXT NOT NULL,
    quality TEXT NOT NULL,
    published_on TEXT,
    is_sample BIGINT NOT NULL
);
