// What a criterion is, what the grants standard asks of a round, and what stands between a draft and its approval.
#include "commissioning/round_criterion.h"
#include "base/json.h"

namespace reeve::commissioning {

const Description<RoundCriterion>& criterion_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<RoundCriterion>("round_criterion", "criterion")
            .hidden<&RoundCriterion::round>("funding_round", {.audience = open})
            .hidden<&RoundCriterion::number>("number", {.label = "Number", .audience = open})
            .has<&RoundCriterion::title>("title", {.label = "Criterion", .needed = true, .audience = open, .limit = 80})
            .has<&RoundCriterion::question>(
                "question", {.label = "What is the applicant asked?", .needed = true, .audience = open, .limit = 400})
            .has<&RoundCriterion::guidance>("guidance", {.label = "What do assessors look for?",
                                                         .hint = "Applicants read it too. Say what each mark means.",
                                                         .audience = open,
                                                         .limit = 3000})
            .has<&RoundCriterion::is_gate>("is_gate",
                                           {.label = "Is it a yes or no that overrides the marks?", .audience = open})
            .has<&RoundCriterion::weight>(
                "weight",
                {.label = "Weight", .hint = "All weights together make 100. 0 for a yes or no.", .audience = open})
            .has<&RoundCriterion::most>("most", {.label = "Highest mark", .hint = "The lowest is 0.", .audience = open})
            .has<&RoundCriterion::words_most>("words_most", {.label = "Most words", .audience = open})
            .hidden<&RoundCriterion::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const RoundCriterion& criterion) {
    Problems problems;
    if (criterion.is_gate && criterion.weight != 0) problems.add("weight", "A yes or no has no weight. Enter 0");
    if (!criterion.is_gate && (criterion.weight < 1 || criterion.weight > 100))
        problems.add("weight", "The weight must be 1 to 100");
    if (!criterion.is_gate && (criterion.most < 1 || criterion.most > 100))
        problems.add("most", "The highest mark must be 1 to 100");
    if (criterion.words_most < 10 || criterion.words_most > 3000)
        problems.add("words_most", "An answer may have 10 to 3,000 words");
    return problems;
}

const Description<RoundStandard>& standard_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<RoundStandard>("round_standard", "grants standard of a round")
            .hidden<&RoundStandard::round>("funding_round")
            .hidden<&RoundStandard::number>("number", {.label = "Requirement", .audience = open})
            .has<&RoundStandard::answer>("answer", {.label = "Answer", .needed = true, .audience = open})
            .has<&RoundStandard::words>("words", {.label = "Explanation", .audience = open, .limit = 1000});
    return fields;
}

const std::vector<std::string>& grant_standards() {
    static const std::vector<std::string> standards = {
        "A named senior officer answers for the grant",
        "Approvals were obtained and the grant's data are recorded",
        "Those who run it were advised or challenged where the grant is complex",
        "A business case says why and how",
        "Competition, or evidence for a direct award",
        "An agreement with what may be spent on",
        "Due diligence and an assessment of the risk of fraud",
        "Outputs and outcomes are agreed and watched",
        "A yearly review with the money reconciled, and a decision to go on",
        "Those who run it are trained"};
    return standards;
}

namespace {

void missing_standards(const std::vector<RoundStandard>& standards, Problems& problems) {
    int open = static_cast<int>(grant_standards().size());
    for (const auto& standard : standards) {
        if (standard.answer == StandardAnswer::open) continue;
        --open;
        if (standard.answer == StandardAnswer::explained && trimmed(standard.words.text).empty())
            problems.add("standards", "Explain why requirement " + std::to_string(standard.number)
                                          + " of the grants standard is not met");
    }
    if (open > 0)
        problems.add("standards", counted(open, "requirement") + " of the grants standard "
                                      + (open == 1 ? "has" : "have") + " no answer");
}

} // namespace

Problems what_is_missing(const FundingRound& round, const std::vector<RoundCriterion>& criteria,
                         const std::vector<RoundStandard>& standards, Money unallocated) {
    auto problems = check(round);
    int weights = 0;
    for (const auto& criterion : criteria) weights += criterion.weight;
    if (round.route == RoundRoute::competed && weights != 100)
        problems.add("criteria", "The weights of the criteria make " + std::to_string(weights) + ", not 100");
    if (trimmed(round.owner).empty()) problems.add("owner", "Name the senior responsible officer");
    if (trimmed(round.conditions.text).empty())
        problems.add("conditions", "Enter the conditions; the monthly register publishes them");
    if (round.pot > unallocated)
        problems.add("pot", "The budget line has " + in_words(unallocated) + " unallocated, less than the pot of "
                                + in_words(round.pot));
    missing_standards(standards, problems);
    return problems;
}

std::string frozen_text(const FundingRound& round, const std::vector<RoundCriterion>& criteria) {
    Json list = JsonList{};
    for (const auto& criterion : criteria)
        list.add(JsonObject{{"title", criterion.title},
                            {"question", criterion.question},
                            {"guidance", criterion.guidance.text},
                            {"weight", criterion.weight},
                            {"most", criterion.most},
                            {"words_most", criterion.words_most},
                            {"is_gate", criterion.is_gate}});
    return to_text(JsonObject{{"pot", plain(round.pot)},
                              {"least", round.least ? Json(plain(*round.least)) : Json()},
                              {"most", plain(round.most)},
                              {"most_awards", round.most_awards ? Json(*round.most_awards) : Json()},
                              {"who_can_apply", round.who_can_apply.text},
                              {"conditions", round.conditions.text},
                              {"tie_break", stored_name(round.tie_break)},
                              {"criteria", list}});
}

} // namespace reeve::commissioning
