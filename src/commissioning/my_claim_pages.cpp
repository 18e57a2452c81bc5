// Claims as their recipient makes them: an instalment claimed, a question answered, a claim withdrawn.
#include "commissioning/claim_view.h"
#include "commissioning/grants_desk.h"
#include "commissioning/my_grant_desk.h"
#include "commissioning/paying_pages.h"
#include "commissioning/payment_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

const std::vector<std::string_view> columns = {"amount", "spent", "words"};

struct MyInstalment {
    MyGrant grant;
    Instalment instalment;
};
std::optional<MyInstalment> asked_instalment(Visit& visit) {
    auto grant = asked_grant(visit);
    if (!grant) return std::nullopt;
    for (const auto& instalment : instalments_of(visit.db, grant->award.id))
        if (std::to_string(instalment.number) == visit.part("number")) return MyInstalment{*grant, instalment};
    return std::nullopt;
}

Claim fresh_claim(const Instalment& instalment) {
    Claim claim;
    claim.award = instalment.award;
    claim.instalment = instalment.id;
    claim.amount = instalment.amount;
    return claim;
}

http::Response form_page(Visit& visit, const MyInstalment& mine, const Problems& problems) {
    auto fresh = fresh_claim(mine.instalment);
    auto title = "Claim instalment " + std::to_string(mine.instalment.number);
    office::RecordForm form{.shape = claim_fields().shape(),
                            .columns = columns,
                            .record = &fresh,
                            .address =
                                grant_address(mine.grant) + "/instalments/" + std::to_string(mine.instalment.number),
                            .button = "Send the claim",
                            .cancel = grant_address(mine.grant)};
    auto heading = grant_heading(mine.grant, title)
                   + html::paragraph(named(mine.instalment) + ". "
                                     + (mine.instalment.basis == InstalmentBasis::advance
                                            ? "It is paid in advance."
                                            : "It is paid for what you have spent."));
    return record_form_page(visit, grant_page_words(mine.grant, title, !problems.empty()), heading, form, problems);
}

// Nothing where it can be claimed now; else the page that says why not.
std::optional<http::Response> why_not_claiming(Visit& visit, const MyInstalment& mine) {
    if (auto may = may_write(mine.grant.application.member); !may) return refuse(visit, may.refusal());
    auto standing = standing_of(visit.db, fresh_claim(mine.instalment));
    if (!standing) return refuse(visit, standing.refusal());
    auto may = may_claim(*standing, visit.today());
    return may ? std::nullopt : std::optional(refuse(visit, may.refusal()));
}

http::Response show_form(Visit& visit) {
    auto mine = asked_instalment(visit);
    if (!mine) return not_found(visit);
    if (auto refused = why_not_claiming(visit, *mine)) return *refused;
    return form_page(visit, *mine, {});
}

http::Response send(Visit& visit) {
    auto mine = asked_instalment(visit);
    if (!mine) return not_found(visit);
    if (auto may = may_write(mine->grant.application.member); !may) return refuse(visit, may.refusal());
    auto claim = fresh_claim(mine->instalment);
    auto problems = read_form(claim_fields(), columns, visit.typed_of(), claim, visit.today());
    if (!problems.empty()) return form_page(visit, *mine, problems);
    auto kept = visit.change(
        [&](office::Change& change) {
            auto own = as_recipient(change);
            return make_claim(own, claim);
        },
        "Claimed by the recipient");
    if (kept) return saved(visit, grant_address(mine->grant), "Claim " + kept->reference + " is sent");
    if (kept.has_problems()) return form_page(visit, *mine, kept.problems());
    return refuse_with_words(visit, grant_page_words(mine->grant, "Not sent"), kept.refusal(), columns);
}

// --- One claim ---

struct MyClaim {
    MyGrant grant;
    Claim claim;
    Instalment instalment;
};
std::optional<MyClaim> asked_claim(Visit& visit) {
    auto grant = asked_grant(visit);
    auto claim = grant ? find_claim(visit.db, visit.part("claim")) : std::nullopt;
    if (!claim || claim->award != grant->award.id) return std::nullopt;
    auto standing = standing_of(visit.db, *claim);
    if (!standing) throw Fault(claim->reference + " claims an instalment that is not there");
    return MyClaim{*grant, *claim, standing->instalment};
}

std::string claim_address(const MyClaim& mine) { return grant_address(mine.grant) + "/claims/" + mine.claim.reference; }

Html answering(Visit& visit, const MyClaim& mine, const Problems& problems) {
    if (mine.claim.state != ClaimState::queried || !may_write(mine.grant.application.member)) return {};
    return html::section_heading("Answer the question") + office::form_begin(visit, claim_address(mine))
           + html::hidden_field("version", std::to_string(mine.claim.version))
           + office::described_controls(visit, claim_fields().shape(), &mine.claim, {"answer"}, problems)
           + html::button({.text = "Send the answer", .name = "to", .value = stored_name(ClaimState::claimed)})
           + office::form_end();
}

Html withdrawing(Visit& visit, const MyClaim& mine, const Problems& problems) {
    bool can = claim_moves().move(mine.claim.state, ClaimState::withdrawn).ok();
    if (!can || !may_write(mine.grant.application.member)) return {};
    auto form = office::form_begin(visit, claim_address(mine))
                + html::hidden_field("version", std::to_string(mine.claim.version))
                + why_control(visit, problems, "Why?", "ended_because")
                + html::button({.text = "Withdraw it",
                                .name = "to",
                                .value = stored_name(ClaimState::withdrawn),
                                .classes = "govuk-button--secondary"})
                + office::form_end();
    return html::details({.summary = "Withdraw this claim",
                          .text = form,
                          .is_open = problems.has("ended_because") || !visit.typed("ended_because").empty()});
}

http::Response claim_page(Visit& visit, const MyClaim& mine, const Problems& problems) {
    auto title = "Claim " + mine.claim.reference;
    Html main = html::error_summary(problems) + grant_heading(mine.grant, title)
                + html::of<"<p class=\"govuk-body\">{}</p>">(chip(mine.claim)) + answering(visit, mine, problems)
                + claim_facts(mine.claim, mine.instalment, payments_of(visit.db, mine.grant.award.id))
                + withdrawing(visit, mine, problems);
    return show(visit, grant_page_words(mine.grant, title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_claim(Visit& visit) {
    auto mine = asked_claim(visit);
    return mine ? claim_page(visit, *mine, {}) : not_found(visit);
}

http::Response move_claim(Visit& visit) {
    auto mine = asked_claim(visit);
    if (!mine) return not_found(visit);
    if (auto may = may_write(mine->grant.application.member); !may) return refuse(visit, may.refusal());
    auto to = choice_of<ClaimState>(visit.typed("to"));
    if (to != ClaimState::claimed && to != ClaimState::withdrawn)
        return refuse(visit, {"There is no such move of a claim.", "", Refusal::Kind::conflict});
    auto claim = mine->claim;
    Problems problems;
    if (to == ClaimState::claimed)
        problems = read_form(claim_fields(), {"answer"}, visit.typed_of(), claim, visit.today());
    auto because = to == ClaimState::withdrawn ? typed_why(visit, problems, "ended_because") : std::string();
    if (!problems.empty()) return claim_page(visit, *mine, problems);
    auto stands = mine->claim;
    stands.version = office::version_typed(visit, stands.version);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Claim> {
            auto own = as_recipient(change);
            return keep_claim(own, to == ClaimState::claimed ? TRY(answered(stands, claim.answer))
                                                             : TRY(ended(stands, *to, because)));
        },
        because);
    if (kept) return saved(visit, claim_address(*mine), "The claim is " + folded(label_of(kept->state)));
    return kept.has_problems() ? claim_page(visit, *mine, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_my_claims(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    const std::string grant = "/apply/{bid}/grant";
    at.get(grant + "/instalments/{number}", show_form, applicant, "The form that claims an instalment of a grant");
    at.post(grant + "/instalments/{number}", send, applicant, "Claim an instalment of a grant");
    at.get(grant + "/claims/{claim}", show_claim, applicant, "A claim of yours and how it stands");
    at.post(grant + "/claims/{claim}", move_claim, applicant, "Answer a question about a claim, or withdraw it");
}

} // namespace reeve::commissioning
