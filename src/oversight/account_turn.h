// One side's words on an item: the force's report or the office's challenge, kept apart.
#pragma once
#include "oversight/account_item.h"

namespace reeve::oversight {
enum class AccountSide { force, office };
} // namespace reeve::oversight

namespace reeve {
template <> struct Choices<oversight::AccountSide> {
    static constexpr Choice list[] = {{"force", "The force"}, {"office", "The office"}};
};
} // namespace reeve

namespace reeve::oversight {

struct AccountTurn {
    Id<AccountTurn> id;
    int version = 0;
    ItemId item;
    std::int64_t number = 0; // within the item, from 1
    AccountSide side = AccountSide::force;
    std::string post; // whose words they are
    Prose words;
    std::optional<Date> told_on; // none: a draft of the force, which nobody in the office reads
    bool is_sample = false;

    bool is_draft() const { return !told_on; }
};
const Description<AccountTurn>& account_turn_fields();
const std::vector<std::string_view>& force_turn_columns(); // written on the force's own pages
const std::vector<std::string_view>& challenge_columns();
// Words; a post where the office records what came by letter.
Problems check(const AccountTurn&);

// What one side told, without drafts.
std::vector<AccountTurn> told(const std::vector<AccountTurn>&);
bool has_answer(const std::vector<AccountTurn>&);
// The force's words that are not told yet, where it has begun.
std::optional<AccountTurn> draft_of(const std::vector<AccountTurn>&);

} // namespace reeve::oversight
