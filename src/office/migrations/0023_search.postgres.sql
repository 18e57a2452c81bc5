-- What can be found by words, with the words as PostgreSQL's text search keeps them.
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
CREATE TABLE search_words (id BIGINT PRIMARY KEY REFERENCES search_entry (id), words tsvector NOT NULL);
CREATE INDEX search_words_found ON search_words USING gin (words);
