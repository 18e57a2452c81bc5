-- The Police and Crime Plan: its parts, versions, send-outs, the Panel's recommendations, and the pledges behind it.
CREATE TABLE plan (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    varies BIGINT,
    state TEXT NOT NULL,
    election_on TEXT NOT NULL,
    next_election_on TEXT NOT NULL,
    summary TEXT NOT NULL,
    requirement_edition TEXT NOT NULL,
    requirement_statement TEXT NOT NULL,
    equality TEXT NOT NULL,
    takes_effect_on TEXT,
    panel_report_on TEXT,
    panel_report TEXT NOT NULL,
    response_on TEXT,
    issued_on TEXT,
    issued_by TEXT NOT NULL,
    recorded_note TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE plan_part (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    plan BIGINT NOT NULL REFERENCES plan (id),
    part_key BIGINT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    group_name TEXT NOT NULL,
    matter TEXT NOT NULL,
    objective TEXT NOT NULL,
    lead_post TEXT NOT NULL,
    officer_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX plan_part_by_plan ON plan_part (plan, position, id);
CREATE TABLE plan_version (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    plan BIGINT NOT NULL REFERENCES plan (id),
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (plan, number)
);
CREATE TABLE plan_change_reason (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    plan BIGINT NOT NULL REFERENCES plan (id),
    part_key BIGINT NOT NULL,
    after_version BIGINT NOT NULL,
    reason TEXT NOT NULL,
    theme TEXT NOT NULL
);
CREATE INDEX plan_change_reason_by_plan ON plan_change_reason (plan, part_key, after_version, id);
CREATE TABLE plan_send_out (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    plan BIGINT NOT NULL REFERENCES plan (id),
    plan_version BIGINT NOT NULL,
    party TEXT NOT NULL,
    party_words TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    reply_due TEXT,
    replied_on TEXT,
    reply TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX plan_send_out_by_plan ON plan_send_out (plan, sent_on, id);
CREATE TABLE plan_recommendation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    plan BIGINT NOT NULL REFERENCES plan (id),
    number BIGINT NOT NULL,
    words TEXT NOT NULL,
    received_on TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_on TEXT,
    is_sample BIGINT NOT NULL,
    UNIQUE (plan, number)
);
CREATE TABLE pledge (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    plan BIGINT NOT NULL REFERENCES plan (id),
    number BIGINT NOT NULL,
    heading TEXT NOT NULL,
    words TEXT NOT NULL,
    why_none TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (plan, number)
);
CREATE TABLE pledge_kept (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    plan BIGINT NOT NULL REFERENCES plan (id),
    pledge BIGINT NOT NULL REFERENCES pledge (id),
    priority BIGINT NOT NULL
);
CREATE INDEX pledge_kept_by_plan ON pledge_kept (plan, pledge, priority);
