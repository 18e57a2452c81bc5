// Takes a text apart into sentences, and finds phrases and days in them.
#include "office/told_sentence.h"
#include "base/text.h"
#include <algorithm>
#include <cstdlib>

namespace reeve::office {
namespace {

bool is_of_a_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (char c : folded(text)) {
        if (is_of_a_word(c)) words.back() += c;
        else if (!words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool ends_a_sentence(std::string_view text, std::size_t at) {
    if (text[at] == '\n') return true;
    bool is_stop = text[at] == '.' || text[at] == '?' || text[at] == '!';
    return is_stop && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

// 1 to 31 for "17" or "17th"; 0 for any other word.
int day_number(const std::string& word) {
    auto end = std::find_if_not(word.begin(), word.end(), is_digit);
    auto digits = static_cast<std::size_t>(end - word.begin());
    auto rest = std::string(end, word.end());
    bool is_day =
        digits >= 1 && digits <= 2 && (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th");
    int number = is_day ? std::atoi(word.c_str()) : 0;
    return number <= 31 ? number : 0;
}

int month_number(const std::string& word) {
    for (int month = 1; month <= 12; ++month)
        if (word == folded(month_name(month)) || word == folded(short_month_name(month))) return month;
    return 0;
}

int year_number(const std::vector<std::string>& words, std::size_t at) {
    bool is_year =
        at < words.size() && words[at].size() == 4 && std::all_of(words[at].begin(), words[at].end(), is_digit);
    return is_year ? std::atoi(words[at].c_str()) : 0;
}

std::optional<Date> nearest(int day, int month, Date near) {
    std::optional<Date> best;
    for (int year : {year_of(near) - 1, year_of(near), year_of(near) + 1}) {
        if (!is_date(year, month, day)) continue;
        auto date = date_of(year, month, day);
        if (!best || std::abs(date - near) < std::abs(*best - near)) best = date;
    }
    return best;
}

} // namespace

std::vector<ToldSentence> sentences_of(std::string_view text) {
    std::vector<ToldSentence> sentences;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !ends_a_sentence(text, at)) continue;
        auto words = words_of(text.substr(from, at - from));
        if (!words.empty()) sentences.push_back({std::move(words), std::string(text.substr(from, at - from))});
        from = at + 1;
    }
    return sentences;
}

std::size_t ToldSentence::place_of(std::string_view phrase, std::size_t from) const {
    auto sought = words_of(phrase);
    if (from > words.size()) return nowhere;
    auto found =
        std::search(words.begin() + static_cast<std::ptrdiff_t>(from), words.end(), sought.begin(), sought.end());
    return found == words.end() ? nowhere : static_cast<std::size_t>(found - words.begin());
}

std::size_t ToldSentence::place_of_any(const std::vector<std::string_view>& phrases, std::size_t from) const {
    auto first = nowhere;
    for (auto phrase : phrases) first = std::min(first, place_of(phrase, from));
    return first;
}

bool ToldSentence::says_any(const std::vector<std::string_view>& phrases) const {
    return place_of_any(phrases) != nowhere;
}

std::vector<ToldDay> ToldSentence::days(Date near) const {
    std::vector<ToldDay> found;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        int day = day_number(words[at]);
        auto next = words[at + 1] == "of" && at + 2 < words.size() ? at + 2 : at + 1;
        int month = month_number(words[next]);
        if (day == 0 || month == 0) continue;
        int year = year_number(words, next + 1);
        auto date = year == 0                   ? nearest(day, month, near)
                    : is_date(year, month, day) ? std::optional(date_of(year, month, day))
                                                : std::nullopt;
        if (date) found.push_back({at, *date});
    }
    return found;
}

} // namespace reeve::office
