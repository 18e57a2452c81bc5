-- What the filters of the list of actions ask, answered from an index.
CREATE INDEX action_by_theme ON action (theme);
CREATE INDEX action_by_area ON action (area);
CREATE INDEX action_by_owner_post ON action (state, owner_post, owner, due);
CREATE INDEX action_public ON action (is_public, due, id);
