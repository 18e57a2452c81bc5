-- Coding of one question's answers by two people, and what they settled on.
CREATE TABLE coding_round (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    question TEXT NOT NULL,
    first_coder BIGINT NOT NULL,
    second_coder BIGINT NOT NULL,
    first_post TEXT NOT NULL,
    second_post TEXT NOT NULL,
    first_done TEXT,
    second_done TEXT,
    settled_on TEXT,
    is_sample BIGINT NOT NULL,
    UNIQUE (consultation, question)
);
CREATE TABLE coding (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    round BIGINT NOT NULL REFERENCES coding_round (id),
    response TEXT NOT NULL,
    coded_by TEXT NOT NULL,
    codes TEXT NOT NULL,
    UNIQUE (round, response, coded_by)
);
