// What a precept holds.
#include "resources/precept.h"

namespace reeve::resources {

const Description<Precept>& precept_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Precept>("precept", "precept")
            .hidden<&Precept::begins>("begins", {.audience = open})
            .has<&Precept::proposed>("proposed",
                                     {.label = "The precept that is proposed", .needed = true, .audience = open})
            .has<&Precept::proposed_band_d>(
                "proposed_band_d",
                {.label = "What would a home in band D pay in the year?", .needed = true, .audience = open})
            .has<&Precept::reason>("reason", {.label = "Why this amount?", .audience = open, .limit = 2000})
            .has<&Precept::notified_on>("notified_on", {.label = "The Panel was told on", .audience = open})
            .has<&Precept::reported_on>("reported_on", {.label = "The Panel reported on", .audience = open})
            .has<&Precept::decision>("decision", {.label = "What did the Panel decide?", .audience = open})
            .has<&Precept::report>(
                "report", {.label = "What does the report say, or where is it?", .audience = open, .limit = 2000})
            .has<&Precept::recommended>("recommended", {.label = "Precept that the Panel recommends",
                                                        .hint = "Leave empty where it recommends no amount.",
                                                        .audience = open})
            .has<&Precept::responded_on>("responded_on", {.label = "Answered and published on", .audience = open})
            .has<&Precept::response>("response", {.label = "The answer to the Panel", .audience = open, .limit = 2000})
            .has<&Precept::revised>("revised", {.label = "The revised precept", .audience = open})
            .has<&Precept::revised_band_d>(
                "revised_band_d", {.label = "What would a home in band D now pay in the year?", .audience = open})
            .has<&Precept::second_reported_on>("second_reported_on",
                                               {.label = "The Panel reported again on", .audience = open})
            .has<&Precept::second_decision>("second_decision",
                                            {.label = "What does it say of the revised precept?", .audience = open})
            .has<&Precept::second_report>(
                "second_report",
                {.label = "What does the second report say, or where is it?", .audience = open, .limit = 2000})
            .has<&Precept::second_recommended>("second_recommended",
                                               {.label = "Precept that the second report recommends",
                                                .hint = "Leave empty where it recommends no amount.",
                                                .audience = open})
            .has<&Precept::second_responded_on>("second_responded_on",
                                                {.label = "Answered again and published on", .audience = open})
            .has<&Precept::second_response>(
                "second_response", {.label = "The answer to the second report", .audience = open, .limit = 2000})
            .has<&Precept::issued_on>("issued_on", {.label = "Issued on", .audience = open})
            .hidden<&Precept::issued_by>("issued_by", {.label = "Signed by", .audience = open})
            .has<&Precept::issued>("issued", {.label = "The precept that is issued", .audience = open})
            .has<&Precept::issued_band_d>("issued_band_d",
                                          {.label = "What will a home in band D pay in the year?", .audience = open})
            .hidden<&Precept::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const Precept& precept) {
    Problems problems;
    if (precept.proposed.pence <= 0) problems.add("proposed", "Enter the precept in pounds, more than £0");
    if (precept.proposed_band_d.pence <= 0)
        problems.add("proposed_band_d", "Enter what a home in band D would pay, more than £0");
    return problems;
}

std::string name_of(const Precept& precept) { return "Precept for " + in_words(precept.year()); }

std::string year_in_address(const Precept& precept) {
    auto words = in_words(precept.year());
    std::replace(words.begin(), words.end(), '/', '-');
    return words;
}

bool is_vetoed(const Precept& precept) {
    bool says_so = precept.decision == PanelDecision::too_high || precept.decision == PanelDecision::too_low;
    return says_so && precept.reported_on && *precept.reported_on <= precept.last_day(2, 8);
}

} // namespace reeve::resources
