-- Yearly reviews of grants, and the reminders of returns that were sent.
CREATE TABLE award_review (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    award BIGINT NOT NULL REFERENCES award (id),
    number BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    achieved TEXT NOT NULL,
    money_words TEXT NOT NULL,
    advised TEXT NOT NULL,
    paid BIGINT NOT NULL,
    evidenced BIGINT NOT NULL,
    ineligible BIGINT NOT NULL,
    committed BIGINT NOT NULL,
    missing_return TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_post TEXT NOT NULL,
    written_on TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reasons TEXT NOT NULL,
    decided_post TEXT NOT NULL,
    decided_on TEXT,
    is_sample BIGINT NOT NULL,
    UNIQUE (award, number)
);
-- One row for each period and step of the ladder, so that nobody is reminded twice of the same.
CREATE TABLE return_reminder_sent (
    award BIGINT NOT NULL REFERENCES award (id),
    number BIGINT NOT NULL,
    step TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    PRIMARY KEY (award, number, step)
);
