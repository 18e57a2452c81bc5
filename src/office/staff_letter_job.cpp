// Writes to people of the office: each morning what is late, due and waiting, and every ten minutes what came to them.
#include "office/staff_letter_job.h"
#include "base/text.h"
#include "office/mail_store.h"
#include "office/people/person_store.h"
#include "office/settings_store.h"
#include "office/staff_letter_store.h"

namespace reeve::office {
namespace {

constexpr const char* no_server = "No mail server or no address of the site is set, so nobody is written to";

bool sends(const OfficeSettings& settings) { return !settings.smtp_url.empty() && !settings.site_address.empty(); }

// Those who have My work.
std::vector<Person> readers(db::Connection& connection) {
    auto everyone = people(connection);
    std::erase_if(everyone, [](const Person& person) {
        return !person.is_active || !has_right(person.role, Right::read_office);
    });
    return everyone;
}

void queue(Change& change, const Person& person, const StaffLetter& letter, const char* why) {
    queue_mail(change, WrittenMail{person.email.address, letter.subject, letter.body, ""}, why);
}

// The newest line of its history says that the owner gave it to themselves, or changed it themselves since.
bool gave_themselves(db::Connection& connection, const Action& action, const Person& person) {
    auto lines = history_of(connection, action_fields().shape(), action.id.value);
    return !lines.empty() && lines.front().actor == person.post;
}

std::vector<GivenThing> things_of(db::Connection& connection, Office& office, const Person& person, Date today) {
    std::vector<GivenThing> things;
    for (const auto& one : waiting_for(connection, office, person.id, person.role, today))
        things.push_back({one.title, one.address});
    return things;
}

// One letter for all that came; gives whether there was one.
bool tell(Office& office, Change& change, const Person& person, const OfficeSettings& settings) {
    auto now = things_of(change.tx, office, person, change.today());
    auto told = told_things(change.tx, person.id);
    std::vector<GivenThing> fresh;
    for (const auto& thing : now)
        if (told && !told->contains(thing.address)) fresh.push_back(thing);
    for (const auto& action : actions_of_owner(change.tx, person.id)) {
        GivenThing given{action.reference + " " + action.title, "/work/actions/" + action.reference};
        if (told && !told->contains(given.address) && !gave_themselves(change.tx, action, person))
            fresh.push_back(given);
        now.push_back(std::move(given));
    }
    note_told_things(change, person.id, now);
    if (fresh.empty() || !letters_wanted(change.tx, person.id).is_told_at_once) return false;
    queue(change, person, letter_of(fresh, settings.site_address, settings.office), "Told of what came to them");
    return true;
}

} // namespace

Result<std::string> write_digests(Office& office) {
    auto read = office.database().read();
    auto settings = settings_of(*read);
    if (!sends(settings)) return std::string(no_server);
    auto now = office.now();
    auto today = london_date(now);
    std::int64_t written = 0;
    for (const auto& person : readers(*read)) {
        if (!has_digest(letters_wanted(*read, person.id).digest, today)) continue;
        auto letter =
            digest_of(actions_mine(*read, person.id, today), waiting_for(*read, office, person.id, person.role, today),
                      today, settings.site_address, settings.office);
        if (!letter) continue;
        written += office.change({}, "Reeve", now, "", [&](Change& change) {
            if (note_digest(change, person.id, today)) return 0;
            queue(change, person, *letter, "What is late, due and waiting");
            return 1;
        });
    }
    return counted(written, "person", "people") + " written to";
}

Result<std::string> tell_at_once(Office& office) {
    auto read = office.database().read();
    auto settings = settings_of(*read);
    if (!sends(settings)) return std::string(no_server);
    std::int64_t written = 0;
    for (const auto& person : readers(*read))
        written += office.change({}, "Reeve", office.now(), "",
                                 [&](Change& change) { return tell(office, change, person, settings) ? 1 : 0; });
    return counted(written, "person", "people") + " written to";
}

JobKinds staff_letter_jobs() {
    return {{.name = "write_digests",
             .title = "Write to people of the office about what is late, due and waiting",
             .work = [](Office& office, const std::string&, Progress&) { return write_digests(office); },
             .at_hour = 7},
            {.name = "tell_at_once",
             .title = "Tell people of the office what came to them",
             .work = [](Office& office, const std::string&, Progress&) { return tell_at_once(office); },
             .every_minutes = 10}};
}

} // namespace reeve::office
