-- Schemes under which volunteers visit places unannounced: places, visitors, rotas, visits, people in custody by number, concerns.
CREATE TABLE visit_scheme (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    force_post TEXT NOT NULL,
    longest_wait BIGINT NOT NULL,
    reply_days BIGINT NOT NULL,
    is_public BIGINT NOT NULL,
    questionnaire BIGINT NOT NULL,
    asks_version BIGINT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE TABLE visit_place (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    scheme BIGINT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    closed_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX visit_place_of_scheme ON visit_place (scheme, name);
CREATE TABLE visitor (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    scheme BIGINT NOT NULL,
    person BIGINT,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    recruited_on TEXT NOT NULL,
    vetted_until TEXT,
    trained_on TEXT,
    term_begins TEXT,
    term_ends TEXT,
    left_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX visitor_of_scheme ON visitor (scheme, reference);
CREATE INDEX visitor_of_person ON visitor (person);
CREATE TABLE visit_rota (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    scheme BIGINT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    days_between TEXT NOT NULL,
    seed TEXT NOT NULL,
    inputs TEXT NOT NULL,
    hash TEXT NOT NULL,
    drawn_at BIGINT NOT NULL,
    by_post TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX visit_rota_of_scheme ON visit_rota (scheme, first_day);
CREATE TABLE scheme_visit (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    scheme BIGINT NOT NULL,
    place BIGINT NOT NULL,
    rota BIGINT,
    planned_on TEXT NOT NULL,
    band TEXT NOT NULL,
    first_visitor BIGINT,
    second_visitor BIGINT,
    state TEXT NOT NULL,
    not_made_because TEXT NOT NULL,
    swap_wanted_by BIGINT,
    swap_because TEXT NOT NULL,
    arrived_at BIGINT,
    admitted_at BIGINT,
    delay_because TEXT NOT NULL,
    held BIGINT,
    unavailable BIGINT,
    offered BIGINT,
    not_offered BIGINT,
    observed_only BIGINT,
    accepted BIGINT,
    declined BIGINT,
    worst TEXT NOT NULL,
    words TEXT NOT NULL,
    asks_version BIGINT NOT NULL,
    answers TEXT NOT NULL,
    recorded_at BIGINT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX scheme_visit_by_day ON scheme_visit (scheme, planned_on);
CREATE INDEX scheme_visit_of_first ON scheme_visit (first_visitor, planned_on);
CREATE INDEX scheme_visit_of_second ON scheme_visit (second_visitor, planned_on);
CREATE INDEX scheme_visit_of_rota ON scheme_visit (rota, planned_on);
CREATE TABLE visit_detainee (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    visit BIGINT NOT NULL,
    custody_number TEXT NOT NULL,
    seen TEXT NOT NULL,
    why_not TEXT NOT NULL,
    age TEXT NOT NULL,
    is_vulnerable BIGINT NOT NULL,
    needs_interpreter BIGINT NOT NULL,
    rights TEXT NOT NULL,
    welfare TEXT NOT NULL,
    conditions TEXT NOT NULL,
    is_sample BIGINT NOT NULL
);
CREATE INDEX visit_detainee_of_visit ON visit_detainee (visit, custody_number);
CREATE TABLE visit_concern (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    visit BIGINT NOT NULL,
    scheme BIGINT NOT NULL,
    raised_on TEXT NOT NULL,
    about TEXT NOT NULL,
    grade TEXT NOT NULL,
    custody_number TEXT NOT NULL,
    words TEXT NOT NULL,
    raised_with TEXT NOT NULL,
    done_at_once TEXT NOT NULL,
    reply_due TEXT NOT NULL,
    state TEXT NOT NULL,
    reply TEXT NOT NULL,
    reply_by TEXT NOT NULL,
    replied_on TEXT,
    outcome TEXT NOT NULL,
    closed_on TEXT,
    is_sample BIGINT NOT NULL
);
CREATE INDEX visit_concern_by_state ON visit_concern (state, reply_due);
CREATE INDEX visit_concern_of_visit ON visit_concern (visit, reference);
CREATE INDEX visit_concern_of_scheme ON visit_concern (scheme, raised_on);
