// What a question was answered, with the base of every number: how many were asked, answered, and did not know.
#pragma once
#include "base/statistics.h"
#include "consultation/answer_columns.h"

namespace reeve::consultation {

// Whom the responses stand for. Who answers an open consultation chose to, so an interval would claim what is not so.
enum class Standing { open_consultation, sample_survey };
const char* label_of_standing(Standing); // "Open consultation, not a sample"

// ST-08 and ST-18: no percentage of fewer than 50, a caution under 100.
inline constexpr std::int64_t least_base = 50;
inline constexpr std::int64_t usual_base = 100;
enum class BaseSize { enough, small, too_small };
BaseSize size_of_base(std::int64_t base);

struct OptionCount {
    std::string key;
    std::string label;
    std::int64_t count = 0;
    std::optional<double> share; // weighted, of the base; none: not weighted (use the count and the base)
    std::optional<statistics::Interval> interval; // sample surveys alone
};

struct QuestionCounts {
    std::string key;
    std::string wording;
    Answering answering = Answering::one;
    std::int64_t responses = 0;
    std::int64_t asked = 0;                // whose condition was met
    std::int64_t answered = 0;             // of those asked, with an answer of their own
    std::int64_t not_known = 0;            // of those asked, who said they do not know or would rather not say
    std::int64_t no_answer = 0;            // of those asked, who left it empty
    std::int64_t unasked = 0;              // answered although they should not have been asked: counted nowhere else
    double effective = 0;                  // what the base is worth; without weights the base itself
    std::vector<OptionCount> options;      // those that say something, as offered
    std::vector<OptionCount> said_nothing; // the others, of those asked
    std::optional<double> mean;            // of a number; of a scale's steps from 1
    std::optional<double> median;
    std::int64_t base() const { return answered; }
    bool has_percentages() const { return size_of_base(base()) != BaseSize::too_small; }
};

QuestionCounts counts_of(const AnswerColumns&, const AnswerColumn&, Standing);
std::vector<QuestionCounts> all_counts(const AnswerColumns&, Standing);

// "62", "8.5", "under 0.1"; by the share where there is one, else exactly from count and base.
std::string share_words(const OptionCount&, std::int64_t base);
// "412 of the 500 asked answered; 60 did not know or would rather not say; 28 left it empty."
std::string base_words(const QuestionCounts&);
// "People could choose more than one, so the percentages, of the people who answered, add to more than 100."; else
// empty.
std::string several_words(const QuestionCounts&);

} // namespace reeve::consultation
