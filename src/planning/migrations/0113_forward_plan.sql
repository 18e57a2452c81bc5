-- The forward plan of a board: when it meets, and which priorities of the plan each meeting takes.
CREATE TABLE forward_plan (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    every_months BIGINT NOT NULL,
    counted_from TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE forward_meeting (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    forward_plan BIGINT NOT NULL REFERENCES forward_plan (id),
    number BIGINT NOT NULL,
    meets_on TEXT NOT NULL,
    note TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (forward_plan, number)
);
CREATE TABLE forward_item (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    meeting BIGINT NOT NULL REFERENCES forward_meeting (id),
    priority BIGINT NOT NULL,
    is_taken BIGINT NOT NULL,
    UNIQUE (meeting, priority)
);
