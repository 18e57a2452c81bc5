-- Results of a consultation as they were frozen, edition after edition.
CREATE TABLE analysis_edition (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    why TEXT NOT NULL,
    frozen_on TEXT NOT NULL,
    frozen_by BIGINT NOT NULL,
    frozen_post TEXT NOT NULL,
    published_on TEXT,
    published_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (consultation, number)
);
