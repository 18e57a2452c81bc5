-- The moment from which the public finds an open entry, where it is not found at once.
ALTER TABLE search_entry ADD COLUMN open_from BIGINT;
