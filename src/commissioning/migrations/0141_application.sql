-- Who works on an application, and changes to one that was sent which are not sent yet.
CREATE TABLE bid_member (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    bid BIGINT NOT NULL REFERENCES bid (id),
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    invited_at BIGINT NOT NULL,
    UNIQUE (bid, email)
);
CREATE INDEX bid_member_by_email ON bid_member (email, bid);
CREATE TABLE bid_copy (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    bid BIGINT NOT NULL UNIQUE REFERENCES bid (id),
    content TEXT NOT NULL
);
