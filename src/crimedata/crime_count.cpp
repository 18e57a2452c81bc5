// A question of recorded crime and its answer, in which a missing month is missing and never nought.
#include "crimedata/crime_count.h"
#include "crimedata/crime_words.h"
#include <algorithm>

namespace reeve::crimedata {
namespace {

// Sums under a key, in the order of the keys.
using Sums = std::map<std::string, std::int64_t>;

std::vector<CountLine> by_month(const CrimeQuestion& question, const std::vector<KeptCell>& cells,
                                const std::vector<CrimeMonth>& here) {
    std::map<CrimeMonth, std::int64_t> sums;
    for (const auto& cell : cells) sums[cell.month] += counted_in(cell.counts, question);
    std::vector<CountLine> lines;
    for (auto month : months_in(question.months)) {
        std::optional<std::int64_t> count;
        if (std::binary_search(here.begin(), here.end(), month)) count = sums[month];
        lines.push_back({iso(month), in_words(month), count});
    }
    return lines;
}

std::vector<CountLine> by_area(const CrimeQuestion& question, const std::vector<KeptCell>& cells,
                               const std::map<std::string, std::string>& names) {
    Sums sums;
    for (const auto& area : question.areas) sums[area];
    for (const auto& cell : cells) sums[cell.area] += counted_in(cell.counts, question);
    std::vector<CountLine> lines;
    for (const auto& [area, sum] : sums) {
        auto name = names.find(area);
        lines.push_back({area, name == names.end() ? area : name->second, sum});
    }
    return lines;
}

// Sums by a letter of each cell, told by its key and words.
template <class Letter, class Tell>
std::vector<CountLine> by_letter(const CrimeQuestion& question, const std::vector<KeptCell>& cells, Letter letter,
                                 Tell tell) {
    std::map<char, std::int64_t> sums;
    for (const auto& kept : cells)
        for (const auto& cell : kept.counts)
            if (is_counted(cell.category, question)) sums[letter(cell)] += cell.count;
    std::vector<CountLine> lines;
    for (const auto& [sign, sum] : sums) lines.push_back(tell(sign, sum));
    return lines;
}

CountLine category_line(char letter, std::int64_t sum) {
    const auto* category = category_of(letter);
    return {category ? category->slug : std::string(1, letter), category_words(letter), sum};
}
CountLine outcome_line(char letter, std::int64_t sum) { return {std::string(1, letter), outcome_words(letter), sum}; }

} // namespace

bool is_counted(char letter, const CrimeQuestion& question) {
    const auto* category = category_of(letter);
    if (!question.category.empty()) return category && question.category == category->slug;
    return !category || category->is_crime || question.with_incidents;
}

std::int64_t counted_in(const CellCounts& counts, const CrimeQuestion& question) {
    std::int64_t sum = 0;
    char last = '\0'; // cells of one category stand together, so that few are asked about
    bool counts_too = false;
    for (const auto& cell : counts) {
        if (cell.category != last) counts_too = is_counted(last = cell.category, question);
        if (counts_too) sum += cell.count;
    }
    return sum;
}

CrimeAnswer answer_of(const CrimeQuestion& question, CountedBy by, const std::vector<KeptCell>& cells,
                      const std::vector<CrimeMonth>& here, const std::map<std::string, std::string>& names) {
    CrimeAnswer answer;
    for (const auto& cell : cells) answer.total += counted_in(cell.counts, question);
    for (auto month : months_in(question.months))
        (std::binary_search(here.begin(), here.end(), month) ? answer.held : answer.missing).push_back(month);
    switch (by) {
    case CountedBy::total: break;
    case CountedBy::month: answer.lines = by_month(question, cells, here); break;
    case CountedBy::area: answer.lines = by_area(question, cells, names); break;
    case CountedBy::category:
        answer.lines = by_letter(
            question, cells, [](const CellCount& cell) { return cell.category; }, category_line);
        break;
    case CountedBy::outcome:
        answer.lines = by_letter(
            question, cells, [](const CellCount& cell) { return cell.outcome; }, outcome_line);
        break;
    }
    return answer;
}

} // namespace reeve::crimedata
