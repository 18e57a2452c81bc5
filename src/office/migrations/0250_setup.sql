-- The one-time addresses with which a real office begins, by the hash of their token, and the steps of the set-up that were kept.
CREATE TABLE setup_key (
    token_hash TEXT PRIMARY KEY,
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE TABLE setup_step (step TEXT PRIMARY KEY, kept_at BIGINT NOT NULL);
