-- Bringing in files: those that wait for somebody's yes, what each import changed, and what could not go back.
ALTER TABLE import_run ADD COLUMN undo_words TEXT NOT NULL DEFAULT '';
CREATE TABLE held_file (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    note TEXT NOT NULL,
    person BIGINT NOT NULL,
    held_at BIGINT NOT NULL,
    file_rows TEXT NOT NULL
);
CREATE INDEX held_file_of ON held_file (kind, person, held_at);
CREATE TABLE imported_cell (
    run BIGINT NOT NULL REFERENCES import_run (id),
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    column_name TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after TEXT NOT NULL,
    PRIMARY KEY (run, record_table, record_id, column_name)
);
CREATE INDEX imported_cell_of_record ON imported_cell (record_table, record_id, column_name);
