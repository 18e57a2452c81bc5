-- Codes at sign-in: who has them, the secret of the codes and the last one used, codes to fall back on by their hash, and passwords
-- that were right and await their code.
CREATE TABLE second_step (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    person_id BIGINT NOT NULL UNIQUE REFERENCES person (id),
    is_on BIGINT NOT NULL
);
CREATE TABLE code_secret (
    person_id BIGINT PRIMARY KEY REFERENCES person (id),
    secret TEXT NOT NULL,
    begun_secret TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    last_step BIGINT NOT NULL
);
CREATE TABLE recovery_code (code_hash TEXT PRIMARY KEY, person_id BIGINT NOT NULL REFERENCES person (id));
CREATE INDEX recovery_code_of_person ON recovery_code (person_id);
CREATE TABLE awaited_code (
    token_hash TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES person (id),
    attempt_id BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
