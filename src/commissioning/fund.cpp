// What a fund and a budget line are.
#include "commissioning/fund.h"

namespace reeve::commissioning {

const Description<Fund>& fund_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Fund>("fund", "fund", "FD")
            .hidden<&Fund::reference>("reference", {.label = "Reference", .audience = open})
            .has<&Fund::title>("title", {.label = "Name of the fund", .needed = true, .audience = open, .limit = 120})
            .has<&Fund::purpose>("purpose",
                                 {.label = "What is it for?", .needed = true, .audience = open, .limit = 2000})
            .has<&Fund::power>("power", {.label = "Power under which it is given", .needed = true, .audience = open})
            .hidden<&Fund::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<BudgetLine>& budget_line_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<BudgetLine>("budget_line", "budget line", "BL")
            .hidden<&BudgetLine::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&BudgetLine::fund>("fund", {.audience = open})
            .hidden<&BudgetLine::year_begins>("year_begins", {.label = "Financial year", .audience = open})
            .has<&BudgetLine::title>("title", {.label = "Title", .needed = true, .audience = open, .limit = 160})
            .has<&BudgetLine::note>("note", {.label = "Note", .limit = 600})
            .hidden<&BudgetLine::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

} // namespace reeve::commissioning
