// Mounts the slice of oversight, and says what waits because of it.
#include "oversight/oversight.h"
#include "office/office.h"
#include "oversight/directing_words.h"
#include "oversight/oversight_figures.h"
#include "oversight/oversight_pages.h"

namespace reeve::oversight {
namespace {

using office::Right;

std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId, office::Role role, Date today) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, Right::write_papers)) return list;
    for (const auto& item : all_items(connection)) {
        if (item.state == ItemState::answered)
            list.push_back(
                {"The force answered: " + item.title, address_of(item), "Challenge the answer, or conclude the item."});
        if (is_late(item, today))
            list.push_back(
                {"The force is late: " + item.title, address_of(item), standing_in_words(item, today) + "."});
        bool is_due = item.state == ItemState::concluded && item.look_again_on && *item.look_again_on <= today;
        if (is_due)
            list.push_back({"To be looked at again: " + item.title, address_of(item),
                            "It was concluded on " + in_words(*item.concluded_on) + "."});
    }
    for (const auto& request : all_requests(connection)) {
        if (is_late(request, today))
            list.push_back({"An information request is late: " + request.title, address_of(request),
                            standing_in_words(request, today) + "."});
        if (request.state == RequestState::received)
            list.push_back({"An information request is answered: " + request.title, address_of(request),
                            "Say what the office makes of it."});
    }
    return list;
}

std::vector<std::string> concluded_unanswered(db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& item : all_items(connection)) {
        bool is_over = item.state == ItemState::concluded || item.state == ItemState::followed;
        if (is_over && !has_answer(turns_of(connection, item.id)) && item.no_answer_because.text.empty())
            broken.push_back(item.reference + " is concluded without an answer of the force, and does not say why");
    }
    return broken;
}

std::vector<std::string> drafts_of_office(db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& turn : all_turns(connection))
        if (turn.side == AccountSide::office && turn.is_draft())
            broken.push_back("turn " + std::to_string(turn.id.value) + " of the office was told on no day");
    return broken;
}

std::vector<std::string> answered_before_sent(db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& one : all_requests(connection))
        if ((one.received_on && (!one.sent_on || *one.received_on < *one.sent_on))
            || (one.closed_on && !one.received_on))
            broken.push_back(one.reference + " was answered or closed before it was sent");
    return broken;
}

} // namespace

void mount(office::Office& office) {
    for (auto mount_part : {mount_account_items, mount_account_steps, mount_information_requests, mount_force_pages,
                            mount_account_coverage, mount_public_accounts})
        mount_part(office.routes());
    for (const auto* shape :
         {&account_item_fields().shape(), &account_turn_fields().shape(), &information_request_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(account_item_moves().in_words());
    office.lifecycles().push_back(information_request_moves().in_words());
    office.waiting().push_back(waiting);
    office.wording_checks().push_back(directs_operations);
    for (auto& figure : oversight_figures()) office.figures().add(std::move(figure));
    office.invariants().push_back({"items-are-answered",
                                   "No item is concluded without the force's answer, or the reason there is none",
                                   concluded_unanswered});
    office.invariants().push_back(
        {"challenges-are-told", "Every challenge of the office was told to the force", drafts_of_office});
    office.invariants().push_back(
        {"requests-in-order", "No information request is answered or closed before it was sent", answered_before_sent});
}

} // namespace reeve::oversight
