-- The Word templates that papers are set into, their files among the files, and which of their styles a paper takes.
CREATE TABLE word_template (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    styles TEXT NOT NULL,
    is_retired BIGINT NOT NULL
);
