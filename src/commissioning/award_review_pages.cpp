// The staff page of an award's yearly reviews: when the next is due, how the money stands, writing and deciding.
#include "commissioning/award_desk.h"
#include "commissioning/award_review_store.h"
#include "commissioning/closing_pages.h"
#include "commissioning/closing_store.h"
#include "commissioning/closing_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "office/list_page.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string reviews_address(const AwardAsked& asked) { return address_of(asked) + "/reviews"; }

Html review_form(Visit& visit, const std::string& address, const AwardReview& review,
                 const std::vector<std::string_view>& columns, const char* verb, const Problems& problems) {
    return office::form_begin(visit, address)
           + office::described_controls(visit, award_review_fields().shape(), &review, columns, problems)
           + html::button({.text = verb}) + office::form_end();
}

// What can be done now, by whoever is here.
Html moves_part(Visit& visit, const AwardAsked& asked, const std::vector<AwardReview>& reviews,
                const Problems& problems) {
    auto address = reviews_address(asked);
    if (!reviews.empty() && reviews.back().state == ReviewState::written) {
        if (!visit.may(Right::approve_rounds)) return {};
        if (reviews.back().written_by == visit.who->person)
            return html::inset_text({.text = "You wrote " + reviews.back().reference + ", so another person decides."});
        auto fresh = reviews.back();
        fresh.outcome = fresh.advised;
        return html::section_heading("Decide on " + reviews.back().reference)
               + review_form(visit, address + "/" + reviews.back().reference, fresh, review_decision_columns(),
                             "Decide", problems);
    }
    if (!visit.may(Right::run_rounds) || !next_review_due(asked.award, reviews)) return {};
    return html::section_heading("Write the review")
           + review_form(visit, address, {}, review_columns(), "Save the review", problems);
}

Html review_part(const AwardReview& review) {
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Due", in_words(review.due_on));
    add("Written", in_words(review.written_on) + " by " + review.written_post);
    add("Paid by then", in_words(review.paid));
    add("Shown to be spent", in_words(review.evidenced));
    if (review.ineligible.pence != 0) add("Spent otherwise", in_words(review.ineligible));
    add("Not drawn", in_words(review.committed));
    if (!review.missing_return.empty()) add("Missing", review.missing_return);
    add("Advised", label_of(review.advised));
    if (review.decided_on)
        add("Decided", label_of(review.outcome) + (", " + in_words(*review.decided_on)) + " by " + review.decided_post);
    Html part = html::section_heading("Review of year " + std::to_string(review.number) + ", " + review.reference,
                                      folded(review.reference))
                + html::summary_list(list) + html::sub_heading("What was achieved")
                + html::render_prose(review.achieved) + html::sub_heading("What the money shows")
                + html::render_prose(review.money_words);
    if (review.decided_on) part += html::sub_heading("Why it was decided so") + html::render_prose(review.reasons);
    return part;
}

std::string next_in_words(const Award& award, const std::vector<AwardReview>& reviews, Date today) {
    if (!reviews.empty() && reviews.back().state == ReviewState::written)
        return reviews.back().reference + " waits for a second person.";
    auto next = next_review_due(award, reviews);
    if (!next) return "No yearly review is to come: the grant ends within a year, or is over.";
    if (*next < today)
        return "A yearly review was due on " + in_words(*next) + ", " + counted(today - *next, "day") + " ago.";
    return "The next yearly review is due on " + in_words(*next) + ".";
}

http::Response reviews_page(Visit& visit, const AwardAsked& asked, const Problems& problems) {
    auto standing = closing_standing(visit.db, asked.award);
    if (!standing) return refuse(visit, standing.refusal());
    auto reviews = reviews_of(visit.db, asked.award.id);
    Html main = html::error_summary(problems) + award_head(asked, "Yearly reviews", reviews_address(asked))
                + html::paragraph(next_in_words(asked.award, reviews, visit.today()))
                + html::section_heading("As the money stands now") + reconciliation_table(reconciled(*standing));
    if (!standing->missing_return.empty())
        main += html::inset_text({.text = "Missing: " + standing->missing_return + "."});
    main += moves_part(visit, asked, reviews, problems);
    for (auto review = reviews.rbegin(); review != reviews.rend(); ++review) main += review_part(*review);
    return show(visit, award_words(asked, "Yearly reviews", problems), main, problems.empty() ? 200 : 422);
}

http::Response show_reviews(Visit& visit) {
    auto asked = award_asked_for(visit);
    return asked && is_under_way(asked->award) ? reviews_page(visit, *asked, {}) : not_found(visit);
}

http::Response write(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    AwardReview typed;
    auto problems = read_form(award_review_fields(), review_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return reviews_page(visit, *asked, problems);
    auto kept = visit.change([&](office::Change& change) { return write_review(change, asked->award, typed); });
    if (kept) return saved(visit, reviews_address(*asked), kept->reference + " waits for a second person");
    return kept.has_problems() ? reviews_page(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response decide(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto review = find_review(visit.db, visit.part("review"));
    if (!asked || !review || review->award != asked->award.id) return not_found(visit);
    auto problems =
        read_form(award_review_fields(), review_decision_columns(), visit.typed_of(), *review, visit.today());
    if (!problems.empty()) return reviews_page(visit, *asked, problems);
    auto kept = visit.change([&](office::Change& change) { return decide_review(change, *review); });
    if (kept) return saved(visit, reviews_address(*asked), kept->reference + " is decided");
    return kept.has_problems() ? reviews_page(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_award_reviews(office::Routes& at) {
    using office::may;
    const std::string all = "/work/rounds/{reference}/awards/{award}/reviews";
    at.get(all, show_reviews, may(Right::read_office), "See the yearly reviews of an award and when the next is due");
    at.post(all, write, may(Right::run_rounds), "Write the yearly review of an award");
    at.post(all + "/{review}", decide, may(Right::approve_rounds), "Decide on a yearly review as a second person");
}

} // namespace reeve::commissioning
