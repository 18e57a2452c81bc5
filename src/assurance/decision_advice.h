// Advice that was sought for a decision: from which post, about what, and what it said.
#pragma once
#include "record/description.h"

namespace reeve::assurance {
enum class AdviceKind { legal, financial, other };
struct OfficeDecision;
} // namespace reeve::assurance

namespace reeve {
template <> struct Choices<assurance::AdviceKind> {
    static constexpr Choice list[] = {{"legal", "Legal: the monitoring officer"},
                                      {"financial", "Financial: the chief finance officer"},
                                      {"other", "Other advice"}};
};
} // namespace reeve

namespace reeve::assurance {

struct DecisionAdvice {
    Id<DecisionAdvice> id;
    int version = 0;
    Id<OfficeDecision> decision;
    std::int64_t number = 0;
    AdviceKind kind = AdviceKind::legal;
    std::string post;
    Date sought_on;
    std::optional<Date> given_on;
    Prose words;
    bool is_sample = false;

    bool is_given() const { return given_on.has_value(); }
};
const Description<DecisionAdvice>& advice_fields();
const std::vector<std::string_view>& advice_columns();
// A post; what was given has its day, not before it was sought nor in the future, and its words.
Problems check(const DecisionAdvice&, Date today);
// "Monitoring Officer, 3 June 2024"; "Monitoring Officer, asked on 1 June 2024 and not given yet"
std::string in_words(const DecisionAdvice&);

} // namespace reeve::assurance
