-- Numbers of measures come in by the same import as everything else, which remembers what it changed.
ALTER TABLE measure_release ADD COLUMN import_run BIGINT;
ALTER TABLE measure_release DROP COLUMN kept_on;
DROP TABLE observation_before;
