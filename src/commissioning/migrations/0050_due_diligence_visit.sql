-- Visits to funded projects, with the output a paper can quote.
CREATE TABLE due_diligence_visit (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    organisation TEXT NOT NULL,
    area_and_work TEXT NOT NULL,
    funding BIGINT,
    funding_words TEXT NOT NULL,
    output TEXT NOT NULL,
    visited_on TEXT NOT NULL,
    area TEXT NOT NULL,
    visited_by TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX due_diligence_visit_by_date ON due_diligence_visit (visited_on, id);
