-- Changes of grants that were agreed: asked for, decided and applied.
CREATE TABLE grant_variation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    award BIGINT NOT NULL REFERENCES award (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    words TEXT NOT NULL,
    amount BIGINT,
    ends_on TEXT,
    eligible TEXT NOT NULL,
    name TEXT NOT NULL,
    parts BIGINT,
    query TEXT NOT NULL,
    answer TEXT NOT NULL,
    asked_by BIGINT,
    asked_words TEXT NOT NULL,
    asked_on TEXT,
    carry_decision TEXT NOT NULL,
    because TEXT NOT NULL,
    decided_by BIGINT,
    decided_post TEXT NOT NULL,
    decided_on TEXT,
    agreement BIGINT REFERENCES grant_agreement (id),
    is_sample BIGINT NOT NULL
);
CREATE INDEX grant_variation_by_award ON grant_variation (award, reference, id);
CREATE UNIQUE INDEX grant_variation_waits_once ON grant_variation (award) WHERE state IN ('asked', 'queried');
