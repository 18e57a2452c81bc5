// The office's own jobs with turns.
#include "office/upkeep.h"
#include "office/action_store.h"
#include "office/file_store.h"
#include "office/import_store.h"
#include "office/job_store.h"
#include "office/mail_store.h"
#include "office/office.h"
#include "office/people/person_store.h"
#include "office/session.h"
#include "office/waiting_form.h"

namespace reeve::office {
namespace {

constexpr std::int64_t hour = 60, day = 24 * hour; // in minutes
constexpr std::int64_t days_jobs_and_mail_are_kept = 30;

Result<std::string> sweep(Office& office, const std::string&, Progress&) {
    return counted(sweep_files(office.database(), office.now()), "file") + " removed that nothing used";
}

std::int64_t let_go_of_tokens(db::Transaction& tx, Moment now) {
    auto gone = tx.run(db::Sql("DELETE FROM session WHERE ends_at < :now OR last_seen_at < :idle_since",
                               "let go of sessions that are over"),
                       {{"now", now}, {"idle_since", minutes_later(now, -session_idle_minutes)}});
    gone += tx.run(db::Sql("DELETE FROM notice WHERE made_at < :before", "let go of notices nobody read"),
                   {{"before", minutes_later(now, -hour)}});
    // A public form is good for a day at most, and a spent key must outlive its form.
    gone += tx.run(db::Sql("DELETE FROM form_key WHERE used_at < :before", "let go of spent forms"),
                   {{"before", minutes_later(now, -2 * day)}});
    gone += tx.run(db::Sql("DELETE FROM waiting_form WHERE kept_at < :before", "let go of forms that waited too long"),
                   {{"before", minutes_later(now, -waiting_form_minutes)}});
    gone += tx.run(db::Sql("DELETE FROM sign_in_attempt WHERE at < :before", "let go of tries to sign in"),
                   {{"before", minutes_later(now, -day)}});
    gone += tx.run(db::Sql("DELETE FROM sign_in_link WHERE asked_at < :before", "let go of links to sign in"),
                   {{"before", minutes_later(now, -day)}});
    return gone;
}

Result<std::string> let_go(Office& office, const std::string&, Progress&) {
    auto now = office.now();
    auto before = minutes_later(now, -days_jobs_and_mail_are_kept * day);
    std::int64_t tokens = 0, rest = 0;
    office.database().write_transaction([&](db::Transaction& tx) {
        tokens = let_go_of_tokens(tx, now);
        rest = let_go_of_jobs(tx, before) + let_go_of_mail(tx, before) + let_go_of_imports(tx, now);
    });
    return counted(tokens, "session, notice or form", "sessions, notices and forms") + " and "
           + counted(rest, "old job, letter or import", "old jobs, letters and imports") + " let go";
}

std::string words_for(Chase chase, const Action& action, Date today) {
    switch (chase) {
    case Chase::reminder: return "This action is due in 7 days.";
    case Chase::due_today: return "This action is due today.";
    case Chase::late: return "This action is " + due_words(action, today) + ".";
    case Chase::manager:
        return "This action is " + due_words(action, today) + " and its owner, the " + action.owner_post
               + ", has been reminded. It now comes to you.";
    case Chase::none: break;
    }
    return "";
}

// Where an action is ten days late, it goes to the director of governance, or else the chief executive.
std::optional<Person> told_of(db::Connection& connection, const DueChase& due) {
    if (due.chase != Chase::manager) {
        auto owner = find_person(connection, due.action.owner);
        return owner && owner->is_active ? owner : std::nullopt;
    }
    auto everyone = people(connection);
    for (auto role : {Role::director_of_governance, Role::chief_executive})
        for (const auto& person : everyone)
            if (person.is_active && person.role == role) return person;
    return std::nullopt;
}

bool was_chased_today(db::Connection& connection, const Action& action, Date today) {
    for (const auto& note : notes_of(connection, action.id))
        if (note.kind == NoteKind::chaser && london_date(note.at) == today) return true;
    return false;
}

Result<std::string> chase_actions(Office& office, const std::string&, Progress& progress) {
    auto now = office.now();
    int chased = 0, unowned = 0;
    for (const auto& due : due_chases(*office.database().read(), london_date(now))) {
        progress.say(counted(chased, "action") + " chased");
        auto reminded = TRY(office.change({}, "Reeve", now, "", [&](Change& change) { return remind(change, due); }));
        chased += reminded == Reminded::now;
        unowned += reminded == Reminded::nobody;
    }
    auto words = counted(chased, "action") + " chased";
    return unowned ? words + ", " + std::to_string(unowned) + " with nobody to tell" : words;
}

} // namespace

Result<Reminded> remind(Change& change, const DueChase& due) {
    const auto& action = due.action;
    if (was_chased_today(change.tx, action, change.today())) return Reminded::already;
    auto person = told_of(change.tx, due);
    if (!person) return Reminded::nobody;
    auto words = words_for(due.chase, action, change.today());
    queue_mail(change, {person->email, action.reference, action.title, words, "/work/actions/" + action.reference},
               "Actions are chased");
    TRY(add_note(change, action, NoteKind::chaser, "To the " + person->post + ": " + words));
    return Reminded::now;
}

JobKinds upkeep_jobs() {
    return {{.name = "let_go",
             .title = "Let go of sessions, forms, jobs, letters and imports past their time",
             .work = let_go,
             .every_minutes = static_cast<int>(hour)},
            {.name = "sweep_files", .title = "Remove files that nothing uses", .work = sweep, .at_hour = 3},
            {.name = "chase_actions", .title = "Remind owners of their actions", .work = chase_actions, .at_hour = 7}};
}

} // namespace reeve::office
