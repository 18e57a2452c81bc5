-- Files by content: pieces of up to 256 KB as base64 text, and the records that name and link them.
CREATE TABLE file_content (
    hash TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    is_whole BIGINT NOT NULL,
    staged_at BIGINT NOT NULL
);
CREATE TABLE file_chunk (
    hash TEXT NOT NULL REFERENCES file_content (hash),
    place BIGINT NOT NULL,
    bytes TEXT NOT NULL,
    PRIMARY KEY (hash, place)
);
CREATE TABLE file (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size BIGINT NOT NULL,
    hash TEXT NOT NULL REFERENCES file_content (hash),
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    audience TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX file_of_record ON file (record_table, record_id);
CREATE INDEX file_of_content ON file (hash);
