// Something the chief constable is held to account for, from where it was noted to what came of it.
#pragma once
#include "oversight/account_choice.h"
#include "record/description.h"
#include "record/lifecycle.h"

namespace reeve::oversight {

struct AccountItem {
    Id<AccountItem> id;
    int version = 0;
    std::string reference; // HA-0001
    ItemState state = ItemState::noted;
    std::string title;
    ItemOrigin origin = ItemOrigin::person;
    std::string origin_reference; // "E-0012", "F-0010"
    AccountHead head = AccountHead::not_chosen;
    AccountHead also_head = AccountHead::not_chosen;
    Prose why; // why it matters; the force does not read it
    Date noted_on;
    std::string meets; // the meeting that takes it, "MT-0003" or in words; empty: in writing
    std::optional<Date> scheduled_on;
    Prose asked; // what the force is asked, as it reads it
    std::optional<Date> asked_on;
    std::optional<Date> answer_by;
    Prose no_answer_because; // where it is concluded without an answer
    Satisfaction satisfaction = Satisfaction::not_said;
    Prose conclusion;
    std::optional<Date> concluded_on;
    std::string leads_to; // "A-0412"
    std::optional<Date> look_again_on;
    Prose follow_words;
    std::optional<Date> followed_on;
    Prose dropped_because;
    bool is_public = false; // the public reads it once it is concluded
    bool is_sample = false;

    bool has_ended() const { return state >= ItemState::concluded; }
    bool waits_for_force() const { return state == ItemState::asked || state == ItemState::challenged; }
};
using ItemId = Id<AccountItem>;
const Description<AccountItem>& account_item_fields();
const Lifecycle<ItemState>& account_item_moves();
const std::vector<std::string_view>& note_columns();
const std::vector<std::string_view>& schedule_columns();
const std::vector<std::string_view>& ask_columns();
const std::vector<std::string_view>& conclude_columns();
const std::vector<std::string_view>& follow_columns();
const std::vector<std::string_view>& drop_columns();

// A title, a head, and a reference where one is given.
Problems check_note(const AccountItem&);
// Each takes the item one step on, or says in words why not; `today` is the day of the step.
Result<AccountItem> scheduled(AccountItem, Date today);
Result<AccountItem> asked(AccountItem, Date today);
Result<AccountItem> concluded(AccountItem, bool has_answer, Date today);
Result<AccountItem> followed(AccountItem, Date today);
Result<AccountItem> dropped(AccountItem);
// The force answers what it was asked or challenged on; the office challenges what was answered.
Result<AccountItem> answered(AccountItem);
Result<AccountItem> challenged(AccountItem, Date answer_by, Date today);

bool is_late(const AccountItem&, Date today); // waits for the force past its day
// "Asked of the force, to answer by 4 October 2024, 3 days late".
std::string standing_in_words(const AccountItem&, Date today);

} // namespace reeve::oversight
