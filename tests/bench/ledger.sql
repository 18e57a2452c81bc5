-- A million transfers of 20,000 awards in 400 rounds of five budget lines, over eight years; their sums beside them.
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 5)
INSERT INTO budget_line SELECT 950000000000 + n, 1, 'BL-9' || n, (SELECT MIN(id) FROM fund), 2018 + n, 'SAMPLE line ' || n, '', 1 FROM count;
WITH RECURSIVE count (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count WHERE n < 19999)
INSERT INTO award SELECT 952000000000 + n, 1, 'A-' || (900000 + n), (SELECT MIN(id) FROM funding_round), 950000000001 + n % 5, NULL, (SELECT MIN(id) FROM decision_notice),
       'active', 'SAMPLE Group ' || n, 'Work of group ' || n, 'District ' || n % 9, 'Priority ' || n % 5, 1000000, '', '', '', '2018-04-01', '2026-03-31',
       '2018-04-01', NULL, NULL, '', 1, NULL FROM count;
WITH RECURSIVE count (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count WHERE n < 999999)
INSERT INTO ledger_transfer
SELECT 960000000000 + n, 1, CASE n % 50 WHEN 0 THEN 'award' ELSE 'pay' END, CASE n % 50 WHEN 0 THEN 'round_available' ELSE 'committed' END,
       CASE n % 50 WHEN 0 THEN 'committed' ELSE 'paid' END, 950000000001 + n / 50 % 5, 951000000000 + n / 50 % 400, 952000000000 + n / 50,
       CASE n % 50 WHEN 0 THEN 1000000 ELSE 20000 END, date('2016-04-01', '+' || (n % 2900) || ' days'), 1722873600000, '', '', 'Finance Officer', 1 FROM count;
INSERT INTO ledger_day (budget_line, from_account, to_account, happened_on, amount)
SELECT budget_line, from_account, to_account, happened_on, SUM(amount) FROM ledger_transfer WHERE id >= 960000000000
GROUP BY budget_line, from_account, to_account, happened_on;
INSERT INTO ledger_award (award, from_account, to_account, amount)
SELECT award, from_account, to_account, SUM(amount) FROM ledger_transfer WHERE id >= 960000000000 GROUP BY award, from_account, to_account;
UPDATE change_counter SET changes = changes + 1 WHERE id = 1;
