-- What an observation said before a release changed it, so that the release can be taken back.
CREATE TABLE observation_before (
    release_id BIGINT NOT NULL REFERENCES measure_release (id),
    observation_id BIGINT NOT NULL,
    version_after BIGINT NOT NULL,
    amount BIGINT,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    release_before BIGINT,
    PRIMARY KEY (release_id, observation_id)
);
CREATE INDEX observation_of_release ON observation (release_id);
