-- Whether the reason for a change of a plan was made up: those of a plan that was are.
ALTER TABLE plan_change_reason ADD COLUMN is_sample BIGINT NOT NULL DEFAULT 0;
UPDATE plan_change_reason SET is_sample = (SELECT plan.is_sample FROM plan WHERE plan.id = plan_change_reason.plan);
