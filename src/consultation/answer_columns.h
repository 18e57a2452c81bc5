// All answers to a consultation by question, as analysis reads them: one column a question, one place a response.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::consultation {

enum class Answering { one, several, scale, number, words, other }; // other: a day, a postcode

struct OfferedAnswer {
    std::string key;
    std::string label;
    bool says_nothing = false; // "Don't know", "Prefer not to say": asked, and not answered
};

// What one response says to one question.
struct GivenAnswer {
    bool was_asked = true;             // its condition was met
    std::vector<std::uint16_t> chosen; // places among what was offered
    std::optional<std::int64_t> number;
    std::string words;
    bool is_empty() const { return chosen.empty() && !number && words.empty(); }
};

struct AnswerColumn {
    std::string key;
    std::string wording;
    Answering answering = Answering::one;
    std::vector<OfferedAnswer> offered;
    std::vector<GivenAnswer> given; // one for each response
    std::string section = {};       // the heading it stands under
    bool tells_who = false;         // age, sex, where they live: answers may be divided by it
    bool is_asked = true;           // false: known of the response otherwise (its strand, its channel)
    bool is_chosen() const { return answering <= Answering::scale; }
};

struct AnswerColumns {
    std::vector<std::string> responses;   // references, in order
    std::vector<std::string> respondents; // who answered, as far as anyone knows: the same words, the same respondent
    std::vector<double> weights;          // empty: every response counts as one
    std::vector<AnswerColumn> columns;
    const AnswerColumn* find(std::string_view key) const {
        for (const auto& column : columns)
            if (column.key == key) return &column;
        return nullptr;
    }
};

} // namespace reeve::consultation
