-- Panels that look at closed cases, their members and questions, the sittings, and the cases of each; the case as the
-- force gave it stands apart, behind a door of its own.
CREATE TABLE case_panel (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    force_post TEXT NOT NULL,
    most_cases BIGINT NOT NULL,
    reply_days BIGINT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE panel_member (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    panel BIGINT NOT NULL REFERENCES case_panel (id),
    name TEXT NOT NULL,
    stands_for TEXT NOT NULL,
    recruited_on TEXT NOT NULL,
    vetted_until TEXT,
    trained_on TEXT,
    term_begins TEXT,
    term_ends TEXT,
    left_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX panel_member_of_panel ON panel_member (panel, id);
CREATE TABLE panel_question (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    panel BIGINT NOT NULL REFERENCES case_panel (id),
    number BIGINT NOT NULL,
    words TEXT NOT NULL,
    last_asked_on TEXT
);
CREATE INDEX panel_question_of_panel ON panel_question (panel, number, id);
CREATE TABLE panel_sitting (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    panel BIGINT NOT NULL REFERENCES case_panel (id),
    held_on TEXT NOT NULL,
    rule TEXT NOT NULL,
    drawn_from TEXT NOT NULL,
    pool TEXT NOT NULL,
    pool_count BIGINT NOT NULL,
    draw_count BIGINT NOT NULL,
    seed TEXT NOT NULL,
    drawn_at BIGINT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX panel_sitting_of_panel ON panel_sitting (panel, held_on, id);
CREATE TABLE panel_case (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    panel BIGINT NOT NULL REFERENCES case_panel (id),
    sitting BIGINT NOT NULL REFERENCES panel_sitting (id),
    held_on TEXT NOT NULL,
    state TEXT NOT NULL,
    chosen_by TEXT NOT NULL,
    chosen_why TEXT NOT NULL,
    redacted TEXT NOT NULL,
    redactor BIGINT,
    redactor_post TEXT NOT NULL,
    clearer BIGINT,
    clearer_post TEXT NOT NULL,
    clearer_words TEXT NOT NULL,
    judgment TEXT NOT NULL,
    observations TEXT NOT NULL,
    learning TEXT NOT NULL,
    sent_on TEXT,
    sent_to TEXT NOT NULL,
    reply_due TEXT,
    conversation_on TEXT,
    confirmed_by TEXT NOT NULL,
    force_words TEXT NOT NULL,
    closed_on TEXT,
    ended_why TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX panel_case_of_sitting ON panel_case (sitting, id);
CREATE INDEX panel_case_of_panel ON panel_case (panel, held_on, id);
CREATE INDEX panel_case_by_learning ON panel_case (sent_on, id);
CREATE TABLE case_original (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    panel_case BIGINT NOT NULL UNIQUE REFERENCES panel_case (id),
    force_reference TEXT NOT NULL,
    words TEXT NOT NULL,
    to_hide TEXT NOT NULL
);
CREATE TABLE case_score (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    panel_case BIGINT NOT NULL REFERENCES panel_case (id),
    question BIGINT NOT NULL REFERENCES panel_question (id),
    answer TEXT NOT NULL,
    UNIQUE (panel_case, question)
);
CREATE TABLE case_report (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    panel BIGINT NOT NULL REFERENCES case_panel (id),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    words TEXT NOT NULL,
    counts TEXT NOT NULL,
    writer BIGINT,
    approved_on TEXT,
    approved_by_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX case_report_of_panel ON case_report (panel, first_day, id);
