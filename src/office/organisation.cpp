// What an organisation and a partnership must meet to stand in the register.
#include "office/organisation.h"
#include <algorithm>

namespace reeve::office {
namespace {

bool are_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_charity_number(std::string_view number) {
    auto dash = number.find('-');
    auto main = number.substr(0, dash);
    bool is_linked_well =
        dash == std::string_view::npos || (dash + 1 < number.size() && are_digits(number.substr(dash + 1)));
    return (main.size() == 6 || main.size() == 7) && are_digits(main) && is_linked_well;
}

bool is_company_number(std::string_view number) {
    if (number.size() != 8) return false;
    bool has_prefix = number[0] >= 'A' && number[0] <= 'Z';
    return are_digits(number.substr(has_prefix ? 2 : 0));
}

} // namespace

const Description<Organisation>& organisation_fields() {
    static const auto fields =
        Description<Organisation>("organisation", "organisation")
            .has<&Organisation::name>("name", {.label = "Name", .needed = true, .audience = Audience::open})
            .hidden<&Organisation::folded>("folded")
            .has<&Organisation::kind>("kind", {.label = "Kind", .needed = true, .audience = Audience::open})
            .has<&Organisation::charity_number>(
                "charity_number",
                {.label = "Charity number", .hint = "Six or seven digits.", .audience = Audience::open})
            .has<&Organisation::company_number>(
                "company_number",
                {.label = "Company number", .hint = "Eight characters, like 01234567.", .audience = Audience::open})
            .has<&Organisation::area>("area_id",
                                      {.label = "District", .hint = "Where it is based.", .audience = Audience::open})
            .has<&Organisation::website>("website", {.label = "Website", .audience = Audience::open});
    return fields;
}

Problems problems_with(const Organisation& organisation) {
    Problems problems;
    if (!organisation.charity_number.empty() && !is_charity_number(organisation.charity_number))
        problems.add("charity_number", "Enter a charity number of six or seven digits, like 1061582");
    if (!organisation.company_number.empty() && !is_company_number(organisation.company_number))
        problems.add("company_number", "Enter a company number of eight characters, like 01234567");
    return problems;
}

const Description<Partnership>& partnership_fields() {
    static const auto fields =
        Description<Partnership>("partnership", "partnership")
            .has<&Partnership::body>(
                "body_id",
                {.label = "Body", .hint = "Choose a body or an organisation, not both.", .audience = Audience::open})
            .has<&Partnership::organisation>("organisation_id", {.label = "Organisation", .audience = Audience::open})
            .has<&Partnership::purpose>("purpose",
                                        {.label = "What we do together", .needed = true, .audience = Audience::open})
            .has<&Partnership::since>("since", {.label = "Since", .audience = Audience::open})
            .has<&Partnership::ended>("ended", {.label = "Ended", .audience = Audience::open})
            .has<&Partnership::is_public>(
                "is_public", {.label = "May the public see it?", .needed = true, .audience = Audience::open});
    return fields;
}

Problems problems_with(const Partnership& partnership) {
    Problems problems;
    if (!partnership.body && !partnership.organisation) problems.add("body_id", "Select a body or an organisation");
    if (partnership.body && partnership.organisation)
        problems.add("organisation_id", "Select a body or an organisation, not both");
    check_days(problems, partnership.since, partnership.ended, "ended");
    return problems;
}

} // namespace reeve::office
