-- Which post decides what for the Commissioner, up to which sum and since when.
CREATE TABLE delegation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    matter TEXT NOT NULL,
    post TEXT NOT NULL,
    most BIGINT,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    source TEXT NOT NULL
);
