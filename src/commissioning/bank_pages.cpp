// The staff pages of a recipient's bank details: given, called back on a number held before, confirmed by a second
// person.
#include "commissioning/award_desk.h"
#include "commissioning/bank_view.h"
#include "commissioning/claim_store.h"
#include "commissioning/paying_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"account_name", "sort_code", "account_number"};

std::string bank_address(const AwardAsked& asked) { return address_of(asked) + "/bank"; }

Html buttons_of(const std::vector<std::pair<BankState, const char*>>& moves) {
    std::vector<Html> buttons;
    for (const auto& [to, verb] : moves)
        buttons.push_back(html::button({.text = verb,
                                        .name = "to",
                                        .value = stored_name(to),
                                        .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    return html::button_group(buttons);
}

// What somebody does about the newest details next.
Html next_part(Visit& visit, const AwardAsked& asked, const BankDetails& details, const Problems& problems) {
    bool is_waiting = details.state == BankState::waiting;
    if (!visit.may(Right::pay_grants) || (!is_waiting && details.state != BankState::called_back)) return {};
    Html form = office::form_begin(visit, bank_address(asked) + "/check")
                + html::hidden_field("version", std::to_string(details.version));
    auto refusing = form + why_control(visit, problems, "Why are they refused?", "refused_because")
                    + buttons_of({{BankState::refused, "Refuse them"}}) + office::form_end();
    if (is_waiting)
        form += html::paragraph("Call the recipient on a number the office held before these details came, and read "
                                "the details back.")
                + office::described_controls(visit, bank_fields().shape(), &details, {"called_number", "called_found"},
                                             problems)
                + buttons_of({{BankState::called_back, "The recipient confirmed them"}});
    else
        form += html::paragraph("A second person confirms: neither who gave them nor who called.")
                + buttons_of({{BankState::verified, "Confirm them"}});
    return html::section_heading(is_waiting ? "Call back" : "Confirm") + form + office::form_end()
           + html::details({.summary = "Refuse them",
                            .text = refusing,
                            .is_open = problems.has("refused_because") || !visit.typed("refused_because").empty()});
}

Html giving_part(Visit& visit, const AwardAsked& asked, const Problems& problems, bool has_details) {
    if (!visit.may(Right::run_rounds)) return {};
    BankDetails fresh;
    auto form = office::form_begin(visit, bank_address(asked))
                + office::described_controls(visit, bank_fields().shape(), &fresh, columns, problems)
                + html::button({.text = "Record these details"}) + office::form_end();
    return html::details(
        {.summary = has_details ? "Record a change that came by letter" : "Record details that came by letter",
         .text = html::paragraph("Recipients give them on their own page. Payments wait while new "
                                 "details are checked.")
                 + form,
         .is_open = problems.has("account_name") || problems.has("sort_code") || problems.has("account_number")});
}

http::Response bank_page(Visit& visit, const AwardAsked& asked, const Problems& problems) {
    auto all = bank_details_of(visit.db, asked.award.id);
    Html main = html::error_summary(problems) + award_head(asked, "Bank details", bank_address(asked));
    if (all.empty()) main += html::paragraph("The recipient has not given bank details yet. Nothing can be paid.");
    else main += next_part(visit, asked, all.front(), problems);
    main += giving_part(visit, asked, problems, !all.empty());
    for (const auto& details : all) main += details_card(details, visit.may(Right::pay_grants));
    return show(visit, award_words(asked, "Bank details", problems), main, problems.empty() ? 200 : 422);
}

http::Response show_bank(Visit& visit) {
    auto asked = award_asked_for(visit);
    return asked ? bank_page(visit, *asked, {}) : not_found(visit);
}

http::Response give(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    BankDetails details;
    auto problems = read_form(bank_fields(), columns, visit.typed_of(), details, visit.today());
    if (problems.empty()) problems = check(details);
    if (!problems.empty()) return bank_page(visit, *asked, problems);
    details.award = asked->award.id;
    details.is_sample = asked->award.is_sample;
    auto kept = visit.change([&](office::Change& change) { return give_bank_details(change, details); });
    return kept ? saved(visit, bank_address(*asked), "The details are recorded and wait for the call")
                : refuse(visit, kept.refusal());
}

Result<BankDetails> checked(office::Change& change, const BankDetails& stands, const BankDetails& typed, BankState to,
                            const std::string& because) {
    auto details = stands;
    details.version = typed.version;
    if (to == BankState::called_back)
        return keep_bank_details(
            change, TRY(called_back(details, {change.actor, change.actor_post, typed.called_number, typed.called_found},
                                    change.today())));
    if (to == BankState::verified)
        return keep_bank_details(change, TRY(confirmed(details, change.actor, change.actor_post, change.today())));
    if (to == BankState::refused) return keep_bank_details(change, TRY(refused(details, because)));
    return Refusal{"There is no such move of bank details.", "", Refusal::Kind::conflict};
}

http::Response check_them(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto all = asked ? bank_details_of(visit.db, asked->award.id) : std::vector<BankDetails>();
    if (all.empty()) return not_found(visit);
    auto to = choice_of<BankState>(visit.typed("to"));
    if (!to) return refuse(visit, {"There is no such move of bank details.", "", Refusal::Kind::conflict});
    auto typed = all.front();
    typed.version = office::version_typed(visit, typed.version);
    Problems problems;
    if (*to == BankState::called_back)
        problems = read_form(bank_fields(), {"called_number", "called_found"}, visit.typed_of(), typed, visit.today());
    auto because = *to == BankState::refused ? typed_why(visit, problems, "refused_because") : std::string();
    if (!problems.empty()) return bank_page(visit, *asked, problems);
    auto kept = visit.change([&](office::Change& change) { return checked(change, all.front(), typed, *to, because); },
                             because);
    if (kept) return saved(visit, bank_address(*asked), "The details are " + folded(label_of(kept->state)));
    return kept.has_problems() ? bank_page(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_bank_details(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}/awards/{award}/bank";
    at.get(one, show_bank, may(Right::read_office), "See how far a recipient's bank details are verified");
    at.post(one, give, may(Right::run_rounds), "Record bank details that came by letter");
    at.post(one + "/check", check_them, may(Right::pay_grants), "Call back, confirm or refuse bank details");
}

} // namespace reeve::commissioning
