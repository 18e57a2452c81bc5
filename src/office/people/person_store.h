// People as they are kept: found by id or email, with their passwords apart from their record, so that history never
// holds one.
#pragma once
#include "office/people/person.h"

namespace reeve::office {

std::optional<Person> find_person(db::Connection&, PersonId);
std::optional<Person> person_of_email(db::Connection&, std::string_view email);
// Those who work here first, each group by name. Applicants are no people of the office and are not among them.
std::vector<Person> people(db::Connection&);
bool anyone_works_here(db::Connection&);

// Stores a new or changed person; an email that someone else has is a problem of that field.
Result<Person> keep_person(Change&, Person);
// Stores the leaver and ends every session of theirs.
Result<Person> keep_leaver(Change&, Person);

// The hash, or empty where none was set.
std::string password_hash_of(db::Connection&, PersonId);
// Sets the password (already hashed), and ends every session.
void set_password(Change&, const Person&, const std::string& hash);

} // namespace reeve::office
