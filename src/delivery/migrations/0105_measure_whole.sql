-- Measures in full: how each counts, which way is better, how often it comes, where it was promised and who may read it.
ALTER TABLE measure ADD COLUMN kind TEXT NOT NULL DEFAULT 'events';
ALTER TABLE measure ADD COLUMN polarity TEXT NOT NULL DEFAULT 'neither';
ALTER TABLE measure ADD COLUMN frequency TEXT NOT NULL DEFAULT 'monthly';
ALTER TABLE measure ADD COLUMN lag_months BIGINT NOT NULL DEFAULT 1;
ALTER TABLE measure ADD COLUMN begins_on TEXT;
ALTER TABLE measure ADD COLUMN ended_on TEXT;
ALTER TABLE measure ADD COLUMN promised_in TEXT NOT NULL DEFAULT '';
ALTER TABLE measure ADD COLUMN priority BIGINT NOT NULL DEFAULT 0;
ALTER TABLE measure ADD COLUMN workstreams TEXT NOT NULL DEFAULT '';
ALTER TABLE measure ADD COLUMN comparison TEXT NOT NULL DEFAULT '';
ALTER TABLE measure ADD COLUMN is_public BIGINT NOT NULL DEFAULT 0;
ALTER TABLE measure ADD COLUMN is_sample BIGINT NOT NULL DEFAULT 0;
ALTER TABLE observation ADD COLUMN out_of BIGINT;
ALTER TABLE observation ADD COLUMN definition BIGINT NOT NULL DEFAULT 1;
ALTER TABLE observation_before ADD COLUMN out_of BIGINT;
ALTER TABLE observation_before ADD COLUMN definition BIGINT NOT NULL DEFAULT 1;
ALTER TABLE measure_release ADD COLUMN kept_on TEXT;
