// Rotas, visits and what was seen on them, in the database.
#include "scrutiny/scheme_visit_store.h"

namespace reeve::scrutiny {
namespace {

using office::Change;

SchemeVisit planned(const VisitScheme& scheme, const VisitRota& rota, const RotaVisit& drawn) {
    SchemeVisit visit;
    visit.scheme = scheme.id;
    visit.place = {drawn.place};
    visit.rota = rota.id;
    visit.planned_on = drawn.day;
    visit.band = drawn.band;
    visit.first_visitor = {drawn.first};
    visit.second_visitor = {drawn.second};
    visit.is_sample = rota.is_sample;
    return visit;
}

RotaInputs inputs_of(db::Connection& connection, const VisitScheme& scheme, const VisitRota& rota) {
    RotaInputs inputs{rota.period(), days_of(rota.days_between), {}, {}};
    for (const auto& place : places_of(connection, scheme.id))
        if (place.is_open_on(rota.last_day)) inputs.places.push_back(place.id.value);
    inputs.visitors = rota_visitors(visitors_of(connection, scheme.id), rota.period());
    return inputs;
}

// More people listed by number than counted is refused beside the count.
Problems check_listed(db::Connection& connection, const SchemeVisit& visit) {
    Problems problems;
    auto listed = detainees_of(connection, visit.id);
    for (const auto& choice : Choices<DetaineeSeen>::list) {
        auto seen = *choice_of<DetaineeSeen>(choice.stored);
        auto times = std::count_if(listed.begin(), listed.end(), [&](const auto& one) { return one.seen == seen; });
        if (auto typed = counted_as(visit, seen); typed && *typed < times)
            problems.add(seen == DetaineeSeen::observed ? "observed_only" : choice.stored,
                         std::to_string(times) + " are listed by custody number");
    }
    return problems;
}

} // namespace

Result<VisitRota> add_rota(Change& change, const VisitScheme& scheme, VisitRota rota) {
    if (auto problems = check(rota); !problems.empty()) return problems;
    for (const auto& other : rotas_of(change.tx, scheme.id))
        if (other.period().overlaps(rota.period()))
            return Problems{{{"first_day", other.reference + " has some of these days: " + in_words(other.period())}}};
    auto inputs = inputs_of(change.tx, scheme, rota);
    if (auto problems = check(inputs, visitors_of(change.tx, scheme.id).size()); !problems.empty()) return problems;
    rota.scheme = scheme.id;
    rota.inputs = to_text(inputs);
    if (rota.seed.empty()) rota.seed = random_token(43);
    auto visits = draw(rota);
    rota.drawn_at = change.now;
    rota.by_post = change.actor_post;
    rota = keep_new(change, visit_rota_fields(), std::move(rota));
    for (const auto& visit : visits) keep_new(change, scheme_visit_fields(), planned(scheme, rota, visit));
    return rota;
}

std::vector<VisitRota> rotas_of(db::Connection& connection, Id<VisitScheme> scheme) {
    return db::records(connection, visit_rota_fields(),
                       db::Sql("scheme = :scheme ORDER BY first_day DESC, id DESC", "rotas of a scheme"),
                       {{"scheme", scheme}});
}

std::vector<VisitRota> all_rotas(db::Connection& connection) {
    return db::records(connection, visit_rota_fields(), db::Sql("1 = 1 ORDER BY reference", "all rotas"));
}

std::optional<VisitRota> find_rota(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "RO") return std::nullopt;
    return db::record(connection, visit_rota_fields(), db::Sql("reference = :reference", "a rota"),
                      {{"reference", in_words(*read)}});
}

std::optional<SchemeVisit> find_visit(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "SV") return std::nullopt;
    return db::record(connection, scheme_visit_fields(), db::Sql("reference = :reference", "a visit of a scheme"),
                      {{"reference", in_words(*read)}});
}

std::vector<SchemeVisit> visits_between(db::Connection& connection, Id<VisitScheme> scheme, const Period& period) {
    return db::records(connection, scheme_visit_fields(),
                       db::Sql(R"(
        scheme = :scheme AND planned_on >= :first AND planned_on <= :last ORDER BY planned_on, id)",
                               "visits planned in a period"),
                       {{"scheme", scheme}, {"first", period.first}, {"last", period.last}});
}

std::int64_t visit_count(db::Connection& connection, Id<VisitScheme> scheme, const Period& period) {
    return connection.value<std::int64_t>(db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM scheme_visit
        WHERE scheme = :scheme AND planned_on >= :first AND planned_on <= :last)",
                                                  "how many visits are planned in a period"),
                                          {{"scheme", scheme}, {"first", period.first}, {"last", period.last}});
}

std::vector<SchemeVisit> latest_visits(db::Connection& connection, Id<VisitScheme> scheme, const Period& period,
                                       std::size_t first, std::size_t most) {
    return db::records(connection, scheme_visit_fields(),
                       db::Sql(R"(
        scheme = :scheme AND planned_on >= :first AND planned_on <= :last
        ORDER BY planned_on DESC, id DESC LIMIT :most OFFSET :offset)",
                               "a page of the visits of a period"),
                       {{"scheme", scheme},
                        {"first", period.first},
                        {"last", period.last},
                        {"most", static_cast<std::int64_t>(most)},
                        {"offset", static_cast<std::int64_t>(first)}});
}

std::vector<CountedVisit> counted_visits(db::Connection& connection, Id<VisitScheme> scheme, const Period& period) {
    return connection.all(db::Sql(R"(
        SELECT reference, version, planned_on, state, worst, arrived_at, admitted_at, held, unavailable, offered,
               not_offered, observed_only, accepted, declined, is_sample
        FROM scheme_visit WHERE scheme = :scheme AND planned_on >= :first AND planned_on <= :last
        ORDER BY planned_on, id)",
                                  "what is counted of the visits of a period"),
                          {{"scheme", scheme}, {"first", period.first}, {"last", period.last}}, [](const db::Row& row) {
                              using Number = std::optional<std::int64_t>;
                              using Time = std::optional<Moment>;
                              return CountedVisit{row.get<std::string>(0), row.get<int>(1),        row.get<Date>(2),
                                                  row.get<VisitState>(3),  row.get<IssueGrade>(4), row.get<Time>(5),
                                                  row.get<Time>(6),        row.get<Number>(7),     row.get<Number>(8),
                                                  row.get<Number>(9),      row.get<Number>(10),    row.get<Number>(11),
                                                  row.get<Number>(12),     row.get<Number>(13),    row.get<bool>(14)};
                          });
}

VisitsAmiss visits_amiss(db::Connection& connection, Id<VisitScheme> scheme, const Period& period, Date today) {
    auto found = connection.one(db::Sql(R"(
        SELECT CAST(COUNT(CASE WHEN planned_on < :today THEN 1 END) AS BIGINT),
               CAST(COUNT(CASE WHEN swap_wanted_by IS NOT NULL THEN 1 END) AS BIGINT)
        FROM scheme_visit
        WHERE scheme = :scheme AND planned_on >= :first AND planned_on <= :last AND state = 'planned')",
                                        "visits that nobody recorded or that somebody cannot make"),
                                {{"scheme", scheme}, {"first", period.first}, {"last", period.last}, {"today", today}},
                                [](const db::Row& row) {
                                    return VisitsAmiss{row.get<std::int64_t>(0), row.get<std::int64_t>(1)};
                                });
    return found.value_or(VisitsAmiss{});
}

std::vector<SchemeVisit> visits_of_rota(db::Connection& connection, Id<VisitRota> rota) {
    return db::records(connection, scheme_visit_fields(),
                       db::Sql("rota = :rota ORDER BY planned_on, id", "visits of a rota"), {{"rota", rota}});
}

std::vector<SchemeVisit> visits_of_visitors(db::Connection& connection, const std::vector<Visitor>& visitors) {
    std::vector<SchemeVisit> visits;
    for (const auto& visitor : visitors) {
        auto own = db::records(connection, scheme_visit_fields(),
                               db::Sql("first_visitor = :visitor OR second_visitor = :visitor ORDER BY planned_on, id",
                                       "visits of a visitor"),
                               {{"visitor", visitor.id}});
        visits.insert(visits.end(), own.begin(), own.end());
    }
    std::stable_sort(visits.begin(), visits.end(),
                     [](const auto& a, const auto& b) { return a.planned_on < b.planned_on; });
    return visits;
}

Result<SchemeVisit> add_visit(Change& change, SchemeVisit visit) {
    return keep_new(change, scheme_visit_fields(), std::move(visit));
}

Result<SchemeVisit> keep_visit(Change& change, SchemeVisit visit) {
    return keep(change, scheme_visit_fields(), std::move(visit));
}

Result<SchemeVisit> keep_report(Change& change, const VisitScheme& scheme, SchemeVisit visit) {
    TRY(visit_moves().move(visit.state, VisitState::made));
    auto problems = check_report(visit, scheme, change.now);
    if (problems.empty()) problems = check_listed(change.tx, visit);
    if (!problems.empty()) return problems;
    visit.state = VisitState::made;
    if (!visit.recorded_at) visit.recorded_at = change.now;
    visit.swap_wanted_by = {};
    return keep_visit(change, std::move(visit));
}

std::vector<VisitDetainee> detainees_of(db::Connection& connection, Id<SchemeVisit> visit) {
    return db::records(connection, visit_detainee_fields(),
                       db::Sql("visit = :visit ORDER BY custody_number, id", "people in custody of a visit"),
                       {{"visit", visit}});
}

Result<VisitDetainee> add_detainee(Change& change, const SchemeVisit& visit, VisitDetainee detainee) {
    detainee.visit = visit.id;
    detainee.custody_number = tidied_custody_number(detainee.custody_number);
    if (auto problems = check(detainee, visit, detainees_of(change.tx, visit.id)); !problems.empty()) return problems;
    return keep_new(change, visit_detainee_fields(), std::move(detainee));
}

std::vector<VisitConcern> concerns_of(db::Connection& connection, Id<SchemeVisit> visit) {
    return db::records(connection, visit_concern_fields(),
                       db::Sql("visit = :visit ORDER BY reference", "concerns of a visit"), {{"visit", visit}});
}

std::vector<VisitConcern> concerns_between(db::Connection& connection, Id<VisitScheme> scheme, const Period& period) {
    return db::records(connection, visit_concern_fields(),
                       db::Sql(R"(
        scheme = :scheme AND raised_on >= :first AND raised_on <= :last ORDER BY raised_on, reference)",
                               "concerns raised in a period"),
                       {{"scheme", scheme}, {"first", period.first}, {"last", period.last}});
}

std::vector<VisitConcern> all_concerns(db::Connection& connection) {
    return db::records(connection, visit_concern_fields(),
                       db::Sql(R"(
        1 = 1 ORDER BY CASE state WHEN 'raised' THEN 0 WHEN 'answered' THEN 1 ELSE 2 END, reply_due, reference)",
                               "all concerns"));
}

std::optional<VisitConcern> find_concern(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "VC") return std::nullopt;
    return db::record(connection, visit_concern_fields(), db::Sql("reference = :reference", "a concern"),
                      {{"reference", in_words(*read)}});
}

Result<VisitConcern> add_concern(Change& change, const VisitScheme& scheme, const SchemeVisit& visit,
                                 VisitConcern concern) {
    if (visit.state != VisitState::made)
        return Refusal{"Record the visit first: a concern is of a visit that was made.", "", Refusal::Kind::conflict};
    concern.visit = visit.id;
    concern.scheme = scheme.id;
    concern.custody_number = tidied_custody_number(concern.custody_number);
    concern.raised_on = visit.arrived_at ? london_date(*visit.arrived_at) : visit.planned_on;
    concern.reply_due = reply_due(concern, scheme);
    concern.is_sample = visit.is_sample;
    if (auto problems = check(concern); !problems.empty()) return problems;
    return keep_new(change, visit_concern_fields(), std::move(concern));
}

Result<VisitConcern> keep_concern(Change& change, VisitConcern concern) {
    return keep(change, visit_concern_fields(), std::move(concern));
}

std::vector<office::Action> actions_of(db::Connection& connection, const VisitConcern& concern) {
    return office::actions_of_source(connection, office::ActionSource::visit, concern.reference);
}

} // namespace reeve::scrutiny
