-- The open actions in the order people read them, so that a page of the list reads its own rows alone.
CREATE INDEX action_by_closing_due ON action ((CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END), COALESCE(due, '9999-12-31'), id);
