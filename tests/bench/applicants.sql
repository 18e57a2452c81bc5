-- {applicants} people who wrote an application each and have not sent it yet, in a round that closes at {closes}.
-- The demo's clock stands in 2024; a deadline needs the real one.
DELETE FROM setting WHERE name = 'demo_time_behind';
INSERT INTO funding_round
SELECT 940000000000, 1, 'FR-8000', 'A round in its last minute', fund, budget_line, route, 'published', about, who_can_apply, conditions, justification,
       owner, pot, least, most, NULL, 1, {now} - 86400000, {closes}, '{from}', '{to}', NULL, 2, late, tie_break, marks_are_blind, 0, '', drafted_by,
       approved_by, approved_post, published_at, frozen_hash, NULL, '', NULL, '', 1
FROM funding_round WHERE reference = 'FR-0005';
INSERT INTO round_criterion
SELECT 940000000100 + number, 1, 940000000000, number, title, question, guidance, weight, most, words_most, is_gate, 1
FROM round_criterion WHERE funding_round = (SELECT id FROM funding_round WHERE reference = 'FR-0005');
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < {applicants})
INSERT INTO person SELECT 960000000000 + n, 1, 'Applicant ' || n, 'applicant' || n || '@demo.example', 'Applicant', 'applicant', 1, NULL FROM count;
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < {applicants})
INSERT INTO bid
SELECT 961000000000 + n, 1, 'G-' || (80000 + n), 940000000000, 'draft', 'SAMPLE Club ' || n, '', '', '', '', 'Coordinator', 'applicant' || n || '@demo.example',
       'Evening football ' || n, 'SAMPLE: one evening a week.', 'Leicester', '', 480000, 0, '{from}', '{to}', 0, 0, NULL, '', '', 0, '', '', '', 1
FROM count;
INSERT INTO bid_member
SELECT 962000000000 + bid.id - 961000000000, 1, bid.id, person.email, 'owner', {now}
FROM bid JOIN person ON person.id = bid.id - 1000000000 WHERE bid.funding_round = 940000000000;
INSERT INTO bid_answer
SELECT 963000000000 + (bid.id - 961000000000) * 10 + criterion.number, 1, bid.id, criterion.id, 'SAMPLE: because people asked for it.'
FROM bid JOIN round_criterion AS criterion ON criterion.funding_round = bid.funding_round WHERE bid.funding_round = 940000000000;
INSERT INTO cost_line SELECT 964000000000 + id - 961000000000, 1, id, 1, 'Workers', 480000 FROM bid WHERE funding_round = 940000000000;
