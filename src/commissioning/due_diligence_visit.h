// A due-diligence visit to a funded project: who, for what work, with how much money, and what was seen.
#pragma once
#include "record/description.h"

namespace reeve::commissioning {

struct DueDiligenceVisit {
    Id<DueDiligenceVisit> id;
    int version = 0;
    std::string reference; // V-0001
    std::string organisation;
    std::string area_and_work;
    std::optional<Money> funding; // none: not the office's alone, or not known; shown as N/A and never as £0
    std::string funding_words;    // why there is no amount: "Joint fund of three bodies"
    Prose output;
    Date visited_on;
    std::string area;
    std::string visited_by; // posts
    bool is_public = true;
    bool is_sample = false;
};

const Description<DueDiligenceVisit>& visit_fields();
// "N/A" where there is no amount.
std::string funding_shown(const DueDiligenceVisit&);
Problems check(const DueDiligenceVisit&, Date today);

} // namespace reeve::commissioning
