-- How many organisations may apply for a grant to run a programme, at most.
ALTER TABLE programme ADD COLUMN most_organisations BIGINT;
