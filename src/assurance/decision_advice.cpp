// What is known of one piece of advice, and when it holds together.
#include "assurance/decision_advice.h"
#include "base/text.h"

namespace reeve::assurance {

const Description<DecisionAdvice>& advice_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<DecisionAdvice>("decision_advice", "advice")
            .hidden<&DecisionAdvice::decision>("decision")
            .hidden<&DecisionAdvice::number>("number", {.label = "Number"})
            .has<&DecisionAdvice::kind>("kind",
                                        {.label = "What kind of advice is it?", .needed = true, .audience = open})
            .has<&DecisionAdvice::post>("post", {.label = "Who is asked?",
                                                 .hint = "A post, like Monitoring Officer. No name.",
                                                 .needed = true,
                                                 .audience = open,
                                                 .limit = 120})
            .has<&DecisionAdvice::sought_on>(
                "sought_on",
                {.label = "When were they asked?", .hint = "Like 5 September 2026.", .needed = true, .audience = open})
            .has<&DecisionAdvice::given_on>("given_on", {.label = "When did they advise?",
                                                         .hint = "Like 5 September 2026. Leave empty until they do.",
                                                         .audience = open})
            .has<&DecisionAdvice::words>("words", {.label = "What did they advise?", .limit = 4000})
            .hidden<&DecisionAdvice::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& advice_columns() {
    static const std::vector<std::string_view> columns = {"kind", "post", "sought_on", "given_on", "words"};
    return columns;
}

Problems check(const DecisionAdvice& advice, Date today) {
    Problems problems;
    if (trimmed(advice.post).empty()) problems.add("post", "Enter the post that is asked");
    if (advice.given_on && *advice.given_on < advice.sought_on)
        problems.add("given_on", "It cannot be given before " + in_words(advice.sought_on) + ", when they were asked");
    else if (advice.given_on && *advice.given_on > today) problems.add("given_on", "It cannot be given after today");
    bool has_words = !trimmed(advice.words.text).empty();
    if (advice.given_on && !has_words) problems.add("words", "Enter what they advised");
    if (!advice.given_on && has_words) problems.add("given_on", "Enter when they advised");
    return problems;
}

std::string in_words(const DecisionAdvice& advice) {
    return advice.is_given() ? advice.post + ", " + in_words(*advice.given_on)
                             : advice.post + ", asked on " + in_words(advice.sought_on) + " and not given yet";
}

} // namespace reeve::assurance
