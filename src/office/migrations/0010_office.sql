-- What every area of the office shares: settings, people, sessions, history, counters.
CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE change_counter (id BIGINT PRIMARY KEY, changes BIGINT NOT NULL);
INSERT INTO change_counter (id, changes) VALUES (1, 0);
CREATE TABLE reference_counter (letters TEXT NOT NULL, year BIGINT NOT NULL, last_number BIGINT NOT NULL, PRIMARY KEY (letters, year));
CREATE TABLE history (
    id BIGINT PRIMARY KEY,
    record_table TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    record_version BIGINT NOT NULL,
    record_words TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor_id BIGINT,
    actor_post TEXT NOT NULL,
    why TEXT NOT NULL,
    changes TEXT NOT NULL
);
CREATE INDEX history_of_record ON history (record_table, record_id, record_version);
CREATE INDEX history_by_time ON history (at);
CREATE TABLE person (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    post TEXT NOT NULL,
    role TEXT NOT NULL,
    is_active BIGINT NOT NULL,
    left_on TEXT
);
CREATE TABLE password (person_id BIGINT PRIMARY KEY REFERENCES person (id), hash TEXT NOT NULL, set_at BIGINT NOT NULL);
CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES person (id),
    csrf TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX session_of_person ON session (person_id);
CREATE TABLE form_key (
    once TEXT NOT NULL PRIMARY KEY,
    person_id BIGINT,
    used_at BIGINT NOT NULL,
    location TEXT NOT NULL
);
CREATE TABLE sign_in_attempt (id BIGINT PRIMARY KEY, email TEXT NOT NULL, address TEXT NOT NULL, at BIGINT NOT NULL, succeeded BIGINT NOT NULL);
CREATE INDEX sign_in_attempt_recent ON sign_in_attempt (email, at);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);
CREATE TABLE waiting_form (
    token TEXT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL,
    address TEXT NOT NULL,
    fields TEXT NOT NULL,
    kept_at BIGINT NOT NULL
);
CREATE TABLE notice (token TEXT NOT NULL PRIMARY KEY, words TEXT NOT NULL, made_at BIGINT NOT NULL);
