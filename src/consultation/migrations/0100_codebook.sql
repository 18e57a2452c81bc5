-- The codes by which answers in words are sorted, and how the list of them changed.
CREATE TABLE consultation_code (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    number BIGINT NOT NULL,
    label TEXT NOT NULL,
    meaning TEXT NOT NULL,
    state TEXT NOT NULL,
    became TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (consultation, number)
);
CREATE TABLE codebook_line (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    move TEXT NOT NULL,
    codes TEXT NOT NULL,
    words TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_post TEXT NOT NULL
);
CREATE INDEX codebook_line_of ON codebook_line (consultation, at, id);
