-- The awards of a budget line are found along this.
CREATE INDEX award_by_line ON award (budget_line, id);
