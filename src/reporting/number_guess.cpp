// Holds a number of a text against what the figures tell.
#include "reporting/number_guess.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::reporting {
namespace {

// The digits of a number, "8" for "eight", with its £ or %; empty where it has none.
std::string bare(std::string_view words) {
    static constexpr const char* names[] = {"one",   "two",   "three", "four", "five",   "six",
                                            "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    auto text = folded(words);
    for (int i = 0; i < 12; ++i)
        if (text == names[i]) return std::to_string(i + 1);
    std::string number;
    bool has_percent = text.find('%') != std::string::npos || text.ends_with("per cent");
    for (char c : text)
        if (is_digit(c) || c == '.') number += c;
        else if (c != ',' && c != '+' && c != '-' && c != '%' && !number.empty()) break;
    while (!number.empty() && number.back() == '.') number.pop_back();
    if (text.ends_with("k") || text.ends_with("m")) return ""; // rounded: no figure tells it so
    return number.empty() ? "" : number + (has_percent ? "%" : "");
}

// The first number of what a figure tells.
std::string first_number(const std::string& told) {
    auto word = told.substr(0, told.find(' '));
    return bare(word);
}

bool stands_near(const office::UnlinkedNumber& number, std::string_view text, const std::string& nouns) {
    constexpr std::size_t reach = 60;
    auto from = number.begin > reach ? number.begin - reach : 0;
    auto near = text.substr(from, number.end + reach - from);
    for (const auto& word : split(nouns, ' '))
        if (word.size() > 4 && contains_folded(near, word.substr(0, word.size() - 1))) return true;
    return false;
}

} // namespace

std::vector<const ToldFigure*> figures_it_might_be(const office::UnlinkedNumber& number, std::string_view text,
                                                   const std::vector<ToldFigure>& figures) {
    std::vector<const ToldFigure*> found;
    auto sought = bare(number.words);
    if (sought.empty()) return found;
    for (const auto& figure : figures)
        if (first_number(figure.text) == sought) found.push_back(&figure);
    std::stable_partition(found.begin(), found.end(),
                          [&](const ToldFigure* figure) { return stands_near(number, text, figure->nouns); });
    if (found.size() > 5) found.resize(5);
    return found;
}

} // namespace reeve::reporting
