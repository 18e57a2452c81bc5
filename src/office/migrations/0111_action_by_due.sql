-- All actions in the order in which lists and exports show them.
CREATE INDEX action_by_due ON action (COALESCE(due, '9999-12-31'), id);
