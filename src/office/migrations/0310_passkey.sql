-- Passkeys: what people see of them, the public key of each, the one that somebody is about to make, and questions at sign-in that
-- wait for their answer.
CREATE TABLE passkey (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    is_on BIGINT NOT NULL
);
CREATE INDEX passkey_of_person ON passkey (person_id);
CREATE TABLE passkey_key (
    passkey_id BIGINT PRIMARY KEY REFERENCES passkey (id),
    credential TEXT NOT NULL UNIQUE,
    site TEXT NOT NULL,
    user_handle TEXT NOT NULL,
    algorithm BIGINT NOT NULL,
    public_key TEXT NOT NULL,
    counter BIGINT NOT NULL,
    last_used_at BIGINT
);
CREATE TABLE begun_passkey (
    person_id BIGINT PRIMARY KEY REFERENCES person (id),
    name TEXT NOT NULL,
    challenge TEXT NOT NULL,
    user_handle TEXT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE TABLE passkey_question (
    token_hash TEXT PRIMARY KEY,
    challenge TEXT NOT NULL,
    address TEXT NOT NULL,
    ends_at BIGINT NOT NULL
);
