-- What people said in a consultation, how many, and what came of it.
CREATE TABLE consultation_finding (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    said TEXT NOT NULL,
    codes TEXT NOT NULL,
    people BIGINT,
    quotes TEXT NOT NULL,
    decision TEXT NOT NULL,
    did TEXT NOT NULL,
    plan_place TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (consultation, number)
);
