-- What runs through the whole plan (victims, values), with the parts of the plan and the actions that carry it.
CREATE TABLE plan_thread (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE plan_thread_part (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    thread BIGINT NOT NULL REFERENCES plan_thread (id),
    part BIGINT NOT NULL,
    UNIQUE (thread, part)
);
CREATE TABLE plan_thread_action (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    thread BIGINT NOT NULL REFERENCES plan_thread (id),
    action BIGINT NOT NULL REFERENCES action (id),
    UNIQUE (thread, action)
);
CREATE INDEX plan_thread_of_action ON plan_thread_action (action, thread);
