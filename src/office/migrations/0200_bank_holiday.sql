-- Bank holidays proclaimed or moved after the standing rules were written down.
CREATE TABLE bank_holiday (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    day TEXT NOT NULL,
    change TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL
);
