-- Areas that somebody drew, and each boundary that one of them ever had, as it was given.
CREATE TABLE crime_drawn_area (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    about TEXT NOT NULL,
    is_open BIGINT NOT NULL,
    points BIGINT NOT NULL,
    hash TEXT NOT NULL,
    drawn_on TEXT NOT NULL,
    withdrawn_on TEXT,
    withdrawn_because TEXT NOT NULL
);
CREATE TABLE crime_boundary (
    area BIGINT NOT NULL REFERENCES crime_drawn_area (id),
    hash TEXT NOT NULL,
    geojson TEXT NOT NULL,
    PRIMARY KEY (area, hash)
);
