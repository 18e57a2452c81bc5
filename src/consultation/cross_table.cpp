// Divides the answers to one question by those to another.
#include "consultation/cross_table.h"
#include <algorithm>

namespace reeve::consultation {
namespace {

// The places of the answers that say something, as they come in the table; -1 for the others.
struct Places {
    std::vector<int> place;
    std::vector<OfferedAnswer> answers;
};

Places places_of(const AnswerColumn& column) {
    Places places;
    for (const auto& offered : column.offered) {
        places.place.push_back(offered.says_nothing ? -1 : static_cast<int>(places.answers.size()));
        if (!offered.says_nothing) places.answers.push_back(offered);
    }
    return places;
}

// Each chosen answer once, those that say nothing left out.
std::vector<std::size_t> chosen_in(const GivenAnswer& given, const Places& places) {
    std::vector<std::size_t> chosen;
    if (!given.was_asked) return chosen;
    for (auto option : given.chosen)
        if (int place = places.place.at(option); place >= 0) chosen.push_back(static_cast<std::size_t>(place));
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

} // namespace

std::optional<CrossTable> cross(const AnswerColumns& all, const AnswerColumn& question, const AnswerColumn& by) {
    if (!question.is_chosen() || !by.is_chosen() || by.answering == Answering::several) return std::nullopt;
    const auto rows = places_of(question);
    auto groups = places_of(by);
    groups.answers.push_back({not_said, "Did not say", true});
    CrossTable table{question.key,
                     by.key,
                     question.wording,
                     by.wording,
                     question.answering == Answering::several,
                     rows.answers,
                     groups.answers,
                     {},
                     {},
                     {},
                     0};
    table.counts.assign(rows.answers.size(), std::vector<std::int64_t>(groups.answers.size()));
    table.bases.assign(groups.answers.size(), 0);
    table.totals.assign(rows.answers.size(), 0);
    for (std::size_t response = 0; response < all.responses.size(); ++response) {
        const auto said = chosen_in(question.given[response], rows);
        const auto group = chosen_in(by.given[response], groups);
        if (said.empty()) continue;
        const auto column = group.empty() ? table.groups.size() - 1 : group.front();
        ++table.base;
        ++table.bases[column];
        for (auto row : said) {
            ++table.counts[row][column];
            ++table.totals[row];
        }
    }
    return table;
}

} // namespace reeve::consultation
