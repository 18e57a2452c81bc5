-- Records that one person must not meet, because they declared an interest in them.
CREATE TABLE concealment (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    UNIQUE (person, record_table, record_id)
);
