// What one side's words on an item must hold.
#include "oversight/account_turn.h"
#include "base/text.h"

namespace reeve::oversight {

const Description<AccountTurn>& account_turn_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<AccountTurn>("account_turn", "words on an item")
            .hidden<&AccountTurn::item>("item", {})
            .hidden<&AccountTurn::number>("number", {.label = "Number"})
            .hidden<&AccountTurn::side>("side", {.label = "Side", .audience = open})
            .has<&AccountTurn::post>("post", {.label = "Whose words are they?",
                                              .hint = "A post, like Deputy Chief Constable. No name.",
                                              .needed = true,
                                              .audience = open,
                                              .limit = 120})
            .has<&AccountTurn::words>("words",
                                      {.label = "In their words", .needed = true, .audience = open, .limit = 8000})
            .hidden<&AccountTurn::told_on>("told_on", {.label = "Told on", .audience = open})
            .hidden<&AccountTurn::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& force_turn_columns() {
    static const std::vector<std::string_view> columns = {"post", "words"};
    return columns;
}
const std::vector<std::string_view>& challenge_columns() {
    static const std::vector<std::string_view> columns = {"words"};
    return columns;
}

Problems check(const AccountTurn& turn) {
    Problems problems;
    if (trimmed(turn.words.text).empty()) problems.add("words", "Enter the words");
    if (trimmed(turn.post).empty()) problems.add("post", "Enter whose words they are");
    return problems;
}

std::vector<AccountTurn> told(const std::vector<AccountTurn>& turns) {
    auto list = turns;
    std::erase_if(list, [](const AccountTurn& turn) { return turn.is_draft(); });
    return list;
}

bool has_answer(const std::vector<AccountTurn>& turns) {
    return std::any_of(turns.begin(), turns.end(),
                       [](const AccountTurn& turn) { return turn.side == AccountSide::force && !turn.is_draft(); });
}

std::optional<AccountTurn> draft_of(const std::vector<AccountTurn>& turns) {
    for (const auto& turn : turns)
        if (turn.is_draft()) return turn;
    return std::nullopt;
}

} // namespace reeve::oversight
