// The staff page of an award's closing: begun, reconciled, and opened again by decision.
#include "commissioning/closing_pages.h"
#include "commissioning/award_desk.h"
#include "commissioning/closing_store.h"
#include "commissioning/closing_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string closing_address(const AwardAsked& asked) { return address_of(asked) + "/closing"; }

Html award_form(Visit& visit, const AwardAsked& asked, const char* to, const char* verb, const Html& controls) {
    return office::form_begin(visit, closing_address(asked) + "/" + to)
           + html::hidden_field("version", std::to_string(asked.award.version)) + controls
           + html::button({.text = verb}) + office::form_end();
}

// What can be done now, by whoever is here.
Html moves_part(Visit& visit, const AwardAsked& asked, bool is_reconciled, const Problems& problems) {
    GrantClosing fresh;
    auto control = [&](const char* column) {
        return office::described_controls(visit, closing_fields().shape(), &fresh, {column}, problems);
    };
    auto state = asked.award.state;
    bool can_begin = state == AwardState::active || state == AwardState::terminated;
    if (can_begin && visit.may(Right::run_rounds))
        return html::section_heading("Begin to close")
               + html::paragraph("No claim can be made from then on. Returns are still told and accepted.")
               + award_form(visit, asked, "begin", "Begin to close", {});
    if (state == AwardState::closing && !is_reconciled && visit.may(Right::run_rounds))
        return html::section_heading("Reconcile and close")
               + html::paragraph(
                   "What was not drawn is released to the budget line. What is due back becomes a recovery, "
                   "and the grant is closed once that is over.")
               + award_form(visit, asked, "close", "Reconcile and close", control("review"));
    if (state == AwardState::closed && visit.may(Right::decide_awards))
        return html::section_heading("Open it again")
               + award_form(visit, asked, "reopen", "Open it again", control("reopened_decision"));
    return {};
}

Html closing_part(const GrantClosing& closing) {
    Html part = html::section_heading(closing.reference + ", " + in_words(closing.reconciled_on))
                + html::paragraph("Reconciled by " + closing.reconciled_post + ".")
                + reconciliation_table(reconciliation_of(closing)) + html::sub_heading("What the office learnt")
                + html::render_prose(closing.review);
    if (closing.reopened_on)
        part +=
            html::inset_text({.text = "Opened again on " + in_words(*closing.reopened_on) + " by "
                                      + closing.reopened_post + ", by decision " + closing.reopened_decision + "."});
    return part;
}

http::Response closing_page(Visit& visit, const AwardAsked& asked, const Problems& problems) {
    auto standing = closing_standing(visit.db, asked.award);
    if (!standing) return refuse(visit, standing.refusal());
    auto closings = closings_of(visit.db, asked.award.id);
    bool is_reconciled = !closings.empty() && !closings.front().reopened_on;
    Html main = html::error_summary(problems) + award_head(asked, "Closing", closing_address(asked));
    if (!is_reconciled) main += html::section_heading("As it stands now") + reconciliation_table(reconciled(*standing));
    if (!is_reconciled && !standing->missing_return.empty())
        main += html::inset_text({.text = "The closing waits for " + standing->missing_return + "."});
    main += moves_part(visit, asked, is_reconciled, problems);
    for (const auto& closing : closings) main += closing_part(closing);
    main += recoveries_table(recoveries_of(visit.db, asked.award.id));
    return show(visit, award_words(asked, "Closing", problems), main, problems.empty() ? 200 : 422);
}

http::Response show_closing(Visit& visit) {
    auto asked = award_asked_for(visit);
    return asked && is_under_way(asked->award) ? closing_page(visit, *asked, {}) : not_found(visit);
}

// The award as it was when the form was opened.
Award opened_at(Visit& visit, const AwardAsked& asked) {
    auto award = asked.award;
    award.version = office::version_typed(visit, award.version);
    return award;
}

template <class T>
http::Response answer_of(Visit& visit, const AwardAsked& asked, const Result<T>& kept, const char* words) {
    if (kept) return saved(visit, closing_address(asked), words);
    return kept.has_problems() ? closing_page(visit, asked, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response begin(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    auto kept = visit.change([&](office::Change& change) { return begin_closing(change, opened_at(visit, *asked)); });
    return answer_of(visit, *asked, kept, "The grant is being closed");
}

http::Response close(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    GrantClosing typed;
    auto problems = read_form(closing_fields(), {"review"}, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return closing_page(visit, *asked, problems);
    auto kept = visit.change(
        [&](office::Change& change) { return close_award(change, opened_at(visit, *asked), typed.review); });
    return answer_of(visit, *asked, kept, "The grant is reconciled");
}

http::Response reopen(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    GrantClosing typed;
    auto problems = read_form(closing_fields(), {"reopened_decision"}, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return closing_page(visit, *asked, problems);
    auto kept = visit.change(
        [&](office::Change& change) { return reopen_award(change, opened_at(visit, *asked), typed.reopened_decision); },
        "By decision " + typed.reopened_decision);
    return answer_of(visit, *asked, kept, "The grant is open again");
}

} // namespace

void mount_closings(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}/awards/{award}/closing";
    at.get(one, show_closing, may(Right::read_office), "See how an award is reconciled and closed");
    at.post(one + "/begin", begin, may(Right::run_rounds), "Begin to close an award");
    at.post(one + "/close", close, may(Right::run_rounds), "Reconcile an award and close it");
    at.post(one + "/reopen", reopen, may(Right::decide_awards), "Open a closed award again by decision");
}

} // namespace reeve::commissioning
