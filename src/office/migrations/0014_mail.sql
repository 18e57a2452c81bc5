-- Mail to people of the office: kept in the transaction of its cause, sent later by a job.
CREATE TABLE mail (
    id BIGINT PRIMARY KEY,
    to_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    why TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    trouble TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX mail_by_state_due ON mail (state, due_at, id);
