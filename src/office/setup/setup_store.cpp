// How a real office begins: keys by their hash, steps by their name.
#include "office/setup/setup_store.h"
#include "base/id.h"
#include "office/office.h"
#include "office/people/person_store.h"
#include "office/setting_store.h"

namespace reeve::office {
namespace {

constexpr std::int64_t hour = 3'600'000;

Refusal has_begun() {
    return {"Somebody works here already. An administrator adds more people on the page People.", "",
            Refusal::Kind::conflict};
}

Result<Person> keep_administrator(Change& change, Person person, const std::string& password_hash) {
    person.role = Role::administrator;
    auto kept = TRY(keep_person(change, std::move(person)));
    set_password(change, kept, password_hash);
    return kept;
}

} // namespace

bool holds_anything(db::Connection& connection) {
    return Office::change_counter(connection) > 0 || anyone_works_here(connection)
           || connection.value<std::int64_t>(db::Sql("SELECT COUNT(*) FROM setup_key", "how many set-up addresses"))
                  > 0;
}

bool awaits_first_person(db::Connection& connection) {
    return Office::change_counter(connection) == 0 && !anyone_works_here(connection);
}

bool is_demo(db::Connection& connection) { return setting_of(connection, "is_demo") == "yes"; }

std::string make_setup_key(db::Transaction& tx, Moment now) {
    auto token = random_token(43);
    tx.run(db::Sql("DELETE FROM setup_key", "void the set-up addresses of before"));
    tx.run(db::Sql("INSERT INTO setup_key (token_hash, made_at, ends_at) VALUES (:token_hash, :made_at, :ends_at)",
                   "keep a set-up address"),
           {{"token_hash", sha256(token)},
            {"made_at", now},
            {"ends_at", Moment{now.milliseconds + setup_key_hours * hour}}});
    return token;
}

bool is_setup_key(db::Connection& connection, std::string_view token, Moment now) {
    return connection.value<std::int64_t>(db::Sql(R"(
        SELECT COUNT(*) FROM setup_key WHERE token_hash = :token_hash AND used_at IS NULL AND ends_at > :now)",
                                                  "a set-up address"),
                                          {{"token_hash", sha256(token)}, {"now", now}})
           > 0;
}

Result<Person> keep_first_person(Change& change, Person person, const std::string& password_hash) {
    if (anyone_works_here(change.tx)) return has_begun();
    return keep_administrator(change, std::move(person), password_hash);
}

Result<Person> use_setup_key(Change& change, std::string_view token, Person person, const std::string& password_hash) {
    if (!is_setup_key(change.tx, token, change.now))
        return Refusal{"This address was used, or is older than a day.", "", Refusal::Kind::gone};
    change.tx.run(
        db::Sql("UPDATE setup_key SET used_at = :now WHERE token_hash = :token_hash", "use up a set-up address"),
        {{"now", change.now}, {"token_hash", sha256(token)}});
    return keep_administrator(change, std::move(person), password_hash);
}

std::vector<SetupStep> steps_kept(db::Connection& connection) {
    std::vector<SetupStep> steps;
    connection.each(db::Sql("SELECT step FROM setup_step ORDER BY step", "the steps of the set-up that were kept"), {},
                    [&](const db::Row& row) {
                        if (auto step = choice_of<SetupStep>(row.get<std::string>(0))) steps.push_back(*step);
                    });
    return steps;
}

void keep_step(Change& change, SetupStep step) {
    change.tx.run(db::Sql(R"(
        INSERT INTO setup_step (step, kept_at) VALUES (:step, :now) ON CONFLICT (step) DO UPDATE SET kept_at = :now)",
                          "keep a step of the set-up"),
                  {{"step", stored_name(step)}, {"now", change.now}});
}

bool is_set_up(db::Connection& connection) {
    return connection.value<std::int64_t>(
               db::Sql("SELECT COUNT(*) FROM setup_step WHERE step = 'finish'", "whether the set-up is finished"))
           > 0;
}

bool is_being_set_up(db::Connection& connection) { return !is_demo(connection) && !is_set_up(connection); }

} // namespace reeve::office
