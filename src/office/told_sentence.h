// A sentence as a check of wording reads it: its words folded, and the days it tells.
#pragma once
#include "base/date.h"
#include <string>
#include <vector>

namespace reeve::office {

// A day told as "17th November" or "30 July 2021".
struct ToldDay {
    std::size_t at = 0; // its first word's place among the words of the sentence
    Date date;
};

struct ToldSentence {
    std::vector<std::string> words; // lower case, letters and digits alone
    std::string text;               // as it stands, for what letters and digits do not tell: "£4152", "371%"

    bool says(std::string_view phrase) const { return place_of(phrase) != nowhere; }
    bool says_any(const std::vector<std::string_view>& phrases) const;
    // The place of the phrase's first word at or after `from`.
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    std::size_t place_of(std::string_view phrase, std::size_t from = 0) const;
    // Of the phrase that comes first.
    std::size_t place_of_any(const std::vector<std::string_view>& phrases, std::size_t from = 0) const;
    // A day without a year is the nearest one to `near`.
    std::vector<ToldDay> days(Date near) const;
};

std::vector<ToldSentence> sentences_of(std::string_view text);

} // namespace reeve::office
