-- What a measure shall reach or hold, from when until when.
CREATE TABLE measure_target (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    measure TEXT NOT NULL,
    number BIGINT NOT NULL,
    area TEXT NOT NULL,
    kind TEXT NOT NULL,
    baseline BIGINT,
    baseline_on TEXT NOT NULL,
    aim BIGINT,
    due_on TEXT,
    words TEXT NOT NULL,
    reading TEXT NOT NULL,
    withdrawn_on TEXT,
    withdrawn_why TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (measure, number)
);
