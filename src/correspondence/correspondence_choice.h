// The answers that a letter or an e-mail is described with, and the words for each.
#pragma once
#include "record/choice.h"

namespace reeve::correspondence {
enum class LetterState { received, acknowledged, answered, closed };
enum class LetterChannel { letter, email, by_hand, telephone };
enum class LetterOutcome { not_closed, answered, feedback, action, passed_on, with_another, no_answer_needed };
enum class SentKind { acknowledgement, answer, passed_on, not_for_us };
enum class SentWay { email, paper };
} // namespace reeve::correspondence

namespace reeve {
template <> struct Choices<correspondence::LetterState> {
    static constexpr Choice list[] = {
        {"received", "Received"}, {"acknowledged", "Acknowledged"}, {"answered", "Answered"}, {"closed", "Closed"}};
};
template <> struct Choices<correspondence::LetterChannel> {
    static constexpr Choice list[] = {{"letter", "Letter"},
                                      {"email", "Email"},
                                      {"by_hand", "Handed in"},
                                      {"telephone", "Written down from a telephone call"}};
};
template <> struct Choices<correspondence::LetterOutcome> {
    static constexpr Choice list[] = {
        {"not_closed", "Not closed yet"},           {"answered", "We answered it"},
        {"feedback", "It became feedback"},         {"action", "It became an action"},
        {"passed_on", "It was passed on"},          {"with_another", "It was answered with another"},
        {"no_answer_needed", "It needed no answer"}};
};
template <> struct Choices<correspondence::SentKind> {
    static constexpr Choice list[] = {{"acknowledgement", "Acknowledgement"},
                                      {"answer", "Answer"},
                                      {"passed_on", "Passed on to somebody else"},
                                      {"not_for_us", "Not for this office"}};
};
template <> struct Choices<correspondence::SentWay> {
    static constexpr Choice list[] = {{"email", "Email"}, {"paper", "On paper"}};
};
} // namespace reeve
