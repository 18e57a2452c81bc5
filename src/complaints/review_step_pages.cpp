// The form of each step of a review.
#include "complaints/review_pages.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/record_form.h"

namespace reeve::complaints {
namespace {

using html::Html;
using office::Visit;

struct Asked {
    ComplaintReview review;
    ReviewStep step;
};

std::optional<Asked> asked_for(Visit& visit) {
    auto review = review_asked_for(visit);
    auto step = choice_of<ReviewStep>(visit.part("step"));
    if (!review || !step) return std::nullopt;
    return Asked{*review, *step};
}

// The day a step happens is offered, and can be changed.
ComplaintReview offered(Asked asked, Date today) {
    auto& review = asked.review;
    if (asked.step == ReviewStep::decide && !review.decided_on) review.decided_on = today;
    if (asked.step == ReviewStep::close && !review.closed_on) review.closed_on = today;
    bool tells = asked.step == ReviewStep::tell || asked.step == ReviewStep::forward;
    if (tells && !review.told_on) review.told_on = today;
    if (asked.step == ReviewStep::notify && !review.acknowledged_on) review.acknowledged_on = today;
    return review;
}

http::Response form_of(Visit& visit, const Asked& asked, const ComplaintReview& shown, const Problems& problems,
                       const Refusal* conflict = nullptr) {
    const auto& words = words_of(asked.step);
    auto here = address_of(asked.review);
    office::RecordForm form{review_fields().shape(),
                            words.columns,
                            &shown,
                            here + "/steps/" + stored_name(asked.step),
                            words.button,
                            here,
                            {},
                            words.needed};
    std::string title = label_of(asked.step);
    return record_form_page(visit, words_around(asked.review, title, !problems.empty()),
                            html::page_heading(title, "Review " + asked.review.reference)
                                + html::paragraph(words.about),
                            form, problems, conflict);
}

http::Response show_step(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(asked->review), label_of(asked->step))) return *std::move(stop);
    if (auto may = may_take(asked->step, asked->review, ground_of(visit, asked->review)); !may)
        return refuse(visit, may.refusal());
    return form_of(visit, *asked, offered(*asked, visit.today()), {});
}

http::Response take_it(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(asked->review), label_of(asked->step))) return *std::move(stop);
    auto typed = asked->review;
    auto problems = read_form(review_fields(), words_of(asked->step).columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *asked, asked->review, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return take_step(change, asked->step, typed); });
    if (kept) return saved(visit, address_of(*kept), kept->reference + ": " + folded(label_of(kept->state)));
    if (kept.has_problems()) return form_of(visit, *asked, asked->review, kept.problems());
    std::vector<std::string_view> names = words_of(asked->step).columns;
    return refuse_with_words(visit, words_around(asked->review, label_of(asked->step)), kept.refusal(), names);
}

} // namespace

void mount_review_steps(office::Routes& at) {
    auto right = office::may(office::Right::review_complaints);
    const std::string address = std::string(reviews_address) + "/{reference}/steps/{step}";
    at.get(address, show_step, right, "Open the form of one step of a review");
    at.post(address, take_it, right, "Take one step of a review");
}

} // namespace reeve::complaints
