// Finds the precept of a year, and frames the pages of its desk.
#include "resources/precept_desk.h"

namespace reeve::resources {

using office::Visit;

std::optional<Precept> precept_asked_for(Visit& visit) {
    auto year = parse_financial_year(visit.part("year"));
    return year ? find_precept(visit.db, *year) : std::nullopt;
}

std::string address_of(const Precept& precept) { return std::string(precept_list) + "/" + year_in_address(precept); }

std::string address_of(const Precept& precept, PreceptStep step) {
    return address_of(precept) + (step == PreceptStep::issue ? "/" : "/steps/") + stored_name(step);
}

office::PageWords precept_words(std::string title, bool has_errors) {
    return {.title = std::move(title),
            .section = "Plan",
            .trail = {{"Plans", "/work/plan"}, {"Precepts", precept_list}},
            .has_errors = has_errors};
}

} // namespace reeve::resources
