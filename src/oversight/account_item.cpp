// The rules by which an item goes from being noted to what came of it.
#include "oversight/account_item.h"
#include "base/id.h"
#include "base/text.h"

namespace reeve::oversight {
namespace {

bool has_text(const Prose& prose) { return !trimmed(prose.text).empty(); }

bool is_reference(const std::string& typed) { return trimmed(typed).empty() || parse_reference(trimmed(typed)).ok(); }

Refusal not_now(const AccountItem& item) {
    return {"It is " + folded(label_of(item.state)) + ", so this step is not open.", ""};
}

// The step, where the lifecycle has it from where the item stands.
bool may_move(const AccountItem& item, ItemState to) {
    for (const auto& move : account_item_moves().moves_from(item.state))
        if (move.to == to) return true;
    return false;
}

} // namespace

Problems check_note(const AccountItem& item) {
    Problems problems;
    if (trimmed(item.title).empty()) problems.add("title", "Enter what the force is held to account for");
    if (item.head == AccountHead::not_chosen)
        problems.add("head", "Select the head of section 1(8) that it comes under");
    else if (item.head == item.also_head) problems.add("also_head", "Select another head, or none");
    if (!is_reference(item.origin_reference)) problems.add("origin_reference", "Enter a reference, like E-0012");
    return problems;
}

Result<AccountItem> scheduled(AccountItem item, Date today) {
    if (!may_move(item, ItemState::scheduled)) return not_now(item);
    Problems problems;
    if (!item.scheduled_on) problems.add("scheduled_on", "Enter the day");
    else if (*item.scheduled_on < today) problems.add("scheduled_on", "The day must be today or in the future");
    if (!problems.empty()) return problems;
    item.state = ItemState::scheduled;
    return item;
}

Result<AccountItem> asked(AccountItem item, Date today) {
    if (!may_move(item, ItemState::asked)) return not_now(item);
    Problems problems;
    if (!has_text(item.asked)) problems.add("asked", "Enter what the force is asked");
    if (!item.answer_by) problems.add("answer_by", "Enter by when it is to answer");
    else if (*item.answer_by <= today) problems.add("answer_by", "The day must be in the future");
    if (!problems.empty()) return problems;
    item.state = ItemState::asked;
    item.asked_on = today;
    return item;
}

Result<AccountItem> answered(AccountItem item) {
    if (!may_move(item, ItemState::answered)) return not_now(item);
    item.state = ItemState::answered;
    return item;
}

Result<AccountItem> challenged(AccountItem item, Date answer_by, Date today) {
    if (!may_move(item, ItemState::challenged)) return not_now(item);
    if (answer_by <= today) return one_problem("The day must be in the future");
    item.state = ItemState::challenged;
    item.answer_by = answer_by;
    return item;
}

Result<AccountItem> concluded(AccountItem item, bool has_answer, Date today) {
    if (!may_move(item, ItemState::concluded)) return not_now(item);
    Problems problems;
    if (item.satisfaction == Satisfaction::not_said)
        problems.add("satisfaction", "Select whether the Commissioner is satisfied");
    if (!has_text(item.conclusion)) problems.add("conclusion", "Enter what is concluded");
    if (!has_answer && !has_text(item.no_answer_because))
        problems.add("no_answer_because", "Enter why there is no answer of the force");
    if (!has_answer && item.satisfaction == Satisfaction::satisfied)
        problems.add("satisfaction", "Nobody is satisfied by an answer that was not given");
    if (!is_reference(item.leads_to)) problems.add("leads_to", "Enter a reference, like A-0412");
    if (item.look_again_on && *item.look_again_on <= today)
        problems.add("look_again_on", "The day must be in the future");
    if (!problems.empty()) return problems;
    item.state = ItemState::concluded;
    item.concluded_on = today;
    return item;
}

Result<AccountItem> followed(AccountItem item, Date today) {
    if (!may_move(item, ItemState::followed)) return not_now(item);
    if (!has_text(item.follow_words)) {
        Problems problems;
        problems.add("follow_words", "Enter what had become of it");
        return problems;
    }
    item.state = ItemState::followed;
    item.followed_on = today;
    return item;
}

Result<AccountItem> dropped(AccountItem item) {
    if (!may_move(item, ItemState::dropped)) return not_now(item);
    if (!has_text(item.dropped_because)) {
        Problems problems;
        problems.add("dropped_because", "Enter why it is dropped");
        return problems;
    }
    item.state = ItemState::dropped;
    return item;
}

bool is_late(const AccountItem& item, Date today) {
    return item.waits_for_force() && item.answer_by && *item.answer_by < today;
}

std::string standing_in_words(const AccountItem& item, Date today) {
    std::string words = label_of(item.state);
    if (item.state == ItemState::scheduled && item.scheduled_on) return words + " for " + in_words(*item.scheduled_on);
    if (item.waits_for_force() && item.answer_by) {
        words += ", to answer by " + in_words(*item.answer_by);
        return is_late(item, today) ? words + ", " + counted(today - *item.answer_by, "day") + " late" : words;
    }
    if (item.state == ItemState::concluded) {
        words += ": " + folded(label_of(item.satisfaction));
        if (item.look_again_on) words += ", to be looked at again on " + in_words(*item.look_again_on);
    }
    return words;
}

} // namespace reeve::oversight
