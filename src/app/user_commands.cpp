// reeve user: the people who may sign in, from the command line of the machine the program runs on.
#include "app/records_place.h"
#include "app/typed_password.h"
#include "office/office.h"
#include "office/people/passkey_store.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/people/second_step_store.h"
#include <cstdio>

namespace reeve {
namespace {

using office::Change;
using office::Person;

template <class Body> int change_people(const Typed& typed, Body body) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    WallClock clock;
    ClockedIds ids;
    office::Office office(*place->database, clock, ids);
    Result<Person> kept = office.change({}, "The command line", office.now(), "", body);
    if (!kept) return not_done(why_not(kept));
    std::printf("%s\n", kept->email.address.c_str());
    return done;
}

Result<Person> known(Change& change, const std::string& email) {
    auto person = office::person_of_email(change.tx, email);
    if (!person) return Refusal{"nobody signs in with " + email, "", Refusal::Kind::absent};
    return *person;
}

Result<Person> typed_person(const Typed& typed, Date today) {
    Person person;
    std::map<std::string, std::string, std::less<>> said = {{"name", typed.value("--name")},
                                                            {"email", typed.words[0]},
                                                            {"post", typed.value("--post")},
                                                            {"role", typed.value("--role")}};
    auto typed_of = [&](std::string_view column) -> std::string_view { return said.find(column)->second; };
    auto problems = read_form(office::person_fields(), {"name", "email", "post", "role"}, typed_of, person, today);
    if (!problems.empty()) return problems;
    return person;
}

int add(const Typed& typed) {
    auto person = typed_person(typed, london_date(WallClock().now()));
    if (!person) return misused(in_words(person.problems()));
    auto password = read_password();
    auto problems = office::password_problems(password, *person);
    if (!problems.empty()) return not_done(in_words(problems));
    auto hash = office::hashed_password(password);
    return change_people(typed, [&](Change& change) -> Result<Person> {
        auto kept = TRY(office::keep_person(change, *person));
        office::set_password(change, kept, hash);
        return kept;
    });
}

int set_password(const Typed& typed) {
    auto password = read_password();
    auto hash = office::hashed_password(password);
    return change_people(typed, [&](Change& change) -> Result<Person> {
        auto person = TRY(known(change, typed.words[0]));
        if (!person.is_active) return Refusal{"this person has left", "", Refusal::Kind::conflict};
        auto problems = office::password_problems(password, person);
        if (!problems.empty()) return problems;
        office::set_password(change, person, hash);
        return person;
    });
}

int end_codes(const Typed& typed) {
    return change_people(typed, [&](Change& change) -> Result<Person> {
        auto person = TRY(known(change, typed.words[0]));
        change.why = "Ended from the command line";
        TRY(office::end_second_step(change, person.id));
        TRY(office::end_passkeys(change, person.id));
        return person;
    });
}

int leave(const Typed& typed) {
    return change_people(typed, [&](Change& change) -> Result<Person> {
        return office::keep_leaver(change, TRY(known(change, typed.words[0])));
    });
}

int list(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    for (const auto& person : office::people(*place->database->read()))
        std::printf("%s\t%s\t%s\t%s\t%s\n", person.email.address.c_str(), person.name.c_str(), person.post.c_str(),
                    stored_name(person.role),
                    person.is_active ? "works here" : ("left on " + iso(*person.left_on)).c_str());
    return done;
}

} // namespace

std::vector<Command> user_commands() {
    return {{"user add", "EMAIL", "Add a person who may sign in; the password is read from standard input",
             place_options({{"--name", "NAME", "the full name"},
                            {"--post", "POST", "what papers and history show, for example \"Engagement Officer\""},
                            {"--role", "ROLE", "for example engagement_officer, chief_executive or administrator"}}),
             1, add},
            {"user list", "", "List the people, those who have left included", place_options(), 0, list},
            {"user password", "EMAIL", "Set a new password, read from standard input, and end the person's sessions",
             place_options(), 1, set_password},
            {"user end-codes", "EMAIL", "End the codes at sign-in and the passkeys of somebody who lost their phone",
             place_options(), 1, end_codes},
            {"user leave", "EMAIL", "Note that a person has left, and end their sessions", place_options(), 1, leave}};
}

} // namespace reeve
