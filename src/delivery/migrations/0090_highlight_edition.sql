-- Editions of highlight reports: a published one is kept whole where a correction opens the next.
ALTER TABLE highlight_report ADD COLUMN edition BIGINT NOT NULL DEFAULT 1;
ALTER TABLE highlight_report ADD COLUMN correction TEXT NOT NULL DEFAULT '';
CREATE TABLE highlight_edition (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    report BIGINT NOT NULL REFERENCES highlight_report (id),
    number BIGINT NOT NULL,
    correction TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL,
    frozen_on TEXT NOT NULL,
    frozen_post TEXT NOT NULL,
    published_on TEXT NOT NULL,
    published_post TEXT NOT NULL,
    UNIQUE (report, number)
);
