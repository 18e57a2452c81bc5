-- Consultations, whom they ask, and what people answered. Who answered stands apart from what was answered.
CREATE TABLE consultation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    kind TEXT NOT NULL,
    plan TEXT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    delete_after TEXT NOT NULL,
    forgotten_on TEXT,
    state TEXT NOT NULL,
    questionnaire BIGINT REFERENCES questionnaire (id),
    asks_version BIGINT NOT NULL,
    ready_at BIGINT,
    analysed_on TEXT,
    published_on TEXT,
    withdrawn_because TEXT NOT NULL,
    supplier TEXT NOT NULL,
    design TEXT NOT NULL,
    sample_size BIGINT,
    fieldwork_from TEXT,
    fieldwork_to TEXT,
    series TEXT NOT NULL,
    wave BIGINT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX consultation_by_day ON consultation (opens, id);
CREATE TABLE consultation_strand (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    key TEXT NOT NULL,
    strand_of TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    asked_on TEXT,
    number_asked BIGINT,
    is_sample BIGINT NOT NULL,
    UNIQUE (consultation, key)
);
CREATE TABLE response (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    questionnaire_version BIGINT NOT NULL,
    channel TEXT NOT NULL,
    strand TEXT NOT NULL,
    received BIGINT NOT NULL,
    state TEXT NOT NULL,
    held_because TEXT NOT NULL,
    decided_because TEXT NOT NULL,
    answers TEXT NOT NULL, -- {"age":"25-34","why":["crime","cost"]}
    words_hash TEXT NOT NULL,
    source TEXT NOT NULL,
    weight TEXT NOT NULL,
    import_run BIGINT REFERENCES import_run (id),
    is_sample BIGINT NOT NULL
);
CREATE INDEX response_of ON response (consultation, state, id);
CREATE INDEX response_same_words ON response (consultation, words_hash, received);
CREATE INDEX response_source ON response (consultation, source);
CREATE INDEX response_of_import ON response (import_run);
CREATE TABLE respondent (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    response BIGINT NOT NULL REFERENCES response (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    wants_results BIGINT NOT NULL,
    delete_after TEXT
);
CREATE INDEX respondent_of ON respondent (response);
-- Answers that somebody saved to finish later. Whoever has the code can open them; only its hash is kept.
CREATE TABLE response_draft (
    code_hash TEXT PRIMARY KEY,
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    questionnaire_version BIGINT NOT NULL,
    typed TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    delete_at BIGINT NOT NULL
);
CREATE INDEX response_draft_by_end ON response_draft (delete_at);
-- Which column of another tool's file holds which question: asked once, then remembered.
CREATE TABLE response_column (
    consultation BIGINT NOT NULL REFERENCES consultation (id),
    heading TEXT NOT NULL,
    holds TEXT NOT NULL,
    PRIMARY KEY (consultation, heading)
);
