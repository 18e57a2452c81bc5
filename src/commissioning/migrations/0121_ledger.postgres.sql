-- The ledger of grants: transfers from one account to another, added and never changed.
CREATE TABLE ledger_transfer (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    from_account TEXT NOT NULL,
    to_account TEXT NOT NULL,
    budget_line BIGINT NOT NULL REFERENCES budget_line (id),
    funding_round BIGINT,
    award BIGINT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    happened_on TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    decision TEXT NOT NULL,
    why TEXT NOT NULL,
    by_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX ledger_by_line ON ledger_transfer (budget_line, from_account, to_account, happened_on, amount);
CREATE INDEX ledger_by_round ON ledger_transfer (funding_round, from_account, to_account, happened_on, amount);
CREATE INDEX ledger_by_award ON ledger_transfer (award, from_account, to_account, happened_on, amount);
CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the ledger is added to and never changed or deleted'; END $$;
CREATE TRIGGER ledger_is_added_to BEFORE UPDATE OR DELETE ON ledger_transfer
FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
