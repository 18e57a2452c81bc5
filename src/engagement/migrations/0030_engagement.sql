-- Where the Commissioner has been, what people said, and what came of it. Intelligence has no words here by design.
CREATE TABLE theme (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    is_current BIGINT NOT NULL
);
CREATE TABLE engagement (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    held_on TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    place TEXT NOT NULL,
    area TEXT NOT NULL,
    planned_on TEXT,
    preparation TEXT NOT NULL,
    people_met BIGINT,
    group_met TEXT NOT NULL,
    summary TEXT NOT NULL,
    state TEXT NOT NULL,
    cancelled_because TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX engagement_by_date ON engagement (held_on, id);
CREATE INDEX engagement_by_area ON engagement (area, held_on);
-- Areas covered beside the first: wards, parishes, other districts.
CREATE TABLE engagement_area (
    engagement BIGINT NOT NULL REFERENCES engagement (id),
    area TEXT NOT NULL,
    PRIMARY KEY (engagement, area)
);
CREATE TABLE feedback (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    engagement BIGINT REFERENCES engagement (id),
    said TEXT NOT NULL,
    received TEXT NOT NULL,
    channel TEXT NOT NULL,
    tone TEXT NOT NULL,
    place TEXT NOT NULL,
    area TEXT NOT NULL,
    group_offered TEXT NOT NULL,
    state TEXT NOT NULL,
    public_words TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    has_consent BIGINT NOT NULL,
    lawful_basis TEXT NOT NULL,
    delete_after TEXT,
    answer TEXT NOT NULL,
    answered_on TEXT,
    import_run BIGINT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX feedback_by_state ON feedback (state, received, id);
CREATE INDEX feedback_by_area ON feedback (area, received);
CREATE INDEX feedback_of_engagement ON feedback (engagement);
CREATE TABLE feedback_theme (
    feedback BIGINT NOT NULL REFERENCES feedback (id),
    theme TEXT NOT NULL,
    PRIMARY KEY (feedback, theme)
);
CREATE INDEX feedback_theme_of ON feedback_theme (theme);
-- A feedback item passed to a post or body, with the reply when it comes.
CREATE TABLE referral (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    feedback BIGINT NOT NULL REFERENCES feedback (id),
    to_post TEXT NOT NULL,
    passed_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    reply TEXT NOT NULL,
    replied_on TEXT
);
CREATE INDEX referral_of ON referral (feedback);
-- A feedback item or engagement noted for a board.
CREATE TABLE board_note (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    feedback BIGINT,
    engagement BIGINT,
    board TEXT NOT NULL,
    subject TEXT NOT NULL,
    noted_on TEXT NOT NULL,
    raised_on TEXT,
    outcome TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
-- That intelligence was passed, when, and to which post. Never what it was.
CREATE TABLE intelligence_pass (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    engagement BIGINT REFERENCES engagement (id),
    to_post TEXT NOT NULL,
    passed_on TEXT NOT NULL
);
CREATE TABLE engagement_photo (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    engagement BIGINT REFERENCES engagement (id),
    feedback BIGINT REFERENCES feedback (id),
    file BIGINT NOT NULL,
    alt TEXT NOT NULL,
    credit TEXT NOT NULL,
    has_consent BIGINT NOT NULL
);
CREATE TABLE import_run (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    by_post TEXT NOT NULL,
    kept BIGINT NOT NULL,
    left_out BIGINT NOT NULL,
    undone_at BIGINT
);
