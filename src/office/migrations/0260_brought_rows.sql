-- What was answered about a file that waits, and the records that an import made.
CREATE TABLE held_answer (
    held BIGINT NOT NULL REFERENCES held_file (id),
    name TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (held, name)
);
CREATE TABLE imported_record (
    run BIGINT NOT NULL REFERENCES import_run (id),
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    PRIMARY KEY (run, record_table, record_id)
);
