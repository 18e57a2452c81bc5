-- Which letters people of the office want about their own work, and what they were told of.
CREATE TABLE staff_letters (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    person_id BIGINT NOT NULL UNIQUE REFERENCES person (id),
    digest TEXT NOT NULL,
    is_told_at_once BIGINT NOT NULL
);
-- `thing`: the address of what waits, or what marks a person's first turn and the day of a digest.
CREATE TABLE staff_told (
    person_id BIGINT NOT NULL REFERENCES person (id),
    thing TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, thing)
);
