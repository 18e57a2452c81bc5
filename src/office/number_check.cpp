// Finds the numbers typed into a text that have no source.
#include "office/number_check.h"
#include "base/text.h"
#include <algorithm>
#include <array>

namespace reeve::office {
namespace {

// One word of the text, without the punctuation around it.
struct Word {
    std::size_t begin;
    std::size_t end;
    std::string text;   // as typed
    std::string folded; // lower case
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool has_digit(const std::string& word) { return std::any_of(word.begin(), word.end(), is_digit); }
bool is_all_digits(const std::string& word) { return !word.empty() && all_digits(word); }

// The en dash joins like a hyphen.
std::string with_hyphens(std::string_view text) { return replaced(std::string(text), "–", "-"); }

std::vector<Word> words_of(std::string_view text) {
    static constexpr std::string_view opening = "([{\"'", closing = ".,;:!?)]}\"'";
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && is_blank(text[at])) ++at;
        auto begin = at;
        while (at < text.size() && !is_blank(text[at])) ++at;
        auto end = at;
        while (begin < end && opening.find(text[begin]) != std::string_view::npos) ++begin;
        while (end > begin && closing.find(text[end - 1]) != std::string_view::npos) --end;
        if (begin < end)
            words.push_back({begin, end, with_hyphens(text.substr(begin, end - begin)),
                             folded(with_hyphens(text.substr(begin, end - begin)))});
    }
    return words;
}

template <std::size_t N> bool is_one_of(const std::string& word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_month(const std::string& word) {
    static constexpr std::array<std::string_view, 22> months = {
        "january",  "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan",      "feb",   "mar",   "apr", "jun",  "jul",  "aug",    "sept",      "oct",     "nov"};
    return is_one_of(word, months) || word == "dec";
}

// A number word of two and more; "one" is too often a pronoun.
bool is_number_word(const std::string& word) {
    static constexpr std::array<std::string_view, 30> names = {
        "two",      "three",    "four",    "five",     "six",      "seven",   "eight",   "nine",
        "ten",      "eleven",   "twelve",  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
        "eighteen", "nineteen", "twenty",  "thirty",   "forty",    "fifty",   "sixty",   "seventy",
        "eighty",   "ninety",   "hundred", "thousand", "million",  "dozen"};
    auto hyphen = word.find('-');
    if (hyphen == std::string::npos) return is_one_of(word, names);
    return is_one_of(word.substr(0, hyphen), names)
           && (is_one_of(word.substr(hyphen + 1), names) || word.substr(hyphen + 1) == "one");
}

// 1st, 23rd, 15th: an order or a day, not a count.
bool is_ordinal(const std::string& word) {
    std::size_t digits = 0;
    while (digits < word.size() && is_digit(word[digits])) ++digits;
    auto ending = word.substr(digits);
    return digits > 0 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
}

bool is_year(const std::string& word) {
    bool is_plain = is_all_digits(word) && word.size() == 4 && (word[0] == '1' || word[0] == '2')
                    && (word[1] == '9' || word[1] == '0' || word[1] == '8');
    bool has_century = word.size() >= 7 && is_all_digits(word.substr(0, 4)) && (word[4] == '/' || word[4] == '-')
                       && is_all_digits(word.substr(5));
    return is_plain || has_century; // 2024, 2024/25, 2024-2025
}

// 23/09/2024, 15/7, 14:30, 5pm, 5.30pm
bool is_date_or_time(const std::string& word) {
    auto rest = word;
    bool has_slash = rest.find('/') != std::string::npos, has_colon = rest.find(':') != std::string::npos;
    bool is_clock = rest.ends_with("am") || rest.ends_with("pm");
    rest.erase(std::remove_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == ':' || c == '.'; }),
               rest.end());
    if (is_clock) rest.resize(rest.size() - 2);
    return (has_slash || has_colon || is_clock) && is_all_digits(rest);
}

// A-0412, F-0231, P-2024-001, LE1, M1, A46, s.7(2), 1to1, 1-to-1: letters and digits together name something.
bool is_name_with_digits(const std::string& word) {
    if (word.starts_with("1to1") || word.starts_with("1-to-1") || word == "24/7") return true;
    char first = word[0];
    bool begins_with_letter = (first >= 'a' && first <= 'z');
    return begins_with_letter && has_digit(word);
}

// The second half of a postcode: 4AA after LE1.
bool is_postcode_end(const std::string& word, const std::string& before) {
    return word.size() == 3 && is_digit(word[0]) && !is_digit(word[1]) && !is_digit(word[2]) && !before.empty()
           && is_name_with_digits(before);
}

// "section 7", "paragraph 24", "cohorts 1-4", "Table 2", "item 5", "aged 15": the word before says what the number is.
bool is_named_by(const std::string& before) {
    static constexpr std::array<std::string_view, 46> names = {
        "section",  "sections", "paragraph", "paragraphs", "para",        "paras",  "article", "articles",
        "schedule", "part",     "chapter",   "regulation", "regulations", "table",  "figure",  "appendix",
        "item",     "page",     "pages",     "priority",   "priorities",  "cohort", "cohorts", "phase",
        "round",    "version",  "edition",   "number",     "no",          "unit",   "act",     "order",
        "age",      "ages",     "aged",      "level",      "annex",       "rule",   "clause",  "stage",
        "wave",     "quarter",  "step",      "room",       "year",        "channel"};
    return is_one_of(before, names);
}

// "11-15 year olds", "15-17yr olds": ages.
bool is_age(const std::string& word, const std::string& after) {
    return word.find("yr") != std::string::npos || word.find("-year") != std::string::npos
           || ((after == "year-olds" || after == "year-old" || after == "olds" || after == "year")
               && (is_all_digits(word) || word.find('-') != std::string::npos));
}

// "103 The Eye", "St Mary's 4 High Street": an address or title is a number before a capital that is not a noun
// counted.
bool is_street_number(const std::vector<Word>& words, std::size_t at) {
    static constexpr std::array<std::string_view, 9> streets = {"street", "road", "lane",  "avenue", "close",
                                                                "drive",  "way",  "court", "house"};
    for (std::size_t ahead = at + 1; ahead < words.size() && ahead <= at + 3; ++ahead)
        if (is_one_of(words[ahead].folded, streets)) return is_all_digits(words[at].text);
    return false;
}

// "16-18 of August", "7 May", "15 to 19 July", "16th - 18th": a day near its month.
bool is_day(const std::vector<Word>& words, std::size_t at) {
    auto digits = words[at].folded;
    digits.erase(std::remove_if(digits.begin(), digits.end(), [](char c) { return c == '-'; }), digits.end());
    if (!is_all_digits(digits) || digits.size() > 4) return false;
    for (std::size_t ahead = at + 1; ahead < words.size() && ahead <= at + 3; ++ahead) {
        if (is_month(words[ahead].folded)) return true;
        auto& between = words[ahead].folded;
        if (between != "to" && between != "of" && between != "and" && between != "-" && !is_ordinal(between)
            && !is_all_digits(between))
            return false;
    }
    return at > 0 && is_month(words[at - 1].folded) && is_all_digits(words[at].text) && words[at].text.size() <= 2;
}

bool is_left_alone(const std::vector<Word>& words, std::size_t at) {
    const auto& word = words[at].folded;
    auto before = at > 0 ? words[at - 1].folded : "", after = at + 1 < words.size() ? words[at + 1].folded : "";
    bool is_range_of_names =
        at > 1 && (before == "and" || before == "to") && is_named_by(words[at > 2 ? at - 3 : 0].folded);
    return is_year(word) || is_date_or_time(word) || is_ordinal(word) || is_name_with_digits(word)
           || is_named_by(before) || is_range_of_names || is_age(word, after) || is_day(words, at)
           || is_street_number(words, at) || is_postcode_end(word, before);
}

bool is_number(const Word& word) { return has_digit(word.text) || is_number_word(word.folded); }

} // namespace

std::vector<UnlinkedNumber> unlinked_numbers(std::string_view text) {
    std::vector<UnlinkedNumber> found;
    auto words = words_of(text);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (is_number(words[at]) && !is_left_alone(words, at))
            found.push_back({words[at].begin, words[at].end,
                             std::string(text.substr(words[at].begin, words[at].end - words[at].begin))});
    return found;
}

} // namespace reeve::office
