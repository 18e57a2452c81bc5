// Mounts the slice of correspondence: its pages, its figures, the reading of the mailbox and the deletion in time.
#include "correspondence/correspondence.h"
#include "correspondence/correspondence_figures.h"
#include "correspondence/correspondence_invariants.h"
#include "correspondence/correspondence_pages.h"
#include "correspondence/mailbox_job.h"
#include "office/figure.h"
#include "office/office.h"

namespace reeve::correspondence {
namespace {

constexpr int days_told_before = 3;
constexpr int most_told = 5;

office::Waiting waiting_line(const WaitingLetter& letter, Date today, bool of_nobody) {
    bool is_first = !letter.is_acknowledged && letter.acknowledge_by <= today + days_told_before;
    auto day = is_first ? std::min(letter.acknowledge_by, letter.due_on) : letter.due_on;
    auto words = std::string(is_first ? "To be acknowledged by " : "To be answered by ") + in_words(day)
                 + (day < today ? ": late." : ".");
    return {"Letter " + letter.reference + (of_nobody ? " is with nobody" : " waits for an answer"),
            std::string(letters_address) + "/" + letter.reference, words};
}

// No word of a letter but its reference.
std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId person, office::Role role,
                                     Date today) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, office::Right::handle_letters)) return list;
    auto soon = today + days_told_before;
    for (const auto& letter : letters_waiting(connection, person, soon, most_told))
        list.push_back(waiting_line(letter, today, false));
    for (const auto& letter : letters_waiting(connection, {}, soon, most_told))
        list.push_back(waiting_line(letter, today, true));
    return list;
}

Result<std::string> forget_letters_in_time(office::Office& office, const std::string&, office::Progress&) {
    auto now = office.now();
    if (letters_past_their_date(*office.database().read(), london_date(now)).empty())
        return std::string("No letters are past their date");
    auto forgotten = office.change({}, "Reeve", now, "Their time is over",
                                   [](office::Change& change) { return forget_letters(change); });
    return "What " + counted(forgotten, "letter") + " said is deleted";
}

} // namespace

void mount(office::Office& office) {
    auto& routes = office.routes();
    mount_bringing_in(routes);
    mount_answers(routes);
    mount_letter_steps(routes);
    mount_letters(routes);
    for (const auto* shape : {&correspondence_fields().shape(), &sent_letter_fields().shape()}) {
        office.shapes().push_back(shape);
        office::keep_behind_door(shape->table);
        office.purposes().push_back(
            {shape->table, "To answer those who write to the office, and to know what was answered."});
    }
    office.lifecycles().push_back(correspondence_moves().in_words());
    office.waiting().push_back(waiting);
    for (auto& figure : letter_figures()) office.figures().add(std::move(figure));
    for (auto& invariant : letter_invariants()) office.invariants().push_back(std::move(invariant));
    office.jobs().push_back(mailbox_job());
    office.jobs().push_back({.name = "forget_letters",
                             .title = "Delete what letters said that are past their date",
                             .work = forget_letters_in_time,
                             .at_hour = 4});
}

} // namespace reeve::correspondence
