// The road of a precept: the steps of PRSRA 2011 Sch.5 and S.I. 2012/2271, their last days, and what the law forbids.
#pragma once
#include "resources/precept.h"

namespace reeve::resources {

enum class PreceptStep { notice, panel_report, response, second_report, second_response, issue };

// Who takes a step: what the law leaves to the office holder alone nobody else may sign.
struct PreceptSignatory {
    std::string post;
    bool is_office_holder = false;
};

// The columns that a step fills in, and those of them without which it is not taken. Nothing is revised without a veto.
std::vector<std::string_view> columns_of(PreceptStep, const Precept&);
std::vector<std::string_view> needed_columns_of(PreceptStep, const Precept&);
// Steps that this precept can take on the day, soonest first; none once it is issued.
std::vector<PreceptStep> next_steps(const Precept&, Date today);
// `typed` is the precept as it stands with the step's columns filled in. Problems where a column lacks, a refusal with
// its section where the law forbids the step.
Result<Precept> take(PreceptStep, const Precept& stands, Precept typed, const PreceptSignatory&, Date today);
// What the law would refuse if this amount were issued on the day: empty where nothing stands in its way.
std::optional<Refusal> bars_issue(const Precept&, Money amount, Date today);

// One line of the road as it is shown: done, late, due, or not needed.
struct PreceptRoadLine {
    PreceptStep step;
    Date last_day;
    std::string section;
    std::optional<Date> done_on;
    bool is_needed = true; // a second report only follows a veto
};
std::vector<PreceptRoadLine> road_of(const Precept&);
// "Done 3 days late", "Done", "Late by 2 days", "Due in 9 days", "Not needed: the Panel did not veto it".
std::string standing_words(const PreceptRoadLine&, Date today);

} // namespace reeve::resources

namespace reeve {
template <> struct Choices<resources::PreceptStep> {
    static constexpr Choice list[] = {{"notice", "Tell the Panel what is proposed"},
                                      {"panel-report", "Record the Panel's report"},
                                      {"response", "Answer the Panel"},
                                      {"second-report", "Record the Panel's second report"},
                                      {"second-response", "Answer the second report"},
                                      {"issue", "Issue the precept"}};
};
} // namespace reeve
