-- Questionnaires: drafted question by question, frozen as numbered versions that are never changed.
CREATE TABLE questionnaire (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    introduction TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE TABLE question (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    questionnaire BIGINT NOT NULL REFERENCES questionnaire (id),
    position BIGINT NOT NULL,
    section TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    wording TEXT NOT NULL,
    help TEXT NOT NULL,
    is_required BIGINT NOT NULL,
    options TEXT NOT NULL, -- one on each line: key: label
    has_none_of_these BIGINT NOT NULL,
    may_not_know BIGINT NOT NULL,
    may_decline BIGINT NOT NULL,
    most_choices BIGINT,
    unit TEXT NOT NULL,
    least BIGINT,
    most BIGINT,
    shown_if TEXT NOT NULL,
    shown_if_answers TEXT NOT NULL, -- keys with commas between them
    profile TEXT NOT NULL,
    UNIQUE (questionnaire, key)
);
CREATE TABLE questionnaire_version (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    questionnaire BIGINT NOT NULL REFERENCES questionnaire (id),
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    frozen_at BIGINT NOT NULL,
    by_post TEXT NOT NULL,
    UNIQUE (questionnaire, number)
);
