-- Decisions of the office with the advice they rest on; inspection reports with their recommendations and answers.
CREATE TABLE office_decision (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    decided TEXT NOT NULL,
    background TEXT NOT NULL,
    options TEXT NOT NULL,
    financial TEXT NOT NULL,
    legal TEXT NOT NULL,
    equality TEXT NOT NULL,
    risk TEXT NOT NULL,
    plan_link TEXT NOT NULL,
    matter TEXT NOT NULL,
    is_significant BIGINT NOT NULL,
    corrects TEXT NOT NULL,
    state TEXT NOT NULL,
    advised_on TEXT,
    interests TEXT NOT NULL,
    delegation TEXT NOT NULL,
    capacity TEXT NOT NULL,
    signed_post TEXT NOT NULL,
    signed_on TEXT,
    signed_hash TEXT NOT NULL,
    published_on TEXT,
    ground TEXT NOT NULL,
    withheld_because TEXT NOT NULL,
    chief_officer_view TEXT NOT NULL,
    withheld_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX office_decision_by_day ON office_decision (signed_on, reference);
CREATE TABLE decision_advice (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    decision BIGINT NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    post TEXT NOT NULL,
    sought_on TEXT NOT NULL,
    given_on TEXT,
    words TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX decision_advice_of_decision ON decision_advice (decision, number);
CREATE TABLE inspection_report (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    inspector TEXT NOT NULL,
    on_body TEXT NOT NULL,
    published_on TEXT NOT NULL,
    link TEXT NOT NULL,
    grades TEXT NOT NULL,
    asked_on TEXT,
    wanted_by TEXT,
    came_on TEXT,
    force_comments TEXT NOT NULL,
    no_comments_because TEXT NOT NULL,
    response TEXT NOT NULL,
    state TEXT NOT NULL,
    responded_on TEXT,
    sent_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX inspection_report_by_day ON inspection_report (published_on, reference);
CREATE TABLE inspection_finding (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    report BIGINT NOT NULL,
    number BIGINT NOT NULL,
    words TEXT NOT NULL,
    addressed_to TEXT NOT NULL,
    answer TEXT NOT NULL,
    answer_words TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX inspection_finding_of_report ON inspection_finding (report, number);
