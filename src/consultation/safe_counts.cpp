// Withholds small counts of one question.
#include "consultation/safe_counts.h"
#include "base/withheld_cells.h"
#include <algorithm>

namespace reeve::consultation {

bool SafeCounts::hides_any() const { return std::find(hidden.begin(), hidden.end(), true) != hidden.end(); }

// Answers of which one was given add up to those who answered.
static void hide_where_they_add(SafeCounts& safe) {
    std::vector<std::int64_t> row;
    for (const auto& option : safe.counts.options) row.push_back(option.count);
    auto table = statistics::with_totals({row});
    table.known.assign(2, std::vector<bool>(row.size() + 1));
    table.known[0].back() = table.known[1].back() = true;
    const auto cells = statistics::withhold(table, safe.threshold);
    for (std::size_t option = 0; option < row.size(); ++option) safe.hidden[option] = cells.hides(0, option);
    safe.is_whole = cells.is_whole;
}

// Each answer stands for itself: those who did not give it are as few to be protected as those who did.
static void hide_each(SafeCounts& safe) {
    const auto is_small = [&](std::int64_t count) { return count > 0 && count < safe.threshold; };
    for (std::size_t option = 0; option < safe.counts.options.size(); ++option) {
        const auto count = safe.counts.options[option].count;
        safe.hidden[option] = is_small(count) || is_small(safe.counts.base() - count);
    }
}

SafeCounts safe_to_show(const QuestionCounts& counts, std::int64_t threshold) {
    SafeCounts safe{counts, threshold, std::vector<bool>(counts.options.size()), false};
    if (counts.options.empty()) {
        if (counts.base() < threshold) safe.counts.mean = safe.counts.median = std::nullopt;
        return safe;
    }
    if (counts.answering == Answering::several) hide_each(safe);
    else hide_where_they_add(safe);
    if (safe.hides_any()) safe.counts.mean = safe.counts.median = std::nullopt;
    return safe;
}

} // namespace reeve::consultation
