// The list of reviews and the page of one, for staff and for the public.
#include "delivery/plan_review_pages.h"
#include "delivery/plan_review_desk.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/list_files.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* staff_list = "/work/plan-reviews";
constexpr const char* public_list = "/plan/reviews";

html::Table table_of(Visit& visit, const std::vector<PlanReview>& reviews, const std::string& address) {
    html::Table table{.caption = "Reviews of the plan",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Review"}, {"Day"}, {"By"}, {"Areas of focus"}},
                      .empty_text = "No review is recorded here yet.",
                      .is_stacked = true};
    for (const auto& review : reviews) {
        std::vector<std::string> areas;
        for (const auto& focus : focus_of(visit.db, review.id)) areas.push_back(focus.title);
        table.rows.push_back({{{html::link({.text = review.title, .href = address + "/" + review.reference})},
                               {in_words(review.reviewed_on)},
                               {review.by_post},
                               {areas.empty() ? "None" : list_of(areas)}}});
    }
    return table;
}

office::Sheet sheet_of(const std::vector<PlanReview>& reviews) {
    office::Sheet sheet{"Reviews of the plan", {"Reference", "Title", "Day", "By", "Public", "Sample"}, {}, ""};
    for (const auto& review : reviews)
        sheet.rows.push_back({review.reference, review.title, iso(review.reviewed_on), review.by_post,
                              review.is_public ? "Yes" : "No", review.is_sample ? "Yes" : "No"});
    return sheet;
}

// ---- Staff ----

http::Response list_page(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Record a review", .href = "/work/plan-reviews/new"}));
    Html main = html::heading_with_actions("Reviews of the plan", actions)
                + html::table(table_of(visit, all_reviews(visit.db), staff_list)) + office::list_files(staff_list);
    return show(
        visit,
        {.title = "Reviews of the plan", .section = "Workstreams", .trail = {{"Workstreams", "/work/workstreams"}}},
        main);
}

office::Sheet list_sheet(Visit& visit) { return sheet_of(all_reviews(visit.db)); }

http::Response review_page(Visit& visit) {
    auto review = review_asked_for(visit);
    if (!review) return not_found(visit);
    Html main = html::page_heading(review->title, "Review " + review->reference) + html::sample_line(review->is_sample)
                + review_view(*review, focus_shown(visit, *review, Reader::staff), visit.today());
    if (visit.may(Right::write_plan))
        main += html::button_group(
            {html::button({.text = "Add an area of focus", .href = review_address(*review) + "/focus/new"}),
             html::button({.text = "Change the review",
                           .href = review_address(*review) + "/change",
                           .classes = "govuk-button--secondary"})});
    return show(visit,
                {.title = review->title,
                 .section = "Workstreams",
                 .trail = {{"Workstreams", "/work/workstreams"}, {"Reviews of the plan", staff_list}}},
                main);
}

office::Sheet review_sheet(Visit& visit) { return focus_sheet(visit, review_asked_for(visit)); }

// ---- Public ----

http::Response public_list_page(Visit& visit) {
    Html main =
        html::page_heading("Reviews of the plan")
        + html::lead_paragraph("When the whole plan was looked at, what was found, and what comes first after it.")
        + html::table(table_of(visit, public_reviews(visit.db), public_list)) + office::list_files(public_list);
    return show(visit,
                {.title = "Reviews of the plan",
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}},
                 .is_public = true},
                main);
}

office::Sheet public_list_sheet(Visit& visit) { return sheet_of(public_reviews(visit.db)); }

std::optional<PlanReview> public_one(Visit& visit) {
    auto review = review_asked_for(visit);
    return review && review->is_public ? review : std::nullopt;
}

http::Response public_review_page(Visit& visit) {
    auto review = public_one(visit);
    if (!review) return not_found(visit);
    Html main = html::page_heading(review->title, "Review " + review->reference) + html::sample_line(review->is_sample)
                + review_view(*review, focus_shown(visit, *review, Reader::anyone), visit.today());
    return show(visit,
                {.title = review->title,
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}, {"Reviews of the plan", public_list}},
                 .is_public = true},
                main);
}

office::Sheet public_review_sheet(Visit& visit) { return focus_sheet(visit, public_one(visit)); }

} // namespace

void mount_plan_reviews(office::Routes& at) {
    at.list(staff_list, list_page, list_sheet, may(Right::read_office), "See the reviews of the whole plan");
    at.list("/work/plan-reviews/{reference}", review_page, review_sheet, may(Right::read_office),
            "Read a review of the plan with its areas of focus");
}

void mount_public_plan_reviews(office::Routes& at) {
    at.list(public_list, public_list_page, public_list_sheet, office::anyone(),
            "See the reviews of the plan that are shown to the public");
    at.list("/plan/reviews/{reference}", public_review_page, public_review_sheet, office::anyone(),
            "Read what a review of the plan found and what comes first after it");
}

} // namespace reeve::delivery
