// reeve init: begins a real, empty office, with its first administrator or with a one-time address for them.
#include "app/records_place.h"
#include "app/typed_password.h"
#include "db/migrations.h"
#include "office/office.h"
#include "office/people/password.h"
#include "office/setup/setup_store.h"
#include <cstdio>

namespace reeve {
namespace {

using office::Change;
using office::Person;

Refusal is_taken(bool is_demo) {
    return {is_demo ? "a demo office is here; a real office begins in an empty place"
                    : "an office is here already; a real office begins in an empty place",
            "", Refusal::Kind::conflict};
}

// An office that was begun, and whose address nobody has opened, may be begun again: the address was lost or is over.
Result<Done> may_begin(db::Database& database) {
    auto reader = database.read();
    if (!office::awaits_first_person(*reader)) return is_taken(office::is_demo(*reader));
    return Done{};
}

// A place of an older program is no empty one, and stays as it is.
Result<Place> open_empty_place(const Typed& typed) {
    auto place = TRY(open_place(typed));
    auto version = db::schema_version(*place.database);
    if (version != 0 && version != db::newest_version()) return is_taken(false);
    TRY(db::migrate(*place.database));
    TRY(may_begin(*place.database));
    return place;
}

bool names_a_person(const Typed& typed) { return typed.has("--email") || typed.has("--post") || typed.has("--name"); }

Result<Person> named_person(const Typed& typed, Date today) {
    Person person;
    std::map<std::string, std::string, std::less<>> said = {
        {"name", typed.value("--name")}, {"email", typed.value("--email")}, {"post", typed.value("--post")}};
    auto typed_of = [&](std::string_view column) -> std::string_view { return said.find(column)->second; };
    auto problems = read_form(office::person_fields(), {"name", "email", "post"}, typed_of, person, today);
    if (!problems.empty()) return problems;
    return person;
}

std::string place_words(const Typed& typed) {
    auto folder = typed.value("--data");
    return folder.empty() ? "--database URL" : "--data " + folder; // an address may hold a password
}

int begin_with_person(const Typed& typed) {
    auto person = named_person(typed, london_date(WallClock().now()));
    if (!person) return misused(in_words(person.problems()));
    auto password = read_password();
    auto problems = office::password_problems(password, *person);
    if (!problems.empty()) return not_done(in_words(problems));
    auto hash = office::hashed_password(password);
    auto place = open_empty_place(typed);
    if (!place) return place.has_problems() ? misused(why_not(place)) : not_done(why_not(place));
    WallClock clock;
    ClockedIds ids;
    office::Office office(*place->database, clock, ids);
    auto kept = office.change({}, "The command line", office.now(), "",
                              [&](Change& change) { return office::keep_first_person(change, *person, hash); });
    if (!kept) return not_done(why_not(kept));
    std::printf("The office is begun. Serve it, and sign in as %s at /set-up:\n\n  reeve serve %s\n",
                kept->email.address.c_str(), place_words(typed).c_str());
    return done;
}

int begin_with_address(const Typed& typed) {
    auto place = open_empty_place(typed);
    if (!place) return place.has_problems() ? misused(why_not(place)) : not_done(why_not(place));
    auto now = WallClock().now();
    auto token = place->database->write([&](db::Transaction& tx) -> Result<std::string> {
        if (!office::awaits_first_person(tx)) return is_taken(office::is_demo(tx));
        return office::make_setup_key(tx, now);
    });
    if (!token) return not_done(why_not(token));
    auto site = typed.value("--site", "http://127.0.0.1:8080");
    while (site.ends_with('/')) site.pop_back();
    auto ends = Moment{now.milliseconds + office::setup_key_hours * 3'600'000};
    std::printf(
        "The office is begun. Serve it:\n\n  reeve serve %s\n\nThen its first administrator opens this address. "
        "It works once, until %s:\n\n  %s%s%s\n\nRun reeve init again for a new one.\n",
        place_words(typed).c_str(), in_words(ends).c_str(), site.c_str(), office::setup_begin_page, token->c_str());
    return done;
}

int init(const Typed& typed) { return names_a_person(typed) ? begin_with_person(typed) : begin_with_address(typed); }

} // namespace

std::vector<Command> init_commands() {
    return {{"init", "",
             "Begin a real, empty office: with its first administrator, whose password is read from standard input, or "
             "with a one-time address to set it up in the browser",
             place_options({{"--email", "EMAIL", "the first administrator’s email address"},
                            {"--post", "POST", "their post, as history shows it"},
                            {"--name", "NAME", "their full name"},
                            {"--site", "URL", "how the site is reached, before the one-time address"}}),
             0, init}};
}

} // namespace reeve
