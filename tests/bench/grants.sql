-- A round of 2,000 bids, each marked by five assessors on eight criteria and moderated, chaired by the chief executive.
INSERT INTO funding_round
SELECT 930000000000, 1, 'FR-9000', 'A round to measure', fund, budget_line, route, 'moderating', about, who_can_apply, conditions, justification,
       owner, 500000000, NULL, 1000000, NULL, bids_each, opens, closes, delivery_from, delivery_to, decision_by, 5, late, 'smaller_request',
       marks_are_blind, 0, '', drafted_by, approved_by, approved_post, published_at, frozen_hash, 65, 'The quality of the bids', closes, '', 1
FROM funding_round WHERE reference = 'FR-0003';
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 8)
INSERT INTO round_criterion SELECT 930000000100 + n, 1, 930000000000, n, 'Criterion ' || n, 'What about ' || n || '?', '', 5 * (1 + n % 4), 4, 300, 0, 1 FROM count;
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 6)
INSERT INTO panel_seat
SELECT 930000000200 + n, 1, 930000000000, CASE n WHEN 6 THEN (SELECT id FROM person WHERE role = 'chief_executive') ELSE 930000000300 + n END,
       'SAMPLE post ' || n, char(64 + n), n = 6, n <> 6, 1722873600000, 1 FROM count;
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 2000)
INSERT INTO bid
SELECT 931000000000 + n, 1, 'G-' || (90000 + n), 930000000000, 'eligible', 'SAMPLE Group ' || n, '', '', '', '', 'Coordinator', 'sample@demo.example',
       'Work of group ' || n, 'SAMPLE: two evenings a week.', 'District ' || (n % 9), 'Priority ' || (n % 5), 100000 + 37 * (n % 20000), 0,
       '2024-11-01', '2025-03-31', 1, 1, 1722873600000, '', '', 0, '', '', '', 1
FROM count;
INSERT INTO assessment
SELECT 932000000000 + (bid.id - 931000000000) * 10 + seat.id % 10, 1, bid.funding_round, bid.id, seat.person, seat.letter, 'locked', 1722873600000, '', '', '', 1
FROM bid JOIN panel_seat AS seat ON seat.funding_round = bid.funding_round AND seat.marks = 1 WHERE bid.funding_round = 930000000000;
INSERT INTO assessment_mark
SELECT 933000000000 + (assessment.id - 932000000000) * 10 + criterion.number, 1, assessment.id, criterion.id,
       (assessment.id * 7 + criterion.number * 3 + assessment.bid) % 5, 0, 'It says who does what and when.', 0
FROM assessment JOIN round_criterion AS criterion ON criterion.funding_round = assessment.funding_round WHERE assessment.funding_round = 930000000000;
INSERT INTO assessment_scores
SELECT assessment, 930000000000, group_concat(criterion || ':' || score, ',') FROM assessment_mark WHERE assessment > 932000000000 GROUP BY assessment;
INSERT INTO bid_interest
SELECT 934000000000 + (bid.id - 931000000000) * 10 + seat.id % 10, 1, bid.funding_round, bid.id, seat.person, 'none', 'nothing', '', 1722873600000, '', '', 1
FROM bid JOIN panel_seat AS seat ON seat.funding_round = bid.funding_round WHERE bid.funding_round = 930000000000;
INSERT INTO moderation_item
SELECT 935000000000 + id - 931000000000, 1, 930000000000, id, 'agreed', 'A,B,C,D,E', '', '', 1722873600000, 'Chief Executive', 1 FROM bid WHERE funding_round = 930000000000;
UPDATE change_counter SET changes = changes + 1 WHERE id = 1;
