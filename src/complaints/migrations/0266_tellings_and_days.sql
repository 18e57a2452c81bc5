-- Each day on which the force told of a long investigation, the day of the IOPC's statistics, and narrow indexes of the
-- reviews for which something is still to be done.
ALTER TABLE overdue_investigation ADD COLUMN tellings TEXT NOT NULL DEFAULT '';
ALTER TABLE review_assessment ADD COLUMN statistics_on TEXT;
CREATE INDEX complaint_review_force_not_told ON complaint_review (received_on, id) WHERE force_told_on IS NULL;
CREATE INDEX complaint_review_not_decided ON complaint_review (received_on, id) WHERE decided_on IS NULL;
CREATE INDEX review_request_by_day ON review_request (asked_on);
DROP INDEX complaint_review_of_samples;
CREATE INDEX complaint_review_samples_by_close ON complaint_review (closed_on, received_on) WHERE is_sample = 1;
CREATE INDEX complaint_review_not_taken ON complaint_review (received_on, id) WHERE state IN ('received', 'forwarded');
