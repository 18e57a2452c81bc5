-- Places: areas of every kind and vintage, their outlines as drawn, their populations, and how codes follow one another.
CREATE TABLE area (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    code TEXT NOT NULL,
    vintage BIGINT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    slug TEXT NOT NULL,
    parent_id BIGINT REFERENCES area (id),
    valid_from TEXT,
    valid_to TEXT,
    note TEXT NOT NULL,
    UNIQUE (code, vintage)
);
CREATE INDEX area_of_kind ON area (kind, vintage, folded);
CREATE INDEX area_of_parent ON area (parent_id, kind, folded);
CREATE INDEX area_by_slug ON area (slug, kind);
CREATE TABLE area_outline (
    area_id BIGINT NOT NULL REFERENCES area (id),
    zoom TEXT NOT NULL,
    path TEXT NOT NULL,
    label_x BIGINT NOT NULL,
    label_y BIGINT NOT NULL,
    viewbox TEXT NOT NULL,
    PRIMARY KEY (area_id, zoom)
);
CREATE TABLE map_plane (
    zoom TEXT NOT NULL PRIMARY KEY,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    west_micro BIGINT NOT NULL,
    north_micro BIGINT NOT NULL,
    east_units_micro BIGINT NOT NULL,
    south_units_micro BIGINT NOT NULL
);
CREATE TABLE area_population (
    area_id BIGINT NOT NULL REFERENCES area (id),
    year BIGINT NOT NULL,
    people BIGINT NOT NULL,
    households BIGINT,
    source TEXT NOT NULL,
    PRIMARY KEY (area_id, year)
);
CREATE TABLE area_link (
    kind TEXT NOT NULL,
    from_code TEXT NOT NULL,
    to_code TEXT NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (kind, from_code, to_code)
);
CREATE INDEX area_link_back ON area_link (kind, to_code);
