// Counts items by the heads that they come under.
#include "oversight/account_coverage.h"
#include "base/text.h"

namespace reeve::oversight {
namespace {

bool is_within(const std::optional<Date>& day, const Period& period) { return day && period.contains(*day); }

void look(std::optional<Date>& last, const std::optional<Date>& day) {
    if (day && (!last || *last < *day)) last = day;
}

} // namespace

std::vector<HeadCovered> coverage_of(const std::vector<AccountItem>& items, const Period& year) {
    std::vector<HeadCovered> heads;
    int index = 0;
    for ([[maybe_unused]] const auto& choice : Choices<AccountHead>::list) {
        auto head = static_cast<AccountHead>(index++);
        if (head == AccountHead::not_chosen) continue;
        HeadCovered covered{head, {}, {}};
        for (const auto& item : items) {
            if (item.head != head && item.also_head != head) continue;
            look(covered.last_look, item.asked_on);
            look(covered.last_look, item.concluded_on);
            if (is_within(item.asked_on, year) || is_within(item.concluded_on, year)) covered.items.push_back(item);
        }
        heads.push_back(std::move(covered));
    }
    return heads;
}

std::string in_words(const std::vector<HeadCovered>& heads) {
    std::vector<std::string> without;
    for (const auto& head : heads)
        if (!head.is_covered()) without.emplace_back(label_of(head.head));
    auto covered = static_cast<std::int64_t>(heads.size() - without.size());
    auto words = with_commas(covered) + " of the " + std::to_string(heads.size()) + " heads "
                 + (covered == 1 ? "was" : "were") + " looked at";
    return without.empty() ? words + "." : words + "; not " + list_of(without) + ".";
}

} // namespace reeve::oversight
