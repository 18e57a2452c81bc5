-- Quarterly packs and problem profiles: the analyst's words, the content as it was frozen, and the editions that
-- corrections have replaced.
CREATE TABLE crime_pack (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    area TEXT NOT NULL,
    category TEXT NOT NULL,
    first_month TEXT NOT NULL,
    last_month TEXT NOT NULL,
    words TEXT NOT NULL,
    edition BIGINT NOT NULL,
    correction TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    frozen_on TEXT,
    frozen_by BIGINT,
    frozen_post TEXT NOT NULL,
    published_on TEXT,
    published_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX crime_pack_of_area ON crime_pack (area, last_month, id);
CREATE TABLE crime_pack_edition (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    pack BIGINT NOT NULL REFERENCES crime_pack (id),
    number BIGINT NOT NULL,
    correction TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    frozen_on TEXT NOT NULL,
    frozen_post TEXT NOT NULL,
    published_on TEXT NOT NULL,
    published_post TEXT NOT NULL,
    UNIQUE (pack, number)
);
