-- Which forces one force is compared with, by edition: a set says who is most like the first, and nothing of the way back.
CREATE TABLE comparison_set (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    edition TEXT NOT NULL,
    holds_from TEXT NOT NULL,
    own_name TEXT NOT NULL,
    members TEXT NOT NULL,
    source TEXT NOT NULL,
    caution TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (title, edition)
);
