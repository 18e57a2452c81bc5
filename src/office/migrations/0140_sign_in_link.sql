-- Links to sign in with, by the hash of their token: single use, for half an hour.
CREATE TABLE sign_in_link (
    token_hash TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    leads_to TEXT NOT NULL,
    kept TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_link_by_email ON sign_in_link (email, asked_at);
CREATE INDEX sign_in_link_by_address ON sign_in_link (address, asked_at);
