-- The list of open actions in the order people read it, and what its filters offer, without reading every action.
CREATE INDEX action_by_closing_due ON action (CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END, COALESCE(due, '9999-12-31'), id);
CREATE INDEX action_by_theme ON action (theme);
CREATE INDEX action_by_area ON action (area);
