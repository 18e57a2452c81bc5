-- The medium-term budget: its lines by financial year, the priorities each pays for, and options that would save money.
CREATE TABLE medium_budget (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    begins BIGINT NOT NULL,
    years BIGINT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE medium_budget_line (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    budget BIGINT NOT NULL REFERENCES medium_budget (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    year_1 BIGINT,
    year_2 BIGINT,
    year_3 BIGINT,
    year_4 BIGINT,
    note TEXT NOT NULL,
    is_sample BIGINT NOT NULL,
    UNIQUE (budget, number)
);
CREATE TABLE medium_budget_priority (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    line BIGINT NOT NULL REFERENCES medium_budget_line (id),
    priority BIGINT NOT NULL,
    UNIQUE (line, priority)
);
CREATE TABLE savings_option (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    title TEXT NOT NULL UNIQUE,
    words TEXT NOT NULL,
    effect TEXT NOT NULL,
    saves_a_year BIGINT NOT NULL,
    costs_once BIGINT,
    from_day TEXT NOT NULL,
    state TEXT NOT NULL,
    decided_on TEXT,
    decided_why TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
