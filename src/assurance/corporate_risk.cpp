// The rules of a corporate risk and of its scores.
#include "assurance/corporate_risk.h"
#include "base/text.h"

namespace reeve::assurance {
namespace {

bool is_blank(const Prose& prose) { return trimmed(prose.text).empty(); }

Description<CorporateRisk> described() {
    constexpr const char* day_hint = "Like 5 September 2026.";
    Description<CorporateRisk> made("corporate_risk", "corporate risk", "RK");
    made.hidden<&CorporateRisk::reference>("reference", {.label = "Reference"})
        .has<&CorporateRisk::title>("title", {.label = "What is the risk called?", .needed = true, .limit = 160})
        .has<&CorporateRisk::cause>("cause",
                                    {.label = "Because of what?", .hint = "The cause.", .needed = true, .limit = 1000})
        .has<&CorporateRisk::event>("event",
                                    {.label = "What may happen?", .hint = "The event.", .needed = true, .limit = 1000})
        .has<&CorporateRisk::effect>(
            "effect", {.label = "What would follow?", .hint = "The effect.", .needed = true, .limit = 1000})
        .has<&CorporateRisk::controls>("controls", {.label = "Which controls are in place?", .limit = 4000})
        .has<&CorporateRisk::appetite>("appetite", {.label = "How much of it does the office bear?", .needed = true})
        .has<&CorporateRisk::owner_post>("owner_post", {.label = "Which post owns it?",
                                                        .hint = "Like Chief Finance Officer. No name.",
                                                        .needed = true,
                                                        .limit = 120})
        .has<&CorporateRisk::before_likelihood>("before_likelihood",
                                                {.label = "Likelihood before controls", .needed = true})
        .has<&CorporateRisk::before_impact>("before_impact", {.label = "Impact before controls", .needed = true})
        .has<&CorporateRisk::after_likelihood>("after_likelihood",
                                               {.label = "Likelihood after controls", .needed = true})
        .has<&CorporateRisk::after_impact>("after_impact", {.label = "Impact after controls", .needed = true})
        .has<&CorporateRisk::reviewed_on>("reviewed_on",
                                          {.label = "When was it reviewed?", .hint = day_hint, .needed = true})
        .has<&CorporateRisk::reviewed_why>("reviewed_why",
                                           {.label = "What do the scores rest on?", .needed = true, .limit = 2000})
        .has<&CorporateRisk::review_by>("review_by",
                                        {.label = "By when is it reviewed again?", .hint = day_hint, .needed = true})
        .hidden<&CorporateRisk::closed_on>("closed_on", {.label = "Closed on"})
        .has<&CorporateRisk::closed_because>("closed_because",
                                             {.label = "Why is it closed?", .needed = true, .limit = 1000})
        .hidden<&CorporateRisk::is_sample>("is_sample", {.label = "Sample"});
    return made;
}

} // namespace

const Description<CorporateRisk>& corporate_risk_fields() {
    static const auto fields = described();
    return fields;
}

const std::vector<std::string_view>& risk_word_columns() {
    static const std::vector<std::string_view> columns = {"title",    "cause",    "event",     "effect",
                                                          "controls", "appetite", "owner_post"};
    return columns;
}

const std::vector<std::string_view>& risk_score_columns() {
    static const std::vector<std::string_view> columns = {"before_likelihood", "before_impact", "after_likelihood",
                                                          "after_impact",      "reviewed_on",   "reviewed_why",
                                                          "review_by"};
    return columns;
}

const std::vector<std::string_view>& risk_columns() {
    static const auto columns = [] {
        auto all = risk_word_columns();
        all.insert(all.end(), risk_score_columns().begin(), risk_score_columns().end());
        return all;
    }();
    return columns;
}

const std::vector<std::string_view>& risk_closing_columns() {
    static const std::vector<std::string_view> columns = {"closed_because"};
    return columns;
}

Problems check(const CorporateRisk& risk, Date today) {
    Problems problems;
    if (trimmed(risk.title).empty()) problems.add("title", "Enter what the risk is called");
    if (is_blank(risk.cause)) problems.add("cause", "Enter the cause");
    if (is_blank(risk.event)) problems.add("event", "Enter what may happen");
    if (is_blank(risk.effect)) problems.add("effect", "Enter what would follow");
    if (risk.after_likelihood > risk.before_likelihood)
        problems.add("after_likelihood", "Controls do not make it likelier: it is "
                                             + std::to_string(number_of(risk.before_likelihood)) + " before them");
    if (risk.after_impact > risk.before_impact)
        problems.add("after_impact", "Controls do not make it graver: it is "
                                         + std::to_string(number_of(risk.before_impact)) + " before them");
    if (risk.before().score() != risk.after().score() && is_blank(risk.controls))
        problems.add("controls", "The score falls after controls, so say which there are");
    if (risk.reviewed_on > today) problems.add("reviewed_on", "It cannot have been reviewed after today");
    if (risk.review_by <= risk.reviewed_on)
        problems.add("review_by", "The next review is after this one, " + in_words(risk.reviewed_on));
    return problems;
}

bool is_over_appetite(const CorporateRisk& risk, const RiskKey& key) {
    return risk.after().score() > key.most_of(risk.appetite);
}

bool is_review_late(const CorporateRisk& risk, Date today) { return risk.is_open() && risk.review_by < today; }

Result<CorporateRisk> closed(CorporateRisk risk, Date today) {
    if (!risk.is_open())
        return Refusal{"It is closed since " + in_words(*risk.closed_on) + ".", "", Refusal::Kind::conflict};
    if (is_blank(risk.closed_because)) return Problems{{{"closed_because", "Enter why it is closed"}}};
    risk.closed_on = today;
    return risk;
}

std::string score_in_words(const RiskScores& scores, const RiskKey& key) {
    return key.in_words(KeyKind::likelihood, scores.likelihood) + " × " + key.in_words(KeyKind::impact, scores.impact)
           + " = " + std::to_string(scores.score());
}

std::string standing_in_words(const CorporateRisk& risk, const RiskKey& key) {
    return std::to_string(risk.after().score())
           + " after controls: " + (is_over_appetite(risk, key) ? "over" : "within") + " what "
           + folded(key.name_of(risk.appetite)) + " bears, " + std::to_string(key.most_of(risk.appetite));
}

const Description<RiskScoring>& risk_scoring_fields() {
    static const auto fields =
        Description<RiskScoring>("risk_scoring", "scoring of a risk")
            .hidden<&RiskScoring::risk>("risk")
            .hidden<&RiskScoring::number>("number", {.label = "Number"})
            .hidden<&RiskScoring::scored_on>("scored_on", {.label = "Scored on"})
            .hidden<&RiskScoring::before_likelihood>("before_likelihood", {.label = "Likelihood before controls"})
            .hidden<&RiskScoring::before_impact>("before_impact", {.label = "Impact before controls"})
            .hidden<&RiskScoring::after_likelihood>("after_likelihood", {.label = "Likelihood after controls"})
            .hidden<&RiskScoring::after_impact>("after_impact", {.label = "Impact after controls"})
            .hidden<&RiskScoring::why>("why", {.label = "What the scores rest on"})
            .hidden<&RiskScoring::by_post>("by_post", {.label = "Scored by"})
            .hidden<&RiskScoring::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

RiskScoring scoring_of(const CorporateRisk& risk) {
    RiskScoring made;
    made.risk = risk.id;
    made.scored_on = risk.reviewed_on;
    made.before_likelihood = risk.before_likelihood;
    made.before_impact = risk.before_impact;
    made.after_likelihood = risk.after_likelihood;
    made.after_impact = risk.after_impact;
    made.why = risk.reviewed_why;
    made.is_sample = risk.is_sample;
    return made;
}

} // namespace reeve::assurance
