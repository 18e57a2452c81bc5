-- Bodies that meet, who sits on them, their meetings, what is on the agenda, and who came.
CREATE TABLE meeting_body (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    quorum BIGINT NOT NULL,
    every_months BIGINT,
    agenda_days BIGINT NOT NULL,
    paper_days BIGINT NOT NULL,
    is_public BIGINT NOT NULL,
    ended_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE TABLE meeting_seat (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    body BIGINT NOT NULL,
    number BIGINT NOT NULL,
    post TEXT NOT NULL,
    capacity TEXT NOT NULL,
    term_begins TEXT NOT NULL,
    term_ends TEXT,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX meeting_seat_of_body ON meeting_seat (body, number);
CREATE TABLE meeting (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    body BIGINT NOT NULL,
    meets_on TEXT NOT NULL,
    starts TEXT NOT NULL,
    place TEXT NOT NULL,
    access TEXT NOT NULL,
    ground TEXT NOT NULL,
    closed_because TEXT NOT NULL,
    is_significant BIGINT NOT NULL,
    state TEXT NOT NULL,
    cancelled_because TEXT NOT NULL,
    minutes_state TEXT NOT NULL,
    minutes TEXT NOT NULL,
    minutes_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX meeting_of_body ON meeting (body, meets_on);
CREATE INDEX meeting_by_day ON meeting (meets_on, reference);
CREATE TABLE agenda_item (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    meeting BIGINT NOT NULL,
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    brought_by TEXT NOT NULL,
    has_paper TEXT NOT NULL,
    paper_reference TEXT NOT NULL,
    paper_in_on TEXT,
    is_closed BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    decision TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE UNIQUE INDEX agenda_item_of_meeting ON agenda_item (meeting, number);
CREATE TABLE meeting_attendance (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    meeting BIGINT NOT NULL,
    seat BIGINT NOT NULL,
    came TEXT NOT NULL
);
CREATE UNIQUE INDEX meeting_attendance_of_meeting ON meeting_attendance (meeting, seat);
