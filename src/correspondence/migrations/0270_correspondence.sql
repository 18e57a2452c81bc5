-- Letters and e-mails that came, what went to their writers, and the marks by which nothing is taken twice.
CREATE TABLE correspondence (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    channel TEXT NOT NULL,
    writer TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    received_on TEXT NOT NULL,
    subject TEXT NOT NULL,
    said TEXT NOT NULL,
    owner BIGINT,
    owner_post TEXT NOT NULL,
    acknowledge_by TEXT NOT NULL,
    due_on TEXT NOT NULL,
    acknowledged_on TEXT,
    answered_on TEXT,
    closed_on TEXT,
    outcome TEXT NOT NULL,
    outcome_words TEXT NOT NULL,
    feedback_reference TEXT NOT NULL,
    action_reference TEXT NOT NULL,
    passed_to TEXT NOT NULL,
    thread BIGINT,
    message_id TEXT NOT NULL,
    thread_key TEXT NOT NULL,
    reading_notes TEXT NOT NULL,
    is_from_program BIGINT NOT NULL,
    forget_after TEXT,
    is_forgotten BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX correspondence_by_receipt ON correspondence (received_on, id);
CREATE INDEX correspondence_by_due_day ON correspondence (closed_on, due_on, id);
CREATE INDEX correspondence_by_thread ON correspondence (thread, received_on, id);
CREATE INDEX correspondence_by_thread_key ON correspondence (thread_key, received_on);
CREATE INDEX correspondence_by_message ON correspondence (message_id);
CREATE INDEX correspondence_by_forgetting ON correspondence (forget_after);
CREATE TABLE sent_letter (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    item BIGINT NOT NULL REFERENCES correspondence (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    way TEXT NOT NULL,
    sent_to TEXT NOT NULL,
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    by_post TEXT NOT NULL,
    mail BIGINT NOT NULL
);
CREATE INDEX sent_letter_of_item ON sent_letter (item, number);
CREATE INDEX sent_letter_by_mail ON sent_letter (mail);
CREATE TABLE correspondence_mark (
    mark TEXT PRIMARY KEY,
    item BIGINT NOT NULL
);
ALTER TABLE mail ADD COLUMN answered_message TEXT NOT NULL DEFAULT '';
ALTER TABLE mail ADD COLUMN read_at TEXT NOT NULL DEFAULT '';
