// A way to spend less: what it would save, what it costs to do, what people would notice, and what was decided.
#pragma once
#include "base/money.h"
#include "record/description.h"

namespace reeve::resources {
enum class SavingsState { option, decided_for, made, decided_against };
} // namespace reeve::resources

namespace reeve {
template <> struct Choices<resources::SavingsState> {
    static constexpr Choice list[] = {{"option", "An option, not decided"},
                                      {"decided_for", "Decided, not made yet"},
                                      {"made", "Made"},
                                      {"decided_against", "Decided against"}};
};
} // namespace reeve

namespace reeve::resources {

struct MediumLine;

struct SavingsOption {
    Id<SavingsOption> id;
    int version = 0;
    std::string title;
    Prose words;
    Prose effect; // what people would notice
    Money saves_a_year;
    std::optional<Money> costs_once;
    Date from_day;
    Id<MediumLine> budget_line; // from which it would be saved, and with it the priorities it touches; 0: none named
    SavingsState state = SavingsState::option;
    std::optional<Date> decided_on;
    Prose decided_why;
    bool is_public = false;
    bool is_sample = false;
};

const Description<SavingsOption>& savings_fields();
// What was decided has its day and its reason; what people would notice is said before it is shown or decided.
Problems check(const SavingsOption&);

// What the options of one state would save a year together, once each has begun.
Money saved_a_year(const std::vector<SavingsOption>&, SavingsState);
// "Made: £150,000 a year. Decided, not made yet: £40,000 a year. ..."; states without an option are left out.
std::string savings_in_words(const std::vector<SavingsOption>&);

} // namespace reeve::resources
