// A risk of the office as a whole: cause, event and effect, its scores before and after controls, and how much of it
// the office bears.
#pragma once
#include "assurance/risk_key.h"

namespace reeve::assurance {

struct RiskScores {
    RiskLevel likelihood = RiskLevel::three;
    RiskLevel impact = RiskLevel::three;
    int score() const { return number_of(likelihood) * number_of(impact); }
};

struct CorporateRisk {
    Id<CorporateRisk> id;
    int version = 0;
    std::string reference; // RK-0001
    std::string title;
    Prose cause, event, effect;
    Prose controls;
    RiskAppetite appetite = RiskAppetite::cautious;
    std::string owner_post;
    RiskLevel before_likelihood = RiskLevel::three, before_impact = RiskLevel::three;
    RiskLevel after_likelihood = RiskLevel::three, after_impact = RiskLevel::three;
    Date reviewed_on;
    Prose reviewed_why; // what the scores rest on
    Date review_by;
    std::optional<Date> closed_on;
    Prose closed_because;
    bool is_sample = false;

    RiskScores before() const { return {before_likelihood, before_impact}; }
    RiskScores after() const { return {after_likelihood, after_impact}; }
    bool is_open() const { return !closed_on; }
};
const Description<CorporateRisk>& corporate_risk_fields();
const std::vector<std::string_view>& risk_columns();       // of a new one
const std::vector<std::string_view>& risk_word_columns();  // its words
const std::vector<std::string_view>& risk_score_columns(); // of a review
const std::vector<std::string_view>& risk_closing_columns();

// Words for each part; controls do not make a risk graver; the next review lies after the last.
Problems check(const CorporateRisk&, Date today);
bool is_over_appetite(const CorporateRisk&, const RiskKey&);
bool is_review_late(const CorporateRisk&, Date today);
Result<CorporateRisk> closed(CorporateRisk, Date today);
// "4 (Likely) × 3 (Moderate) = 12"
std::string score_in_words(const RiskScores&, const RiskKey&);
// "12 after controls: over what Cautious bears, 9"
std::string standing_in_words(const CorporateRisk&, const RiskKey&);

// How it was scored once.
struct RiskScoring {
    Id<RiskScoring> id;
    int version = 0;
    Id<CorporateRisk> risk;
    std::int64_t number = 0;
    Date scored_on;
    RiskLevel before_likelihood = RiskLevel::three, before_impact = RiskLevel::three;
    RiskLevel after_likelihood = RiskLevel::three, after_impact = RiskLevel::three;
    Prose why;
    std::string by_post;
    bool is_sample = false;
};
const Description<RiskScoring>& risk_scoring_fields();
RiskScoring scoring_of(const CorporateRisk&);

} // namespace reeve::assurance
