// Brings a review together with what its areas of focus name.
#include "delivery/plan_review_desk.h"
#include "delivery/workstream_store.h"

namespace reeve::delivery {

std::optional<PlanReview> review_asked_for(office::Visit& visit) {
    return find_review(visit.db, visit.part("reference"));
}

std::string review_address(const PlanReview& review) { return "/work/plan-reviews/" + review.reference; }

std::vector<ShownFocus> focus_shown(office::Visit& visit, const PlanReview& review, Reader reader) {
    std::vector<ShownFocus> areas;
    for (auto& focus : focus_of(visit.db, review.id)) {
        ShownFocus shown{focus, "", "", ""};
        auto workstream = find_workstream(visit.db, focus.workstream);
        if (workstream && (reader == Reader::staff || workstream->is_public)) {
            shown.workstream_title = workstream->title;
            shown.workstream_address =
                (reader == Reader::staff ? "/work/workstreams/" : "/plan/workstreams/") + workstream->reference;
        }
        if (reader == Reader::staff && visit.may(office::Right::write_plan))
            shown.form_address = review_address(review) + "/focus/" + std::to_string(focus.number);
        areas.push_back(std::move(shown));
    }
    return areas;
}

office::Sheet focus_sheet(office::Visit& visit, const std::optional<PlanReview>& review) {
    office::Sheet sheet{
        "Areas of focus", {"Review", "Number", "Area", "What it includes", "First day", "Last day", "Sample"}, {}, ""};
    if (!review) return sheet;
    for (const auto& focus : focus_of(visit.db, review->id))
        sheet.rows.push_back({review->reference, std::to_string(focus.number), focus.title, focus.words.text,
                              iso(focus.first_day), iso(focus.last_day), focus.is_sample ? "Yes" : "No"});
    return sheet;
}

} // namespace reeve::delivery
