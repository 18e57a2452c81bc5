-- Papers sent on their way to those who make the pack of a meeting, and when they said that they have it.
CREATE TABLE paper_sending (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    paper BIGINT NOT NULL REFERENCES paper (id),
    edition BIGINT NOT NULL,
    sent_to TEXT NOT NULL,
    email TEXT NOT NULL,
    because TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    received_at BIGINT
);
CREATE INDEX paper_sending_of ON paper_sending (paper, sent_at);
