// The staff page of one claim and what is done with it: certified by one person, approved, paid and reversed by
// another.
#include "commissioning/award_desk.h"
#include "commissioning/claim_view.h"
#include "commissioning/paying_pages.h"
#include "commissioning/payment_store.h"
#include "commissioning/recipient_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/history_pages.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

struct ClaimAsked {
    Claim claim;
    AwardAsked of;
    ClaimStanding standing;
};
// {claim}; none to whoever stands aside from its bid.
std::optional<ClaimAsked> claim_asked_for(Visit& visit) {
    auto claim = find_claim(visit.db, visit.part("claim"));
    auto of = claim ? award_met(visit, claim->award) : std::nullopt;
    if (!of) return std::nullopt;
    auto standing = standing_of(visit.db, *claim);
    if (!standing) throw Fault(claim->reference + " claims an instalment that is not there");
    return ClaimAsked{*claim, *of, *standing};
}

struct MoveButton {
    ClaimState to;
    const char* verb;
};

// One form over some columns of the claim, with a button for each move it makes.
Html move_form(Visit& visit, const Claim& claim, const std::string& address,
               const std::vector<std::string_view>& columns, const std::vector<MoveButton>& moves,
               const Problems& problems, const Html& more = {}) {
    auto usual = claim;
    if (!usual.eligible) usual.eligible = usual.amount;
    std::vector<Html> buttons;
    for (const auto& [to, verb] : moves)
        buttons.push_back(html::button({.text = verb,
                                        .name = "to",
                                        .value = stored_name(to),
                                        .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    return office::form_begin(visit, address) + html::hidden_field("version", std::to_string(claim.version))
           + office::described_controls(visit, claim_fields().shape(), &usual, columns, problems) + more
           + html::button_group(buttons) + office::form_end();
}

Html with_reason(Visit& visit, const Claim& claim, const std::string& address, const char* summary,
                 const std::vector<MoveButton>& moves, const Problems& problems) {
    auto form =
        move_form(visit, claim, address, {}, moves, problems, why_control(visit, problems, "Why?", "ended_because"));
    return html::details({.summary = summary,
                          .text = form,
                          .is_open = problems.has("ended_because") || !visit.typed("ended_because").empty()});
}

// Of whoever runs rounds, while the claim is not certified.
Html officer_part(Visit& visit, const Claim& claim, const Problems& problems) {
    using enum ClaimState;
    auto address = address_of(claim);
    auto ending = with_reason(visit, claim, address, "Refuse it or record that it was withdrawn",
                              {{refused, "Refuse it"}, {withdrawn, "It was withdrawn"}}, problems);
    if (claim.state == queried)
        return html::section_heading("Record the answer")
               + move_form(visit, claim, address, {"answer"}, {{claimed, "Record the answer"}}, problems) + ending;
    if (claim.state != claimed) return {};
    auto asking = move_form(visit, claim, address, {"query"}, {{queried, "Ask the recipient"}}, problems);
    return html::section_heading("Certify what is eligible")
           + move_form(visit, claim, address, {"eligible", "certified_because"}, {{certified, "Certify it"}}, problems)
           + html::details({.summary = "Ask about it",
                            .text = asking,
                            .is_open = problems.has("query") || !visit.typed("query").empty()})
           + ending;
}

Html paid_form(Visit& visit, const Claim& claim, const Problems& problems) {
    Payment usual;
    usual.paid_on = visit.today();
    auto controls =
        office::described_controls(visit, payment_fields().shape(), &usual, {"paid_on", "bank_reference"}, problems);
    return html::section_heading("Record the payment")
           + move_form(visit, claim, address_of(claim) + "/payment", {}, {{ClaimState::paid, "It is paid"}}, problems,
                       controls);
}

// Of whoever pays, from the certificate on.
Html finance_part(Visit& visit, const ClaimAsked& asked, const Problems& problems) {
    using enum ClaimState;
    const auto& claim = asked.claim;
    auto address = address_of(claim) + "/payment";
    switch (claim.state) {
    case certified:
        return html::section_heading("Approve the payment")
               + html::paragraph("Whoever certified it does not approve it. It is paid to bank details that two people "
                                 "have verified.")
               + move_form(visit, claim, address, {}, {{approved, "Approve it"}}, problems)
               + with_reason(visit, claim, address, "Send it back or refuse it",
                             {{claimed, "Send it back"}, {refused, "Refuse it"}}, problems);
    case approved: {
        auto may = may_send(claim, asked.standing);
        auto words = may ? html::paragraph(html::of<"It goes to the bank with the next {}.">(
                         html::link({.text = "payment file", .href = "/work/payments"})))
                         : html::warning_text({.text = may.refusal().message});
        return words
               + with_reason(visit, claim, address, "Take the approval back", {{certified, "Take it back"}}, problems);
    }
    case sent:
        return paid_form(visit, claim, problems)
               + with_reason(visit, claim, address, "The bank did not pay it", {{failed, "It was not paid"}}, problems);
    case paid: // once the grant is reconciled its money is asked back instead
        if (asked.of.award.state == AwardState::closing || asked.of.award.state == AwardState::closed) return {};
        return with_reason(visit, claim, address, "Reverse the payment", {{failed, "Reverse it"}}, problems);
    case failed:
        return with_reason(visit, claim, address, "Take it up again or refuse it",
                           {{certified, "Take it up again"}, {refused, "Refuse it"}}, problems);
    case claimed:
    case queried:
    case withdrawn:
    case refused: break;
    }
    return {};
}

http::Response claim_page(Visit& visit, const ClaimAsked& asked, const Problems& problems) {
    const auto& [claim, of, standing] = asked;
    auto words = award_words(of, claim.reference, problems);
    words.trail.emplace_back("Claims and payments", address_of(of) + "/claims");
    Html main = html::error_summary(problems) + award_head(of, "Claim " + claim.reference, address_of(of) + "/claims")
                + html::of<"<p class=\"govuk-body\">{}</p>">(chip(claim))
                + claim_facts(claim, standing.instalment, payments_of(visit.db, claim.award));
    if (visit.may(Right::run_rounds)) main += officer_part(visit, claim, problems);
    if (visit.may(Right::pay_grants)) main += finance_part(visit, asked, problems);
    main += office::history_block(visit, claim_fields().shape(), claim.id.value);
    return show(visit, words, main, problems.empty() ? 200 : 422);
}

http::Response show_claim(Visit& visit) {
    auto asked = claim_asked_for(visit);
    return asked ? claim_page(visit, *asked, {}) : not_found(visit);
}

// What was typed, read into a copy of the claim; the amount where it is certified.
Claim typed_claim(Visit& visit, const Claim& stands, ClaimState to, Problems& problems) {
    auto claim = stands;
    claim.version = office::version_typed(visit, stands.version);
    std::vector<std::string_view> columns;
    if (to == ClaimState::certified) columns = {"eligible", "certified_because"};
    if (to == ClaimState::queried) columns = {"query"};
    if (to == ClaimState::claimed) columns = {"answer"};
    problems = read_form(claim_fields(), columns, visit.typed_of(), claim, visit.today());
    office::add_all(problems, office::too_long(visit, {"ended_because"}, 600));
    return claim;
}

Result<Claim> judged(office::Change& change, const Claim& stands, const Claim& typed, ClaimState to,
                     const std::string& because) {
    auto claim = stands;
    claim.version = typed.version;
    switch (to) {
    case ClaimState::certified:
        return certify(change, claim, typed.eligible.value_or(Money{}), typed.certified_because);
    case ClaimState::queried: return keep_claim(change, TRY(queried(claim, typed.query)));
    case ClaimState::claimed: return keep_claim(change, TRY(answered(claim, typed.answer)));
    case ClaimState::refused:
    case ClaimState::withdrawn: return keep_claim(change, TRY(ended(claim, to, because)));
    default: return Refusal{"There is no such move of a claim here.", "", Refusal::Kind::conflict};
    }
}

void tell(office::Change& change, const AwardAsked& of, const Claim& claim) {
    if (claim.state == ClaimState::queried)
        tell_recipients(change, of.award, "A question about your claim",
                        "There is a question about claim " + claim.reference + ".", "A claim was queried");
    if (claim.state == ClaimState::refused)
        tell_recipients(change, of.award, "Your claim was refused",
                        "Claim " + claim.reference + " was refused. The reason stands on your page.",
                        "A claim was refused");
}

http::Response answer_of(Visit& visit, const ClaimAsked& asked, const Result<Claim>& kept) {
    if (kept) return saved(visit, address_of(*kept), "The claim is " + folded(label_of(kept->state)));
    return kept.has_problems() ? claim_page(visit, asked, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response judge(Visit& visit) {
    auto asked = claim_asked_for(visit);
    if (!asked) return not_found(visit);
    auto to = choice_of<ClaimState>(visit.typed("to"));
    if (!to) return refuse(visit, {"There is no such move of a claim.", "", Refusal::Kind::conflict});
    Problems problems;
    auto typed = typed_claim(visit, asked->claim, *to, problems);
    if (!problems.empty()) return claim_page(visit, *asked, problems);
    auto because = tidied(visit.typed("ended_because"));
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Claim> {
            auto judged_claim = TRY(judged(change, asked->claim, typed, *to, because));
            tell(change, asked->of, judged_claim);
            return judged_claim;
        },
        because);
    return answer_of(visit, *asked, kept);
}

// --- Paying ---

Result<Claim> paid(office::Change& change, const Claim& claim, const Payment& payment) {
    TRY(record_paid(change, claim, payment));
    return *find_claim(change.tx, claim.reference);
}

Result<Claim> not_paid(office::Change& change, const Claim& claim, const std::string& because) {
    auto payment = standing_payment(change.tx, claim.id);
    if (!payment) return record_not_paid(change, claim, because);
    auto back = reverse_payment(change, *payment, because);
    if (!back && back.has_problems()) {
        Problems problems;
        problems.add("ended_because", "Enter why it is reversed");
        return problems;
    }
    TRY(std::move(back));
    return *find_claim(change.tx, claim.reference);
}

Result<Claim> moved(office::Change& change, const Claim& claim, const Payment& payment, ClaimState to,
                    const std::string& because) {
    switch (to) {
    case ClaimState::approved: return approve(change, claim);
    case ClaimState::paid: return paid(change, claim, payment);
    case ClaimState::failed: return not_paid(change, claim, because);
    case ClaimState::certified:
    case ClaimState::claimed:
    case ClaimState::refused: return keep_claim(change, TRY(ended(claim, to, because)));
    default: return Refusal{"There is no such move of a claim here.", "", Refusal::Kind::conflict};
    }
}

http::Response pay(Visit& visit) {
    auto asked = claim_asked_for(visit);
    if (!asked) return not_found(visit);
    auto to = choice_of<ClaimState>(visit.typed("to"));
    if (!to) return refuse(visit, {"There is no such move of a claim.", "", Refusal::Kind::conflict});
    auto claim = asked->claim;
    claim.version = office::version_typed(visit, claim.version);
    Payment payment;
    auto problems = office::too_long(visit, {"ended_because"}, 600);
    if (*to == ClaimState::paid)
        office::add_all(problems, read_form(payment_fields(), {"paid_on", "bank_reference"}, visit.typed_of(), payment,
                                            visit.today()));
    if (!problems.empty()) return claim_page(visit, *asked, problems);
    auto because = tidied(visit.typed("ended_because"));
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Claim> {
            auto moved_claim = TRY(moved(change, claim, payment, *to, because));
            tell(change, asked->of, moved_claim);
            return moved_claim;
        },
        because);
    return answer_of(visit, *asked, kept);
}

} // namespace

void mount_claim_moves(office::Routes& at) {
    using office::may;
    at.get("/work/claims/{claim}", show_claim, may(Right::read_office), "See a claim with every step of it");
    at.post("/work/claims/{claim}", judge, may(Right::run_rounds), "Certify a claim, ask about it, or refuse it");
    at.post("/work/claims/{claim}/payment", pay, may(Right::pay_grants),
            "Approve a claim, record its payment, or reverse it");
}

} // namespace reeve::commissioning
