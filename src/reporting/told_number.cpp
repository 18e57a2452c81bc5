// Finds numbers, amounts and spans of time in a sentence, by its words and by the characters around them.
#include "reporting/told_number.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::reporting {
namespace {

using office::ToldSentence;

constexpr std::string_view pound = "£";

std::string word_before(std::string_view text, std::size_t at) {
    auto end = text.find_last_not_of(' ', at == 0 ? 0 : at - 1);
    if (at == 0 || end == std::string_view::npos) return "";
    auto begin = text.find_last_of(" (", end);
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    return folded(text.substr(begin, end + 1 - begin));
}

int month_of_word(const std::string& word) {
    for (int month = 1; month <= 12; ++month)
        if (word == folded(month_name(month))) return month;
    return 0;
}

bool is_year(const std::string& word) {
    return word.size() == 4 && all_digits(word) && (word.starts_with("19") || word.starts_with("20"));
}

// "13", "13th", "1st": the number of a day before its month.
bool is_day(const std::string& word) {
    auto digits = static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
    auto rest = word.substr(digits);
    return digits >= 1 && digits <= 2 && (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th");
}

// A day or a month, from the first of its words to the one behind its last.
struct ToldPoint {
    std::size_t begins = 0, ends = 0;
    std::string words;
};

std::optional<ToldPoint> point_at(const ToldSentence& sentence, std::size_t at) {
    const auto& words = sentence.words;
    auto month = is_day(words[at]) && at + 1 < words.size() ? at + 1 : at;
    if (month_of_word(words[month]) == 0 || (month == at && words[at] == "may")) return std::nullopt;
    ToldPoint point{at, month + 1, capitalised(words[month])};
    if (month != at) point.words = words[at] + " " + point.words;
    if (point.ends < words.size() && is_year(words[point.ends])) point.words += " " + words[point.ends++];
    return point;
}

bool joins(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    const std::vector<std::string_view> linking = {"to",  "and", "until", "till", "through",
                                                   "the", "end", "of",    "post", "election"};
    return to - from <= 5
           && std::all_of(
               words.begin() + static_cast<std::ptrdiff_t>(from), words.begin() + static_cast<std::ptrdiff_t>(to),
               [&](const auto& word) { return std::find(linking.begin(), linking.end(), word) != linking.end(); });
}

// Two points with nothing between them are a span where a dash stands there: "April-July".
bool has_dash_between(const ToldSentence& sentence, const ToldPoint& from, const ToldPoint& to) {
    auto text = folded(sentence.text);
    auto dash = sentence.words[from.ends - 1] + "-" + sentence.words[to.begins];
    return text.find(dash) != std::string::npos
           || text.find(sentence.words[from.ends - 1] + " - " + sentence.words[to.begins]) != std::string::npos;
}

} // namespace

std::vector<ToldAmount> amounts_in(const ToldSentence& sentence) {
    std::vector<ToldAmount> found;
    std::string_view text = sentence.text;
    for (auto at = text.find(pound); at != std::string_view::npos; at = text.find(pound, at + 1)) {
        auto from = at + pound.size();
        auto end = from;
        while (end < text.size()
               && (is_digit(text[end])
                   || ((text[end] == ',' || text[end] == '.') && end + 1 < text.size() && is_digit(text[end + 1]))))
            ++end;
        ToldAmount amount{std::string(text.substr(at, end - at)), word_before(text, at), "", false, false};
        auto digits = text.substr(from, end - from);
        auto dot = digits.find('.');
        bool is_scaled = end < text.size() && (text[end] == 'k' || text[end] == 'm' || text[end] == 'b');
        amount.has_pence = dot != std::string_view::npos && digits.size() - dot == 3 && !is_scaled;
        amount.pounds = replaced(std::string(digits.substr(0, dot)), ",", "");
        amount.has_commas = amount.pounds.size() < 4 || digits.find(',') != std::string_view::npos;
        if (!amount.pounds.empty()) found.push_back(std::move(amount));
    }
    return found;
}

std::vector<std::string> percentages_in(const ToldSentence& sentence) {
    std::vector<std::string> found;
    const auto& text = sentence.text;
    for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1)) {
        auto end = at;
        while (end > 0 && text[end - 1] == ' ') --end;
        auto from = end;
        while (from > 0 && (is_digit(text[from - 1]) || text[from - 1] == '.')) --from;
        if (from < end) found.push_back(text.substr(from, end - from));
    }
    return found;
}

std::optional<std::int64_t> count_told(const std::string& word) {
    for (std::int64_t number = 1; number <= 12; ++number)
        if (word == number_words(number)) return number;
    if (word.empty() || word.size() > 9 || !all_digits(word)) return std::nullopt;
    return std::stoll(word);
}

int counts_in(const ToldSentence& sentence) {
    std::vector<std::string> taken;
    for (const auto& percentage : percentages_in(sentence))
        for (const auto& part : split(percentage, '.')) taken.push_back(part);
    int counts = 0;
    const auto& words = sentence.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!all_digits(words[at]) || is_year(words[at])) continue;
        if (at + 1 < words.size() && month_of_word(words[at + 1]) != 0) continue;
        auto of_percentage = std::find(taken.begin(), taken.end(), words[at]);
        if (of_percentage == taken.end()) ++counts;
        else taken.erase(of_percentage);
    }
    return counts;
}

std::vector<ToldSpan> spans_in(const ToldSentence& sentence) {
    std::vector<ToldSpan> found;
    std::optional<ToldPoint> last;
    for (std::size_t at = 0; at < sentence.words.size();) {
        auto point = point_at(sentence, at);
        if (!point) {
            ++at;
            continue;
        }
        bool is_joined = last
                         && (last->ends == point->begins ? has_dash_between(sentence, *last, *point)
                                                         : joins(sentence.words, last->ends, point->begins));
        if (is_joined) found.push_back({last->words + " to " + point->words});
        at = point->ends;
        last = point;
    }
    return found;
}

std::optional<int> month_ended(const ToldSentence& sentence) {
    auto at = sentence.place_of("end of");
    if (at == ToldSentence::nowhere || at + 2 >= sentence.words.size()) return std::nullopt;
    int month = month_of_word(sentence.words[at + 2]);
    return month == 0 ? std::nullopt : std::optional(month);
}

} // namespace reeve::reporting
