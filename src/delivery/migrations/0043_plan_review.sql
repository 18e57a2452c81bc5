-- Reviews of the whole plan, and the areas that come first in the months after each.
CREATE TABLE plan_review (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    by_post TEXT NOT NULL,
    scope TEXT NOT NULL,
    findings TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE focus_area (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    review BIGINT NOT NULL REFERENCES plan_review (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    workstream TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (review, number)
);
CREATE INDEX focus_area_in_time ON focus_area (last_day, first_day);
