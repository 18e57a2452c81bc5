// People as they are kept.
#include "office/people/person_store.h"
#include "office/people/passkey_store.h"
#include "office/people/second_step_store.h"
#include "office/session.h"

namespace reeve::office {

std::optional<Person> find_person(db::Connection& connection, PersonId id) {
    return db::find(connection, person_fields(), id);
}

std::optional<Person> person_of_email(db::Connection& connection, std::string_view email) {
    return db::record(connection, person_fields(), db::Sql("email = :email ORDER BY id", "person of an email"),
                      {{"email", sign_in_name(email)}});
}

std::vector<Person> people(db::Connection& connection) {
    return db::records(
        connection, person_fields(),
        db::Sql("role NOT IN ('applicant', 'visitor') ORDER BY is_active DESC, name, id", "the people of the office"));
}

bool anyone_works_here(db::Connection& connection) {
    return connection.value<std::int64_t>(
               db::Sql("SELECT COUNT(*) FROM person WHERE is_active = 1 AND role NOT IN ('applicant', 'visitor')",
                       "how many work here"))
           > 0;
}

Result<Person> keep_person(Change& change, Person person) {
    person.email.address = sign_in_name(person.email.address);
    auto namesake = person_of_email(change.tx, person.email.address);
    if (namesake && namesake->id != person.id)
        return Problems{{{"email", "Someone else signs in with this email address"}}};
    if (person.id) return keep(change, person_fields(), std::move(person));
    change.tx.run(db::Sql("DELETE FROM setup_key", "with somebody to sign in, no set-up address works any more"));
    return keep_new(change, person_fields(), std::move(person));
}

Result<Person> keep_leaver(Change& change, Person person) {
    auto left = TRY(leave(std::move(person), change.today()));
    auto kept = TRY(keep(change, person_fields(), std::move(left)));
    end_sessions_of(change.tx, kept.id);
    TRY(end_second_step(change, kept.id));
    TRY(end_passkeys(change, kept.id));
    change.tx.run(db::Sql("DELETE FROM password WHERE person_id = :person", "a leaver's password goes"),
                  {{"person", kept.id}});
    return kept;
}

std::string password_hash_of(db::Connection& connection, PersonId person) {
    auto hash =
        connection.one(db::Sql("SELECT hash FROM password WHERE person_id = :person", "password hash of a person"),
                       {{"person", person}}, [](const db::Row& row) { return row.get<std::string>(0); });
    return hash.value_or("");
}

void set_password(Change& change, const Person& person, const std::string& hash) {
    change.tx.run(db::Sql(R"(
        INSERT INTO password (person_id, hash, set_at) VALUES (:person, :hash, :set_at)
        ON CONFLICT (person_id) DO UPDATE SET hash = :hash, set_at = :set_at)",
                          "set a password"),
                  {{"person", person.id}, {"hash", hash}, {"set_at", change.now}});
    end_sessions_of(change.tx, person.id);
    forget_awaited(change.tx, person.id);
}

} // namespace reeve::office
