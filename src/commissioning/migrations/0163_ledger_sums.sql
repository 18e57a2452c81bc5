-- What moved between two accounts of a budget line on each day: the sums of the ledger's transfers, kept with them.
CREATE TABLE ledger_day (
    budget_line BIGINT NOT NULL REFERENCES budget_line (id),
    from_account TEXT NOT NULL,
    to_account TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (budget_line, from_account, to_account, happened_on)
);
INSERT INTO ledger_day (budget_line, from_account, to_account, happened_on, amount)
SELECT budget_line, from_account, to_account, happened_on, CAST(SUM(amount) AS BIGINT) FROM ledger_transfer
GROUP BY budget_line, from_account, to_account, happened_on;
-- And what moved between two accounts of an award altogether.
CREATE TABLE ledger_award (
    award BIGINT NOT NULL,
    from_account TEXT NOT NULL,
    to_account TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (award, from_account, to_account)
);
INSERT INTO ledger_award (award, from_account, to_account, amount)
SELECT award, from_account, to_account, CAST(SUM(amount) AS BIGINT) FROM ledger_transfer
WHERE award IS NOT NULL GROUP BY award, from_account, to_account;
