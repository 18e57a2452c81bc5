-- What people decided over a figure: a percentage kept on a small base, a small count disclosed, a figure withheld.
CREATE TABLE figure_decision (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    figure TEXT NOT NULL,
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_post TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    until TEXT
);
CREATE INDEX figure_decision_of ON figure_decision (figure, question);
-- Dated cautions that people wrote beside a figure: what to be careful about.
CREATE TABLE figure_caution (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    figure TEXT NOT NULL,
    words TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    by_post TEXT NOT NULL
);
CREATE INDEX figure_caution_of ON figure_caution (figure);
-- Figures whose present answer the public list shows, with the question asked.
CREATE TABLE figure_shown (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    figure TEXT NOT NULL,
    question TEXT NOT NULL,
    finding TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    UNIQUE (figure, question)
);
