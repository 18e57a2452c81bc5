-- Police stations, front enquiry offices and other places where the public can meet the police.
CREATE TABLE site (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    hours TEXT NOT NULL,
    visits_a_year BIGINT,
    visits_source TEXT NOT NULL,
    cost_a_year BIGINT,
    review_by TEXT,
    reviewed_on TEXT,
    outcome TEXT NOT NULL,
    outcome_words TEXT NOT NULL,
    closed_on TEXT,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
