// What a savings option is, and what several come to.
#include "resources/savings_option.h"

namespace reeve::resources {

const Description<SavingsOption>& savings_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<SavingsOption>("savings_option", "savings option")
            .has<&SavingsOption::title>(
                "title", {.label = "What is the option called?", .needed = true, .audience = open, .limit = 120})
            .has<&SavingsOption::words>("words", {.label = "What would change?", .audience = open, .limit = 1000})
            .has<&SavingsOption::effect>("effect", {.label = "What would people notice?",
                                                    .hint = "Nothing is an answer too, where it is true.",
                                                    .audience = open,
                                                    .limit = 1000})
            .has<&SavingsOption::saves_a_year>(
                "saves_a_year", {.label = "What would it save a year?", .needed = true, .audience = open})
            .has<&SavingsOption::costs_once>("costs_once", {.label = "What would it cost once?", .audience = open})
            .has<&SavingsOption::from_day>("from_day", {.label = "From which day?", .needed = true, .audience = open})
            .has<&SavingsOption::budget_line>("budget_line",
                                              {.label = "From which budget line?",
                                               .hint = "The priorities that the line pays for are the ones it touches.",
                                               .audience = open})
            .has<&SavingsOption::state>("state", {.label = "How does it stand?", .needed = true, .audience = open})
            .has<&SavingsOption::decided_on>("decided_on", {.label = "Decided on", .audience = open})
            .has<&SavingsOption::decided_why>("decided_why",
                                              {.label = "Why was it decided so?", .audience = open, .limit = 1000})
            .has<&SavingsOption::is_public>("is_public", {.label = "Show this option to the public?", .audience = open})
            .hidden<&SavingsOption::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const SavingsOption& option) {
    Problems problems;
    bool is_decided = option.state != SavingsState::option;
    if (trimmed(option.title).empty()) problems.add("title", "Enter what the option is called");
    if (option.saves_a_year.pence <= 0) problems.add("saves_a_year", "Enter what it would save, more than £0");
    if (option.costs_once && option.costs_once->pence < 0) problems.add("costs_once", "A cost is not below £0");
    if ((is_decided || option.is_public) && trimmed(option.effect.text).empty())
        problems.add("effect", "Enter what people would notice, before it is decided or shown");
    if (is_decided && !option.decided_on) problems.add("decided_on", "Enter the day of the decision");
    if (is_decided && trimmed(option.decided_why.text).empty())
        problems.add("decided_why", "Enter why it was decided so");
    if (!is_decided && option.decided_on) problems.add("state", "Select what was decided");
    return problems;
}

Money saved_a_year(const std::vector<SavingsOption>& options, SavingsState state) {
    Money sum;
    for (const auto& option : options)
        if (option.state == state) sum += option.saves_a_year;
    return sum;
}

std::string savings_in_words(const std::vector<SavingsOption>& options) {
    std::vector<std::string> words;
    for (auto state :
         {SavingsState::made, SavingsState::decided_for, SavingsState::option, SavingsState::decided_against})
        if (auto sum = saved_a_year(options, state); sum.pence > 0)
            words.push_back(std::string(label_of(state)) + ": " + in_words(sum) + " a year.");
    return words.empty() ? "No option is recorded yet." : joined(words, " ");
}

} // namespace reeve::resources
