-- What a measure counts, in versions: the first is what the measure said of itself until now.
CREATE TABLE measure_definition (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    measure TEXT NOT NULL,
    number BIGINT NOT NULL,
    holds_from TEXT,
    words TEXT NOT NULL,
    counts TEXT NOT NULL,
    out_of TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (measure, number)
);
INSERT INTO measure_definition (id, version, measure, number, holds_from, words, counts, out_of, reason, by_post, is_sample)
SELECT id, 1, slug, 1, NULL, definition, '', '', '', '', 0 FROM measure;
ALTER TABLE measure DROP COLUMN definition;
