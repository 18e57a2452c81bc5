-- Workstreams under the priorities of the plan: the actions, milestones and risks of each.
CREATE TABLE workstream (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    priority BIGINT NOT NULL,
    lead_post TEXT NOT NULL,
    officer_post TEXT NOT NULL,
    success TEXT NOT NULL,
    figures TEXT NOT NULL,
    starts_on TEXT,
    owner_says TEXT NOT NULL,
    owner_said_on TEXT,
    owner_note TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX workstream_of_priority ON workstream (priority, reference);
CREATE TABLE workstream_action (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    workstream BIGINT NOT NULL REFERENCES workstream (id),
    action BIGINT NOT NULL REFERENCES action (id),
    initiative TEXT NOT NULL,
    weight BIGINT,
    linked_on TEXT NOT NULL,
    UNIQUE (workstream, action)
);
CREATE INDEX workstream_of_action ON workstream_action (action, workstream);
CREATE TABLE milestone (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    workstream BIGINT NOT NULL REFERENCES workstream (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    due TEXT NOT NULL,
    reached_on TEXT,
    evidence TEXT NOT NULL,
    times_moved BIGINT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (workstream, number)
);
CREATE TABLE risk (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    workstream BIGINT NOT NULL REFERENCES workstream (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    owner_post TEXT NOT NULL,
    likelihood TEXT NOT NULL,
    impact TEXT NOT NULL,
    response TEXT NOT NULL,
    raised_on TEXT NOT NULL,
    closed_on TEXT,
    closing TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (workstream, number)
);
