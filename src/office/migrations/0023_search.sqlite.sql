-- What can be found by words, and the words themselves in SQLite's full-text index.
CREATE TABLE search_entry (
    id BIGINT PRIMARY KEY,
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    address TEXT NOT NULL,
    audience TEXT NOT NULL,
    day TEXT,
    UNIQUE (record_table, record_id)
);
CREATE INDEX search_entry_by_reference ON search_entry (reference);
CREATE VIRTUAL TABLE search_words USING fts5 (title, body, tokenize = "porter unicode61 remove_diacritics 2");
