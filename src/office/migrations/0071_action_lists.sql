-- What the lists of actions ask, answered along an index: open ones in the order people read them, and what the filters offer.
CREATE INDEX action_by_closing_due ON action ((CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END), COALESCE(due, '9999-12-31'), id);
CREATE INDEX action_by_theme ON action (theme);
CREATE INDEX action_by_area ON action (area);
CREATE INDEX action_by_owner_post ON action (state, owner_post, owner, due);
CREATE INDEX action_public ON action (is_public, due, id);
