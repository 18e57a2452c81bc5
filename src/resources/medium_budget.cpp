// What a medium-term budget holds, and what its years come to.
#include "resources/medium_budget.h"

namespace reeve::resources {
namespace {

constexpr std::string_view year_columns[] = {"year_1", "year_2", "year_3", "year_4"};

} // namespace

const Description<MediumBudget>& medium_budget_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<MediumBudget>("medium_budget", "medium-term budget", "MB")
            .hidden<&MediumBudget::reference>("reference", {.label = "Reference", .audience = open})
            .has<&MediumBudget::title>(
                "title", {.label = "What is the budget called?", .needed = true, .audience = open, .limit = 120})
            .hidden<&MediumBudget::begins>("begins", {.audience = open})
            .has<&MediumBudget::years>(
                "years", {.label = "How many financial years does it look at?", .needed = true, .audience = open})
            .has<&MediumBudget::is_public>("is_public", {.label = "Show this budget to the public?", .audience = open})
            .hidden<&MediumBudget::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<MediumLine>& medium_line_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<MediumLine>("medium_budget_line", "line of a medium-term budget")
            .hidden<&MediumLine::budget>("budget")
            .hidden<&MediumLine::number>("number", {.label = "Number", .audience = open})
            .has<&MediumLine::title>("title",
                                     {.label = "What is it for?", .needed = true, .audience = open, .limit = 120})
            .has<&MediumLine::kind>("kind", {.label = "Which way does it count?", .needed = true, .audience = open})
            .has<&MediumLine::year_1>("year_1",
                                      {.label = "Amount in the first year",
                                       .hint = "In pounds. Leave empty where it is not known; that is not £0.",
                                       .audience = open})
            .has<&MediumLine::year_2>("year_2", {.label = "Amount in the second year", .audience = open})
            .has<&MediumLine::year_3>("year_3", {.label = "Amount in the third year", .audience = open})
            .has<&MediumLine::year_4>("year_4", {.label = "Amount in the fourth year", .audience = open})
            .has<&MediumLine::note>("note", {.label = "What is it worked out from?", .audience = open, .limit = 200})
            .hidden<&MediumLine::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<MediumPriority>& medium_priority_fields() {
    static const auto fields = Description<MediumPriority>("medium_budget_priority", "priority that a line pays for")
                                   .hidden<&MediumPriority::line>("line")
                                   .hidden<&MediumPriority::priority>("priority", {.audience = Audience::open});
    return fields;
}

std::optional<Money> MediumLine::in_year(int place) const {
    const std::optional<Money>* all[] = {&year_1, &year_2, &year_3, &year_4};
    return place >= 0 && place < most_budget_years ? *all[place] : std::nullopt;
}

Problems check(const MediumBudget& budget) {
    Problems problems;
    if (trimmed(budget.title).empty()) problems.add("title", "Enter what the budget is called");
    if (budget.years < 1 || budget.years > most_budget_years)
        problems.add("years", "Enter a number of years from 1 to " + std::to_string(most_budget_years));
    return problems;
}

Problems check(const MediumLine& line, const MediumBudget& budget) {
    Problems problems;
    if (trimmed(line.title).empty()) problems.add("title", "Enter what the line is for");
    for (int place = 0; place < most_budget_years; ++place) {
        auto amount = line.in_year(place);
        std::string column(year_columns[place]);
        if (amount && amount->pence < 0)
            problems.add(column, "An amount is not below £0: the line says which way it counts");
        if (amount && place >= budget.years)
            problems.add(column, "The budget ends with " + in_words(budget.year(budget.years - 1)));
    }
    return problems;
}

std::vector<std::string_view> line_columns(const MediumBudget& budget) {
    std::vector<std::string_view> columns = {"title", "kind"};
    for (int place = 0; place < budget.years && place < most_budget_years; ++place)
        columns.push_back(year_columns[place]);
    columns.push_back("note");
    return columns;
}

std::optional<Money> MediumYear::gap() const {
    if (!income || !reserves || !spending) return std::nullopt;
    return *spending - *income - *reserves;
}

std::vector<MediumYear> years_of(const MediumBudget& budget, const std::vector<MediumLine>& lines) {
    std::vector<MediumYear> years;
    for (int place = 0; place < budget.years; ++place) {
        MediumYear year{budget.year(place), Money{}, Money{}, Money{}, 0};
        for (const auto& line : lines) {
            auto amount = line.in_year(place);
            auto& sum = line.kind == MediumKind::income     ? year.income
                        : line.kind == MediumKind::reserves ? year.reserves
                                                            : year.spending;
            if (!amount) ++year.unknown;
            sum = sum && amount ? std::optional(*sum + *amount) : std::nullopt;
        }
        years.push_back(year);
    }
    return years;
}

std::string gap_in_words(const MediumYear& year) {
    auto name = "In " + in_words(year.year) + " ";
    auto gap = year.gap();
    if (!gap)
        return name + counted(year.unknown, "line has", "lines have")
               + " no amount yet, so it cannot be told what is not paid for.";
    if (gap->pence > 0) return name + in_words(*gap) + " of spending is not paid for.";
    if (gap->pence < 0) return name + in_words(-*gap) + " is not spent.";
    return name + "what comes in pays for what goes out.";
}

} // namespace reeve::resources
