-- Items that the chief constable is held to account for, both sides' words on them, and information requests.
CREATE TABLE account_item (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    origin TEXT NOT NULL,
    origin_reference TEXT NOT NULL,
    head TEXT NOT NULL,
    also_head TEXT NOT NULL,
    why TEXT NOT NULL,
    is_public BIGINT NOT NULL,
    noted_on TEXT NOT NULL,
    meets TEXT NOT NULL,
    scheduled_on TEXT,
    asked TEXT NOT NULL,
    asked_on TEXT,
    answer_by TEXT,
    satisfaction TEXT NOT NULL,
    conclusion TEXT NOT NULL,
    no_answer_because TEXT NOT NULL,
    concluded_on TEXT,
    leads_to TEXT NOT NULL,
    look_again_on TEXT,
    follow_words TEXT NOT NULL,
    followed_on TEXT,
    dropped_because TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX account_item_by_day ON account_item (noted_on, reference);
CREATE TABLE account_turn (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    item BIGINT NOT NULL,
    number BIGINT NOT NULL,
    side TEXT NOT NULL,
    post TEXT NOT NULL,
    words TEXT NOT NULL,
    told_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX account_turn_of_item ON account_turn (item, number);
CREATE TABLE information_request (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    asked TEXT NOT NULL,
    form TEXT NOT NULL,
    due_on TEXT,
    why TEXT NOT NULL,
    item TEXT NOT NULL,
    sent_on TEXT,
    chased_on TEXT,
    result TEXT NOT NULL,
    reply TEXT NOT NULL,
    ground TEXT NOT NULL,
    replied_by TEXT NOT NULL,
    received_on TEXT,
    outcome TEXT NOT NULL,
    closed_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX information_request_of_item ON information_request (item, reference);
