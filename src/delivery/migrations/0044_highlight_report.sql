-- Highlight reports of workstreams: the lines as they are written, and the content as it was frozen.
CREATE TABLE highlight_report (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    workstream BIGINT NOT NULL REFERENCES workstream (id),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    did TEXT NOT NULL,
    upcoming TEXT NOT NULL,
    risks TEXT NOT NULL,
    decisions TEXT NOT NULL,
    measures TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    frozen_on TEXT,
    frozen_by BIGINT,
    frozen_post TEXT NOT NULL,
    published_on TEXT,
    published_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX highlight_report_of_workstream ON highlight_report (workstream, last_day, id);
