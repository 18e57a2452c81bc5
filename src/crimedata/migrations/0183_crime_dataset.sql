-- Other tables of figures about areas, each with where it comes from: deprivation, residents, official tables, surveys.
CREATE TABLE crime_dataset (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    licence TEXT NOT NULL,
    unit TEXT NOT NULL,
    about TEXT NOT NULL,
    caution TEXT NOT NULL,
    hash TEXT NOT NULL,
    lines BIGINT NOT NULL,
    received_on TEXT NOT NULL
);
CREATE TABLE crime_dataset_value (
    dataset BIGINT NOT NULL REFERENCES crime_dataset (id),
    area TEXT NOT NULL,
    period TEXT NOT NULL,
    value TEXT NOT NULL,
    marker TEXT NOT NULL,
    PRIMARY KEY (dataset, area, period)
);
