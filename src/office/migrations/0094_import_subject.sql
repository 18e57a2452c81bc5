-- What the rows of an import belong to, where they belong to one record.
ALTER TABLE import_run ADD COLUMN subject TEXT NOT NULL DEFAULT '';
