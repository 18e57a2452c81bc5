// The statements of letters to people of the office.
#include "office/staff_letter_store.h"

namespace reeve::office {
namespace {

constexpr const char* first_turn = "first turn";
constexpr const char* digest = "digest";
constexpr int not_kept = 0; // the version of choices nobody made yet, so that the first to make them is not overwritten

void note(Change& change, PersonId person, const std::string& thing) {
    change.tx.run(db::Sql(R"(
        INSERT INTO staff_told (person_id, thing, told_at) VALUES (:person, :thing, :now)
        ON CONFLICT (person_id, thing) DO UPDATE SET told_at = :now)",
                          "note what somebody of the office was told of"),
                  {{"person", person}, {"thing", thing}, {"now", change.now}});
}

} // namespace

StaffLetters letters_wanted(db::Connection& connection, PersonId person) {
    auto found =
        db::records(connection, staff_letters_fields(),
                    db::Sql("person_id = :person", "the letters somebody of the office wants"), {{"person", person}});
    if (!found.empty()) return found.front();
    StaffLetters usual;
    usual.person_id = person;
    usual.version = not_kept;
    return usual;
}

Result<StaffLetters> keep_letters_wanted(Change& change, const StaffLetters& wanted) {
    if (!wanted.id && wanted.version != not_kept)
        return Refusal{"The form was not opened on this page. Open it again.", "", Refusal::Kind::conflict};
    if (!wanted.id) return keep_new(change, staff_letters_fields(), wanted);
    return keep(change, staff_letters_fields(), wanted);
}

std::optional<std::set<std::string>> told_things(db::Connection& connection, PersonId person) {
    auto list = connection.all(
        db::Sql("SELECT thing FROM staff_told WHERE person_id = :person AND thing <> 'digest' ORDER BY thing",
                "what somebody of the office was told of"),
        {{"person", person}}, [](const db::Row& row) { return row.get<std::string>(0); });
    std::set<std::string> things(list.begin(), list.end());
    if (things.erase(first_turn) == 0) return std::nullopt;
    return things;
}

void note_told_things(Change& change, PersonId person, const std::vector<GivenThing>& now) {
    change.tx.run(db::Sql("DELETE FROM staff_told WHERE person_id = :person AND thing <> 'digest'",
                          "forget what no longer waits for somebody"),
                  {{"person", person}});
    note(change, person, first_turn);
    for (const auto& thing : now) note(change, person, thing.address);
}

bool note_digest(Change& change, PersonId person, Date today) {
    auto last = change.tx.one(db::Sql("SELECT told_at FROM staff_told WHERE person_id = :person AND thing = 'digest'",
                                      "when somebody had their last digest"),
                              {{"person", person}}, [](const db::Row& row) { return row.get<Moment>(0); });
    if (last && london_date(*last) == today) return true;
    note(change, person, digest);
    return false;
}

} // namespace reeve::office
