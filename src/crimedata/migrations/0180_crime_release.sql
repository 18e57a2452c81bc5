-- Recorded crime from the open files: releases, their files, what is odd about them, counts by area, rows packed, and
-- what moved between two releases of a month.
CREATE TABLE crime_release (
    id BIGINT PRIMARY KEY,
    received_at BIGINT NOT NULL,
    received_by TEXT NOT NULL,
    label TEXT NOT NULL
);
CREATE TABLE crime_file (
    id BIGINT PRIMARY KEY,
    release BIGINT NOT NULL REFERENCES crime_release (id),
    kind TEXT NOT NULL,
    force TEXT NOT NULL,
    month BIGINT NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    lines BIGINT NOT NULL,
    left_out BIGINT NOT NULL,
    has_crlf BIGINT NOT NULL,
    has_places BIGINT NOT NULL,
    released_on TEXT,
    is_current BIGINT NOT NULL,
    replaced BIGINT REFERENCES crime_file (id)
);
CREATE UNIQUE INDEX crime_file_current ON crime_file (kind, force, month) WHERE is_current = 1;
CREATE INDEX crime_file_hash ON crime_file (hash);
CREATE TABLE crime_quirk (
    file BIGINT NOT NULL REFERENCES crime_file (id),
    quirk TEXT NOT NULL,
    counted BIGINT NOT NULL,
    PRIMARY KEY (file, quirk)
);
CREATE TABLE crime_bad_row (
    file BIGINT NOT NULL REFERENCES crime_file (id),
    reason TEXT NOT NULL,
    number BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    line BIGINT NOT NULL,
    example TEXT NOT NULL,
    PRIMARY KEY (file, reason, number)
);
CREATE TABLE crime_counts (
    area TEXT NOT NULL,
    file BIGINT NOT NULL REFERENCES crime_file (id),
    counts TEXT NOT NULL,
    PRIMARY KEY (area, file)
);
CREATE INDEX crime_counts_of_file ON crime_counts (file);
CREATE TABLE crime_rows (
    file BIGINT NOT NULL REFERENCES crime_file (id),
    piece BIGINT NOT NULL,
    fates TEXT NOT NULL,
    places TEXT NOT NULL,
    PRIMARY KEY (file, piece)
);
CREATE TABLE crime_streets (
    file BIGINT PRIMARY KEY REFERENCES crime_file (id),
    streets TEXT NOT NULL
);
CREATE TABLE crime_stop (
    file BIGINT NOT NULL REFERENCES crime_file (id),
    object TEXT NOT NULL,
    outcome TEXT NOT NULL,
    counted BIGINT NOT NULL,
    PRIMARY KEY (file, object, outcome)
);
CREATE TABLE crime_change (
    file BIGINT PRIMARY KEY REFERENCES crime_file (id),
    rows_before BIGINT NOT NULL,
    rows_now BIGINT NOT NULL,
    ids_gone BIGINT NOT NULL,
    ids_come BIGINT NOT NULL,
    without_id_before BIGINT NOT NULL,
    without_id_now BIGINT NOT NULL
);
CREATE TABLE crime_move (
    file BIGINT NOT NULL REFERENCES crime_file (id),
    outcome_before TEXT NOT NULL,
    outcome_now TEXT NOT NULL,
    counted BIGINT NOT NULL,
    PRIMARY KEY (file, outcome_before, outcome_now)
);
