-- The budget line from which a savings option would save.
ALTER TABLE savings_option ADD COLUMN budget_line BIGINT REFERENCES medium_budget_line (id);
