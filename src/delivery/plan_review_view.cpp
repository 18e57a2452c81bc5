// Shows a review with its areas of focus.
#include "delivery/plan_review_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"

namespace reeve::delivery {
namespace {

using html::Html;

std::string when(const FocusArea& focus, Date today) {
    auto words = months_in_words(focus);
    if (is_in_focus(focus, today)) return words + ": now";
    return focus.first_day > today ? words + ": ahead" : words + ": over";
}

Html focus_table(const std::vector<ShownFocus>& areas, Date today) {
    html::Table table{.caption = "Areas of focus",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Area"}, {"What it includes"}, {"Months"}, {"Workstream"}},
                      .empty_text = "The review names no area of focus.",
                      .is_stacked = true};
    for (const auto& [focus, title, address, form_address] : areas) {
        html::Content name = focus.title, workstream = title.empty() ? "None" : title;
        if (!form_address.empty()) name = html::link({.text = focus.title, .href = form_address});
        if (!address.empty()) workstream = html::link({.text = title, .href = address});
        table.rows.push_back({{{name}, {html::render_prose(focus.words)}, {when(focus, today)}, {workstream}}});
    }
    return html::table(table);
}

} // namespace

Html review_view(const PlanReview& review, const std::vector<ShownFocus>& areas, Date today) {
    Html view = html::paragraph("Reviewed on " + in_words(review.reviewed_on) + " by the " + review.by_post + ".")
                + html::section_heading("What was looked at", "scope") + html::render_prose(review.scope)
                + html::section_heading("What was found", "findings");
    view +=
        review.findings.text.empty() ? html::paragraph("Nothing is written yet.") : html::render_prose(review.findings);
    auto figure =
        "/figures/F-0013?period=" + iso(date_of(year_of(review.reviewed_on), 1, 1)) + ".." + iso(review.reviewed_on);
    view +=
        html::paragraph(html::link({.text = "How many of the plan’s actions were done on that day", .href = figure}));
    return view + html::section_heading("What comes first after it", "focus") + focus_table(areas, today);
}

} // namespace reeve::delivery
