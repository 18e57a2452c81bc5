-- What people chose for an analysis, the population it is compared with, and what was found in answers in words.
CREATE TABLE analysis_choice (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    consultation BIGINT NOT NULL UNIQUE REFERENCES consultation (id),
    divide_by TEXT NOT NULL,
    weigh_by TEXT NOT NULL,
    weigh_because TEXT NOT NULL,
    smallest_count BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE comparison_population (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    question TEXT NOT NULL,
    source TEXT NOT NULL,
    group_counts TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (consultation, question)
);
-- References alone: people's own words stay with their responses.
CREATE TABLE words_found (
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    question TEXT NOT NULL,
    found_at BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (consultation, question)
);
