-- Papers, their blocks while they are written, their frozen editions and figures, and what the body recommended.
CREATE TABLE paper (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    meeting_on TEXT NOT NULL,
    item TEXT NOT NULL,
    author_post TEXT NOT NULL,
    classification TEXT NOT NULL,
    period_first TEXT NOT NULL,
    period_last TEXT NOT NULL,
    due TEXT,
    release_at BIGINT,
    state TEXT NOT NULL,
    edition BIGINT NOT NULL,
    erratum TEXT NOT NULL,
    contact TEXT NOT NULL,
    frozen_hash TEXT NOT NULL,
    frozen_at BIGINT,
    frozen_by BIGINT,
    approved_by BIGINT,
    approved_post TEXT NOT NULL,
    approved_at BIGINT,
    alone_reason TEXT NOT NULL,
    published_at BIGINT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX paper_by_meeting ON paper (meeting_on, id);
CREATE TABLE paper_block (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    paper BIGINT NOT NULL REFERENCES paper (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    label TEXT NOT NULL,
    mark TEXT NOT NULL,
    file BIGINT,
    alt TEXT NOT NULL,
    credit TEXT NOT NULL,
    consent TEXT NOT NULL
);
CREATE INDEX paper_block_of ON paper_block (paper, position, id);
-- One frozen edition: the paper's words and blocks as JSON, and the hash over the whole with its figures. Never changed once published.
CREATE TABLE paper_edition (
    id BIGINT PRIMARY KEY,
    paper BIGINT NOT NULL REFERENCES paper (id),
    edition BIGINT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    frozen_at BIGINT NOT NULL,
    published_at BIGINT,
    pre_election_reason TEXT NOT NULL,
    UNIQUE (paper, edition)
);
-- One figure as an edition quotes it: the answer whole, in its canonical form.
CREATE TABLE paper_figure (
    id BIGINT PRIMARY KEY,
    edition_id BIGINT NOT NULL REFERENCES paper_edition (id),
    ordinal BIGINT NOT NULL,
    place TEXT NOT NULL,
    figure TEXT NOT NULL,
    question TEXT NOT NULL,
    quote TEXT NOT NULL,
    shown TEXT NOT NULL,
    sentence TEXT NOT NULL,
    caution TEXT NOT NULL,
    reason TEXT NOT NULL,
    definition_version BIGINT NOT NULL,
    answer TEXT NOT NULL,
    evidence_hash TEXT NOT NULL,
    as_at BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX paper_figure_of ON paper_figure (edition_id, ordinal);
CREATE INDEX paper_figure_by_figure ON paper_figure (figure);
CREATE TABLE recommendation (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    paper BIGINT NOT NULL REFERENCES paper (id),
    number BIGINT NOT NULL,
    words TEXT NOT NULL,
    made_on TEXT NOT NULL,
    reply_due TEXT,
    reply TEXT NOT NULL,
    replied_on TEXT,
    action_reference TEXT NOT NULL
);
CREATE INDEX recommendation_of ON recommendation (paper, number);
