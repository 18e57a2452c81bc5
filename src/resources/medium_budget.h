// The medium-term budget: what comes in and goes out, line by line, in each of the next financial years, and the gap
// that is left.
#pragma once
#include "base/money.h"
#include "base/period.h"
#include "record/description.h"

namespace reeve::resources {
enum class MediumKind { income, spending, reserves };
} // namespace reeve::resources

namespace reeve {
template <> struct Choices<resources::MediumKind> {
    static constexpr Choice list[] = {
        {"income", "Income"}, {"spending", "Spending"}, {"reserves", "Taken from reserves"}};
};
} // namespace reeve

namespace reeve::resources {

inline constexpr int most_budget_years = 4;

struct MediumBudget {
    Id<MediumBudget> id;
    int version = 0;
    std::string reference; // MB-0001
    std::string title;
    int begins = 0; // the calendar year in which its first financial year begins
    int years = most_budget_years;
    bool is_public = false;
    bool is_sample = false;

    FinancialYear year(int place) const { return {begins + place}; } // 0 for the first
};

struct MediumLine {
    Id<MediumLine> id;
    int version = 0;
    Id<MediumBudget> budget;
    int number = 0;
    std::string title;
    MediumKind kind = MediumKind::spending;
    std::optional<Money> year_1; // none: not known, which is not 0
    std::optional<Money> year_2;
    std::optional<Money> year_3;
    std::optional<Money> year_4;
    std::string note;
    bool is_sample = false;

    std::optional<Money> in_year(int place) const;
};

// A priority of the plan that a line pays for, by its lasting key; a line may have several, and none of the money is
// shared out among them.
struct MediumPriority {
    Id<MediumPriority> id;
    int version = 0;
    Id<MediumLine> line;
    std::int64_t priority = 0;
};

const Description<MediumBudget>& medium_budget_fields();
const Description<MediumLine>& medium_line_fields();
const Description<MediumPriority>& medium_priority_fields();
Problems check(const MediumBudget&);
// An amount is never below £0 (its kind says which way it counts) and lies in a year of the budget.
Problems check(const MediumLine&, const MediumBudget&);
// The columns of a line's form in this budget.
std::vector<std::string_view> line_columns(const MediumBudget&);

// What one year comes to: a sum is none where a line of it has no amount, because part of a sum is no sum.
struct MediumYear {
    FinancialYear year;
    std::optional<Money> income, reserves, spending;
    int unknown = 0;                  // lines without an amount in this year
    std::optional<Money> gap() const; // above £0: spending that is not paid for yet
};
std::vector<MediumYear> years_of(const MediumBudget&, const std::vector<MediumLine>&);
// "In 2026/27 £1,200,000 of spending is not paid for."; or how many lines have no amount, so that it cannot be told.
std::string gap_in_words(const MediumYear&);

} // namespace reeve::resources
