// The forms of a review of the plan and of its areas of focus.
#include "delivery/plan_review_desk.h"
#include "delivery/plan_review_pages.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/record_form.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::RecordForm;
using office::Right;
using office::Visit;

const std::vector<std::string_view> review_columns = {"title", "reviewed_on", "by_post",
                                                      "scope", "findings",    "is_public"};
const std::vector<std::string_view> focus_columns = {"title", "words", "first_day", "last_day", "workstream"};

http::Response form_page(Visit& visit, const std::string& title, const RecordForm& form, const Problems& problems,
                         const Refusal* conflict) {
    Html main = html::error_summary(problems) + (conflict ? both_versions(visit, form, *conflict) : Html())
                + html::page_heading(title) + office::record_form(visit, form, problems);
    return show(visit,
                {.title = title,
                 .section = "Workstreams",
                 .trail = {{"Workstreams", "/work/workstreams"}, {"Reviews of the plan", "/work/plan-reviews"}},
                 .has_errors = !problems.empty()},
                html::text_column(main),
                !problems.empty() ? 422
                : conflict        ? 409
                                  : 200);
}

// ---- The review ----

http::Response review_form(Visit& visit, const PlanReview& review, const Problems& problems,
                           const Refusal* conflict = nullptr) {
    bool is_new = !review.id;
    auto address = is_new ? std::string("/work/plan-reviews") : review_address(review);
    return form_page(visit, is_new ? "Record a review" : "Change " + review.reference,
                     {review_fields().shape(),
                      review_columns,
                      &review,
                      address + (is_new ? "/new" : "/change"),
                      "Save review",
                      address,
                      {}},
                     problems, conflict);
}

PlanReview unsaid(const Visit& visit) {
    PlanReview review;
    review.reviewed_on = visit.today();
    review.by_post = visit.who->post;
    return review;
}

http::Response show_new(Visit& visit) { return review_form(visit, unsaid(visit), {}); }

http::Response add(Visit& visit) {
    auto review = unsaid(visit);
    if (auto problems = read_form(review_fields(), review_columns, visit.typed_of(), review, visit.today());
        !problems.empty())
        return review_form(visit, unsaid(visit), problems);
    auto kept = visit.change([&](office::Change& change) { return add_review(change, review); });
    if (!kept) return review_form(visit, unsaid(visit), kept.problems());
    return saved(visit, review_address(*kept), "Review " + kept->reference + " is recorded");
}

http::Response show_change(Visit& visit) {
    auto review = review_asked_for(visit);
    return review ? review_form(visit, *review, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto stands = review_asked_for(visit);
    if (!stands) return not_found(visit);
    auto review = *stands;
    if (auto problems = read_form(review_fields(), review_columns, visit.typed_of(), review, visit.today());
        !problems.empty())
        return review_form(visit, *stands, problems);
    review.version = office::version_typed(visit, review.version);
    auto kept = visit.change([&](office::Change& made) { return keep_review(made, review); });
    if (kept) return saved(visit, review_address(*kept), "The review is changed");
    return kept.has_problems() ? review_form(visit, *stands, kept.problems())
                               : review_form(visit, *stands, {}, &kept.refusal());
}

// ---- Its areas of focus ----

http::Response focus_form(Visit& visit, const PlanReview& review, const FocusArea& focus, const Problems& problems,
                          const Refusal* conflict = nullptr) {
    bool is_new = !focus.id;
    auto number = std::to_string(focus.number);
    return form_page(visit, is_new ? "Add an area of focus" : "Area of focus " + number,
                     {focus_fields().shape(),
                      focus_columns,
                      &focus,
                      review_address(review) + "/focus/" + (is_new ? "new" : number),
                      "Save area of focus",
                      review_address(review),
                      {}},
                     problems, conflict);
}

// The six months after the review, from the first of the next month.
FocusArea usual_focus(const PlanReview& review) {
    FocusArea focus;
    focus.review = review.id;
    focus.first_day = last_of_month(review.reviewed_on) + 1;
    focus.last_day = months_later(focus.first_day, 6) - 1;
    return focus;
}

http::Response show_new_focus(Visit& visit) {
    auto review = review_asked_for(visit);
    return review ? focus_form(visit, *review, usual_focus(*review), {}) : not_found(visit);
}

http::Response add_one(Visit& visit) {
    auto review = review_asked_for(visit);
    if (!review) return not_found(visit);
    auto focus = usual_focus(*review);
    if (auto problems = read_form(focus_fields(), focus_columns, visit.typed_of(), focus, visit.today());
        !problems.empty())
        return focus_form(visit, *review, usual_focus(*review), problems);
    auto kept = visit.change([&](office::Change& made) { return add_focus(made, focus); });
    if (!kept) return focus_form(visit, *review, usual_focus(*review), kept.problems());
    return saved(visit, review_address(*review), "The area of focus is added");
}

std::optional<FocusArea> focus_asked_for(Visit& visit, const PlanReview& review) {
    auto number = Kind<int>::read(visit.part("number"), {});
    for (const auto& focus : focus_of(visit.db, review.id))
        if (number && focus.number == *number) return focus;
    return std::nullopt;
}

http::Response show_focus(Visit& visit) {
    auto review = review_asked_for(visit);
    auto focus = review ? focus_asked_for(visit, *review) : std::nullopt;
    return focus ? focus_form(visit, *review, *focus, {}) : not_found(visit);
}

http::Response change_focus(Visit& visit) {
    auto review = review_asked_for(visit);
    auto stands = review ? focus_asked_for(visit, *review) : std::nullopt;
    if (!stands) return not_found(visit);
    auto focus = *stands;
    if (auto problems = read_form(focus_fields(), focus_columns, visit.typed_of(), focus, visit.today());
        !problems.empty())
        return focus_form(visit, *review, *stands, problems);
    focus.version = office::version_typed(visit, focus.version);
    auto kept = visit.change([&](office::Change& made) { return keep_focus(made, focus); });
    if (kept) return saved(visit, review_address(*review), "The area of focus is changed");
    return kept.has_problems() ? focus_form(visit, *review, *stands, kept.problems())
                               : focus_form(visit, *review, *stands, {}, &kept.refusal());
}

} // namespace

void mount_plan_review_forms(office::Routes& at) {
    auto write = may(Right::write_plan);
    const std::string one = "/work/plan-reviews/{reference}";
    at.get("/work/plan-reviews/new", show_new, write, "Open the form that records a review of the plan");
    at.post("/work/plan-reviews/new", add, write, "Record a review of the plan");
    at.get(one + "/change", show_change, write, "Open the form that changes a review of the plan");
    at.post(one + "/change", change, write, "Change a review of the plan");
    at.get(one + "/focus/new", show_new_focus, write, "Open the form that adds an area of focus");
    at.post(one + "/focus/new", add_one, write, "Add an area of focus to a review");
    at.get(one + "/focus/{number}", show_focus, write, "Open the form that changes an area of focus");
    at.post(one + "/focus/{number}", change_focus, write, "Change an area of focus");
}

} // namespace reeve::delivery
