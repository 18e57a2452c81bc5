-- Duties: the rules an office corrected, the occasions and records it added by hand, and the decision to publish.
CREATE TABLE duty (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    area TEXT NOT NULL,
    source TEXT NOT NULL,
    section TEXT NOT NULL,
    edition TEXT NOT NULL,
    due_rule TEXT NOT NULL,
    started_by TEXT NOT NULL,
    started_by_words TEXT NOT NULL,
    commenced_on TEXT,
    is_prospective BIGINT NOT NULL,
    severity TEXT NOT NULL,
    office_days BIGINT NOT NULL,
    evidence_words TEXT NOT NULL,
    is_confirmed BIGINT NOT NULL,
    checked_on TEXT
);
CREATE TABLE duty_occasion (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    duty TEXT NOT NULL,
    subject TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    set_day TEXT,
    came_from TEXT NOT NULL,
    by_post TEXT NOT NULL,
    taken_back TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX duty_occasion_of ON duty_occasion (duty, happened_on);
CREATE TABLE duty_record (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    duty TEXT NOT NULL,
    occasion TEXT NOT NULL,
    outcome TEXT NOT NULL,
    done_on TEXT,
    reference TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT NOT NULL,
    ground TEXT NOT NULL,
    chief_officer_view TEXT NOT NULL,
    by_post TEXT NOT NULL,
    taken_back TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX duty_record_of ON duty_record (duty, occasion);
CREATE TABLE duty_publication (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    is_public BIGINT NOT NULL,
    reason TEXT NOT NULL,
    by_post TEXT NOT NULL,
    decided_on TEXT NOT NULL
);
