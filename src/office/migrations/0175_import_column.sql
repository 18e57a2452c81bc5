-- What the columns of imported files of one kind held last time.
CREATE TABLE import_column (
    kind TEXT NOT NULL,
    heading TEXT NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (kind, heading)
);
