// Numbers as a sentence tells them: amounts of money, percentages, counts in digits or words, and spans of time.
#pragma once
#include "office/told_sentence.h"
#include <cstdint>
#include <optional>

namespace reeve::reporting {

struct ToldAmount {
    std::string words;  // "£463,973.01"
    std::string before; // the word before it, folded
    std::string pounds; // "463973"
    bool has_pence = false;
    bool has_commas = false; // or needs none, under £1,000
};
std::vector<ToldAmount> amounts_in(const office::ToldSentence&);

// The digits before each per cent sign: "371", "11.5".
std::vector<std::string> percentages_in(const office::ToldSentence&);

// "2", "two", "fifty-three" is not read; nothing where the word is no count up to twelve or digits.
std::optional<std::int64_t> count_told(const std::string& word);
// How many counts the sentence tells beside its percentages, amounts, days and years.
int counts_in(const office::ToldSentence&);

// A span as it is told: "13 June to 1 August", "April to July".
struct ToldSpan {
    std::string words;
    bool operator==(const ToldSpan&) const = default;
};
std::vector<ToldSpan> spans_in(const office::ToldSentence&);

// The month of "at the end of August", 1 to 12.
std::optional<int> month_ended(const office::ToldSentence&);

} // namespace reeve::reporting
