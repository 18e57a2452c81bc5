// What offices call the columns of their lists of custody suites and visitors, and what rests on one of them.
#include "scrutiny/scheme_rows_store.h"
#include "office/described_rows_store.h"
#include "office/people/person_store.h"
#include "scrutiny/visit_scheme_store.h"

namespace reeve::scrutiny {
namespace {

using office::BroughtKind;
using office::BroughtThing;
using office::Change;
using office::DescribedRows;

office::Options schemes(db::Connection& connection) {
    office::Options options;
    for (const auto& scheme : all_schemes(connection))
        options.emplace_back(std::to_string(scheme.id.value), scheme.title);
    return options;
}

bool was_visited(db::Connection& connection, std::int64_t place) {
    return connection.value<std::int64_t>(
               db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM scheme_visit WHERE place = :place", "visits to a place"),
               {{"place", place}})
           > 0;
}

bool has_visits(db::Connection& connection, std::int64_t visitor) {
    return connection.value<std::int64_t>(db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM scheme_visit WHERE first_visitor = :visitor OR second_visitor = :visitor)",
                                                  "visits of a visitor"),
                                          {{"visitor", visitor}})
           > 0;
}

// An account that came with the visitor goes with them; one with which they also visit under another scheme stays.
Result<Done> end_account(Change& change, void* record) {
    const auto& visitor = *static_cast<const Visitor*>(record);
    if (!visitor.person || visitors_who_are(change.tx, visitor.person).size() > 1) return Done{};
    auto person = office::find_person(change.tx, visitor.person);
    if (person && person->is_active) TRY(office::keep_leaver(change, *person));
    return Done{};
}

DescribedRows place_rows() {
    DescribedRows rows{.shape = &visit_place_fields().shape(),
                       .columns = {"scheme", "name", "address", "closed_on"},
                       .alike = {"scheme", "name"},
                       .also = {{"scheme", {"Visiting scheme"}},
                                {"name", {"Place", "Custody suite", "Suite", "Name", "Station"}},
                                {"address", {"Address", "Location", "Where"}},
                                {"closed_on", {"Closed on", "Closed"}}},
                       .references = {{"scheme", schemes}},
                       .labels = {{"scheme", "Scheme"}},
                       .make = [](Date) { return std::make_shared<VisitPlace>(); },
                       .check = [](void* record) { return check(*static_cast<VisitPlace*>(record)); },
                       .keep = [](Change& change, void* record) -> Result<std::int64_t> {
                           return TRY(add_place(change, *static_cast<VisitPlace*>(record))).id.value;
                       },
                       .is_used = was_visited,
                       .shown =
                           [](const void* record) {
                               return BroughtThing{static_cast<const VisitPlace*>(record)->name, "/work/scrutiny"};
                           }};
    return rows;
}

DescribedRows visitor_rows() {
    DescribedRows rows{.shape = &visitor_fields().shape(),
                       .columns = {"scheme", "name", "email", "recruited_on", "vetted_until", "trained_on",
                                   "term_begins", "term_ends", "left_on"},
                       .alike = {"scheme", "name"},
                       .also = {{"scheme", {"Visiting scheme"}},
                                {"name", {"Name", "Visitor", "Volunteer", "Volunteer name"}},
                                {"email", {"Email", "E-mail", "Mail"}},
                                {"recruited_on", {"Recruited", "Joined", "Start date", "Date recruited"}},
                                {"vetted_until", {"Vetting expires", "Vetted until", "Vetting", "Clearance until"}},
                                {"trained_on", {"Trained", "Training", "Date trained"}},
                                {"term_begins", {"Term begins", "Appointed", "Appointed on"}},
                                {"term_ends", {"Term ends", "Appointed until", "Term until"}},
                                {"left_on", {"Left", "Resigned", "Date left"}}},
                       .references = {{"scheme", schemes}},
                       .labels = {{"scheme", "Scheme"}},
                       .make =
                           [](Date today) {
                               auto visitor = std::make_shared<Visitor>();
                               visitor->recruited_on = today;
                               return visitor;
                           },
                       .check = [](void* record) { return check(*static_cast<Visitor*>(record)); },
                       .keep = [](Change& change, void* record) -> Result<std::int64_t> {
                           return TRY(add_visitor(change, *static_cast<Visitor*>(record))).id.value;
                       },
                       .is_used = has_visits,
                       .shown =
                           [](const void* record) {
                               return BroughtThing{static_cast<const Visitor*>(record)->reference, "/work/scrutiny"};
                           },
                       .let_go = end_account};
    return rows;
}

BroughtKind words_of(const char* slug, const char* title, const char* noun, const char* plural) {
    BroughtKind words;
    words.name = words.slug = slug;
    words.title = title;
    words.section = "Scrutiny";
    words.list_title = "Visiting schemes";
    words.list_address = "/work/scrutiny";
    words.noun = noun;
    words.plural = plural;
    words.right = office::Right::run_visits;
    return words;
}

} // namespace

BroughtKind brought_visit_places() {
    auto words = words_of("visit-places", "Places visited by a scheme", "place", "places");
    words.about = "Each row becomes a place of a visiting scheme, such as a custody suite.";
    return office::described_kind(std::move(words), place_rows());
}

BroughtKind brought_visitors() {
    auto words = words_of("visitors", "Volunteers of a visiting scheme", "visitor", "visitors");
    words.about = "Each row becomes a visitor. One with an email address can sign in from then on.";
    return office::described_kind(std::move(words), visitor_rows());
}

} // namespace reeve::scrutiny
