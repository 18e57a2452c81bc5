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
    further_areas TEXT NOT NULL, -- codes with commas between them
    planned_on TEXT,
    preparation TEXT NOT NULL,
    people_met BIGINT,
    group_met TEXT NOT NULL,
    summary TEXT NOT NULL,
    state TEXT NOT NULL,
    cancelled_because TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    import_run BIGINT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX engagement_by_date ON engagement (held_on, id);
CREATE INDEX engagement_by_area ON engagement (area, held_on);
CREATE TABLE feedback (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    engagement BIGINT REFERENCES engagement (id),
    said TEXT NOT NULL,
    received TEXT NOT NULL,
    channel TEXT NOT NULL,
    tone TEXT NOT NULL,
    themes TEXT NOT NULL, -- slugs with commas between them, in their order
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
-- The key with which somebody who told us something reads what became of it; only its hash is kept.
CREATE TABLE feedback_key (
    feedback BIGINT PRIMARY KEY REFERENCES feedback (id),
    key_hash TEXT NOT NULL
);
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
CREATE INDEX referral_by_day ON referral (passed_on, id);
-- A feedback item or engagement noted for a board.
CREATE TABLE board_note (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    feedback BIGINT REFERENCES feedback (id),
    engagement BIGINT REFERENCES engagement (id),
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
