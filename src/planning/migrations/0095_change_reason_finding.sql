-- Which finding of a consultation led to a change of a plan: "C-2021-001/4", empty where none did.
ALTER TABLE plan_change_reason ADD COLUMN finding TEXT NOT NULL DEFAULT '';
CREATE INDEX plan_change_reason_by_finding ON plan_change_reason (finding);
