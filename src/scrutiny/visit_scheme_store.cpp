// Visiting schemes, places and visitors in the database.
#include "scrutiny/visit_scheme_store.h"
#include "office/people/person_store.h"
#include "office/search.h"

namespace reeve::scrutiny {
namespace {

using office::Change;

// Schemes alone are found by words; visitors, visits and concerns never are.
void put_in_search(Change& change, const VisitScheme& scheme) {
    office::index_record(change, {.table = "visit_scheme",
                                  .record_id = scheme.id.value,
                                  .kind = "Visiting scheme",
                                  .reference = scheme.reference,
                                  .title = scheme.title,
                                  .text = scheme.about.text,
                                  .address = desk_address(scheme),
                                  .day = std::nullopt});
}

Problems check_here(db::Connection& connection, const VisitPlace& place) {
    auto problems = check(place);
    for (const auto& other : places_of(connection, place.scheme))
        if (other.id != place.id && folded(other.name) == folded(place.name))
            problems.add("name", "The scheme has a place of this name already");
    return problems;
}

// The account with which a visitor signs in: made, kept in step with their record, or ended. Somebody who visits under
// two schemes has one.
Result<office::PersonId> keep_account(Change& change, const Visitor& visitor) {
    auto person = office::find_person(change.tx, visitor.person);
    if (!person && visitor.email.empty()) return office::PersonId{};
    if (!person) person = office::person_of_email(change.tx, office::sign_in_name(visitor.email));
    if (person && person->role != office::Role::visitor)
        return Problems{{{"email", "Somebody who works here signs in with this email address"}}};
    bool may_sign_in = !visitor.email.empty() && (!visitor.left_on || *visitor.left_on >= change.today());
    if (!may_sign_in) {
        if (person && person->is_active) TRY(office::keep_leaver(change, *person));
        return person ? person->id : office::PersonId{};
    }
    auto kept = person.value_or(office::Person{});
    kept.name = visitor.name;
    kept.email = {visitor.email};
    if (!person) kept.post = "Visitor " + visitor.reference;
    kept.role = office::Role::visitor;
    kept.is_active = true;
    kept.left_on = std::nullopt;
    return TRY(office::keep_person(change, kept)).id;
}

} // namespace

std::string desk_address(const VisitScheme& scheme) { return "/work/visiting/" + scheme.reference; }

std::vector<VisitScheme> all_schemes(db::Connection& connection) {
    return db::records(connection, visit_scheme_fields(), db::Sql("1 = 1 ORDER BY reference", "all visiting schemes"));
}

std::vector<VisitScheme> public_schemes(db::Connection& connection) {
    auto schemes = all_schemes(connection);
    std::erase_if(schemes, [](const VisitScheme& scheme) { return !scheme.is_public; });
    return schemes;
}

std::optional<VisitScheme> find_scheme(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "VS") return std::nullopt;
    return db::record(connection, visit_scheme_fields(), db::Sql("reference = :reference", "a visiting scheme"),
                      {{"reference", in_words(*read)}});
}

Result<VisitScheme> add_scheme(Change& change, VisitScheme scheme) {
    if (auto problems = check(scheme); !problems.empty()) return problems;
    scheme.reference = office::next_reference(change, "VS");
    office::Questionnaire questionnaire;
    questionnaire.title = "Visits: " + scheme.title;
    questionnaire.asked_by = scheme.reference;
    questionnaire.address = desk_address(scheme);
    scheme.questionnaire = keep_new(change, office::questionnaire_fields(), std::move(questionnaire)).id;
    scheme = keep_new(change, visit_scheme_fields(), std::move(scheme));
    put_in_search(change, scheme);
    return scheme;
}

Result<VisitScheme> keep_scheme(Change& change, VisitScheme scheme) {
    if (auto problems = check(scheme); !problems.empty()) return problems;
    scheme = TRY(keep(change, visit_scheme_fields(), std::move(scheme)));
    put_in_search(change, scheme);
    return scheme;
}

office::AskedQuestions questions_asked(db::Connection& connection, const VisitScheme& scheme, int version) {
    if (version == 0) return {};
    auto questions = office::questions_of_version(connection, scheme.questionnaire, version);
    if (!questions) throw Fault(scheme.reference + " has no version " + std::to_string(version) + " of its questions");
    return *questions;
}

std::optional<office::Questionnaire> questionnaire_of(db::Connection& connection, const VisitScheme& scheme) {
    return db::find(connection, office::questionnaire_fields(), scheme.questionnaire);
}

Result<VisitScheme> put_questions_into_use(Change& change, VisitScheme scheme) {
    auto questionnaire = questionnaire_of(change.tx, scheme);
    if (!questionnaire) throw Fault(scheme.reference + " has no questionnaire");
    scheme.asks_version = TRY(office::freeze(change, *questionnaire)).number;
    return keep_scheme(change, std::move(scheme));
}

std::vector<VisitPlace> places_of(db::Connection& connection, Id<VisitScheme> scheme) {
    return db::records(connection, visit_place_fields(),
                       db::Sql("scheme = :scheme ORDER BY name, id", "places visited"), {{"scheme", scheme}});
}

std::optional<VisitPlace> find_place(db::Connection& connection, const VisitScheme& scheme, std::string_view id) {
    for (const auto& place : places_of(connection, scheme.id))
        if (std::to_string(place.id.value) == id) return place;
    return std::nullopt;
}

Result<VisitPlace> add_place(Change& change, VisitPlace place) {
    if (auto problems = check_here(change.tx, place); !problems.empty()) return problems;
    return keep_new(change, visit_place_fields(), std::move(place));
}

Result<VisitPlace> keep_place(Change& change, VisitPlace place) {
    if (auto problems = check_here(change.tx, place); !problems.empty()) return problems;
    return keep(change, visit_place_fields(), std::move(place));
}

std::vector<Visitor> visitors_of(db::Connection& connection, Id<VisitScheme> scheme) {
    return db::records(connection, visitor_fields(), db::Sql("scheme = :scheme ORDER BY reference", "visitors"),
                       {{"scheme", scheme}});
}

std::optional<Visitor> find_visitor(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "VR") return std::nullopt;
    return db::record(connection, visitor_fields(), db::Sql("reference = :reference", "a visitor"),
                      {{"reference", in_words(*read)}});
}

std::vector<Visitor> visitors_who_are(db::Connection& connection, office::PersonId person) {
    if (!person) return {};
    return db::records(connection, visitor_fields(),
                       db::Sql("person = :person ORDER BY reference", "the visitor who is signed in"),
                       {{"person", person}});
}

Result<Visitor> add_visitor(Change& change, Visitor visitor) {
    if (auto problems = check(visitor); !problems.empty()) return problems;
    visitor.reference = office::next_reference(change, "VR");
    visitor.person = TRY(keep_account(change, visitor));
    return keep_new(change, visitor_fields(), std::move(visitor));
}

Result<Visitor> keep_visitor(Change& change, Visitor visitor) {
    if (auto problems = check(visitor); !problems.empty()) return problems;
    visitor.person = TRY(keep_account(change, visitor));
    return keep(change, visitor_fields(), std::move(visitor));
}

} // namespace reeve::scrutiny
