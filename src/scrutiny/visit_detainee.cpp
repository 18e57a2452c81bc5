// A person in custody is a number: nothing else of who they are is asked or kept.
#include "scrutiny/visit_detainee.h"

namespace reeve::scrutiny {

const Description<VisitDetainee>& visit_detainee_fields() {
    constexpr auto restricted = Audience::restricted;
    static const auto fields =
        Description<VisitDetainee>("visit_detainee", "person in custody")
            .hidden<&VisitDetainee::visit>("visit")
            .has<&VisitDetainee::custody_number>("custody_number", {.label = "Custody number",
                                                                    .hint = "Never a name. Like 06CD/1234/24.",
                                                                    .needed = true,
                                                                    .audience = restricted,
                                                                    .personal = true,
                                                                    .keep = Keep::two_years,
                                                                    .limit = 30})
            .has<&VisitDetainee::seen>("seen", {.label = "Were they seen?", .needed = true, .audience = restricted})
            .has<&VisitDetainee::why_not>(
                "why_not", {.label = "If not, why?", .hint = "Leave out names.", .audience = restricted, .limit = 300})
            .has<&VisitDetainee::age>("age", {.label = "Age", .needed = true, .audience = restricted})
            .has<&VisitDetainee::is_vulnerable>("is_vulnerable",
                                                {.label = "Are they vulnerable?", .audience = restricted})
            .has<&VisitDetainee::needs_interpreter>("needs_interpreter",
                                                    {.label = "Do they need an interpreter?", .audience = restricted})
            .has<&VisitDetainee::rights>("rights", {.label = "Rights",
                                                    .hint = "Told their rights, a solicitor, somebody informed.",
                                                    .needed = true,
                                                    .audience = restricted})
            .has<&VisitDetainee::welfare>("welfare", {.label = "Health and welfare",
                                                      .hint = "Food and drink, medicine, rest, washing.",
                                                      .needed = true,
                                                      .audience = restricted})
            .has<&VisitDetainee::conditions>("conditions", {.label = "Conditions",
                                                            .hint = "The cell, heat, light, bedding.",
                                                            .needed = true,
                                                            .audience = restricted})
            .hidden<&VisitDetainee::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const std::vector<std::string_view>& detainee_columns() {
    static const std::vector<std::string_view> columns = {
        "custody_number",    "seen",   "why_not", "age",       "is_vulnerable",
        "needs_interpreter", "rights", "welfare", "conditions"};
    return columns;
}

bool is_custody_number(std::string_view number) {
    bool has_digit = false;
    int letters_running = 0;
    for (char letter : number) {
        bool is_digit = letter >= '0' && letter <= '9', is_letter = letter >= 'A' && letter <= 'Z';
        has_digit = has_digit || is_digit;
        letters_running = is_letter ? letters_running + 1 : 0;
        if (letters_running > 3 || (!is_digit && !is_letter && letter != '/' && letter != '-')) return false;
    }
    return has_digit && number.size() <= 20;
}

std::string tidied_custody_number(std::string_view typed) {
    std::string number;
    for (char letter : typed)
        if (letter != ' ') number += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    return number;
}

std::optional<std::int64_t> counted_as(const SchemeVisit& visit, DetaineeSeen seen) {
    switch (seen) {
    case DetaineeSeen::accepted: return visit.accepted;
    case DetaineeSeen::declined: return visit.declined;
    case DetaineeSeen::unavailable: return visit.unavailable;
    case DetaineeSeen::not_offered: return visit.not_offered;
    case DetaineeSeen::observed: return visit.observed_only;
    }
    return std::nullopt;
}

Problems check(const VisitDetainee& detainee, const SchemeVisit& visit, const std::vector<VisitDetainee>& others) {
    Problems problems;
    if (!is_custody_number(detainee.custody_number))
        problems.add("custody_number", "Enter the custody number, like 06CD/1234/24, and never a name");
    std::int64_t alike = 1;
    for (const auto& other : others) {
        if (other.custody_number == detainee.custody_number)
            problems.add("custody_number", detainee.custody_number + " is on this visit already");
        alike += other.seen == detainee.seen ? 1 : 0;
    }
    if (auto count = counted_as(visit, detainee.seen); count && alike > *count)
        problems.add("seen", "The visit counted " + std::to_string(*count) + " who " + folded(label_of(detainee.seen))
                                 + "; this would be one more");
    if (detainee.seen != DetaineeSeen::accepted && trimmed(detainee.why_not.text).empty()
        && detainee.seen != DetaineeSeen::declined)
        problems.add("why_not", "Enter why nobody spoke to them");
    return problems;
}

} // namespace reeve::scrutiny
