-- The scores of each marking in one row, so that a round of many thousand marks is read at once.
CREATE TABLE assessment_scores (
    assessment BIGINT PRIMARY KEY REFERENCES assessment (id),
    funding_round BIGINT NOT NULL,
    scores TEXT NOT NULL
);
CREATE INDEX assessment_scores_by_round ON assessment_scores (funding_round, assessment, scores);
INSERT INTO assessment_scores (assessment, funding_round, scores)
SELECT mark.assessment, marking.funding_round, string_agg(mark.criterion || ':' || COALESCE(CAST(mark.score AS TEXT), ''), ',')
FROM assessment_mark AS mark JOIN assessment AS marking ON marking.id = mark.assessment
GROUP BY mark.assessment, marking.funding_round;
CREATE INDEX bid_interest_met ON bid_interest (funding_round, person, bid, answer, lifted_by);
