-- The force's own priorities, and which objectives of the plan each serves.
CREATE TABLE force_priority (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    set_on TEXT NOT NULL,
    ended_on TEXT,
    why_none TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE force_priority_objective (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    force_priority BIGINT NOT NULL REFERENCES force_priority (id),
    objective BIGINT NOT NULL,
    UNIQUE (force_priority, objective)
);
