-- Who read which restricted record, when and why.
CREATE TABLE restricted_reading (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    record_words TEXT NOT NULL,
    person BIGINT NOT NULL REFERENCES person (id),
    post TEXT NOT NULL,
    reason TEXT NOT NULL,
    read_at BIGINT NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX restricted_reading_of_record ON restricted_reading (record_table, record_id, read_at);
CREATE INDEX restricted_reading_by_time ON restricted_reading (read_at);
