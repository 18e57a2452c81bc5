-- What lists and figures of reviews read stands in the indexes themselves: the order of ended reviews, everything that
-- is counted of decided ones, and whether any of a period is a sample.
DROP INDEX complaint_review_by_decision;
CREATE INDEX complaint_review_by_decision ON complaint_review (decided_on, outcome, allegation, received_on, id);
CREATE INDEX complaint_review_by_end ON complaint_review (closed_on, id);
CREATE INDEX complaint_review_of_samples ON complaint_review (is_sample, received_on, closed_on);
