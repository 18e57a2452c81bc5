// A grant as its recipient has it: the offer and its answer, the agreement and its signature, bank details, and what
// was paid.
#include "commissioning/agreement_terms.h"
#include "commissioning/agreement_view.h"
#include "commissioning/award_store.h"
#include "commissioning/bank_view.h"
#include "commissioning/claim_view.h"
#include "commissioning/grants_desk.h"
#include "commissioning/ledger_store.h"
#include "commissioning/my_grant_desk.h"
#include "commissioning/paying_pages.h"
#include "commissioning/payment_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/document_files.h"
#include "office/list_page.h"
#include "office/office_names.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

const std::vector<std::string_view> bank_columns = {"account_name", "sort_code", "account_number"};

// --- The offer ---

Html offer_part(Visit& visit, const MyGrant& grant, const Problems& problems) {
    html::SummaryList facts;
    facts.rows = {{.key = "Amount", .value = in_words(grant.award.amount)},
                  {.key = "Work", .value = in_words(grant.award.starts_on) + " to " + in_words(grant.award.ends_on)},
                  {.key = "Answer by", .value = in_full(*grant.award.answer_by)}};
    Html part = html::section_heading("You are offered a grant") + html::summary_list(facts)
                + html::sub_heading("Conditions") + html::render_prose(grant.award.conditions);
    if (!may_decide(grant.application.member))
        return part + html::paragraph("The owner of the application answers the offer.");
    part += office::form_begin(visit, grant_address(grant) + "/answer")
            + html::hidden_field("version", std::to_string(grant.award.version))
            + html::radios({.name = "answer",
                            .legend = "Do you take it?",
                            .error = html::error_of(problems, "answer"),
                            .value = std::string(visit.typed("answer")),
                            .options = {{.value = "accepted", .text = "Yes, on these conditions"},
                                        {.value = "turned_down", .text = "No"}}})
            + why_control(visit, problems, "Why not? (optional)", "ended_because")
            + html::button({.text = "Send the answer"}) + office::form_end();
    return part;
}

// --- The agreement ---

Html signing_part(Visit& visit, const MyGrant& grant, const GrantAgreement& agreement, const Problems& problems) {
    Html part = html::section_heading("Sign the agreement") + terms_part(lines_read(agreement.content));
    if (!may_decide(grant.application.member))
        return part + html::paragraph("The owner of the application signs the agreement.");
    html::Checkboxes bound{
        .name = "may_bind",
        .legend = "Your organisation",
        .error = html::error_of(problems, "may_bind"),
        .options = {{.value = "yes",
                     .text = "I may sign for " + grant.award.organisation + ", and it undertakes what stands above"}}};
    if (visit.typed("may_bind") == "yes") bound.values = {"yes"};
    return part + office::form_begin(visit, grant_address(grant) + "/signature")
           + html::hidden_field("version", std::to_string(agreement.version))
           + office::described_controls(visit, agreement_fields().shape(), &agreement, {"signed_name", "signed_role"},
                                        problems)
           + html::checkboxes(bound) + html::button({.text = "Sign it"}) + office::form_end();
}

Html agreement_part(Visit& visit, const MyGrant& grant, const std::optional<GrantAgreement>& agreement,
                    const Problems& problems) {
    if (!agreement || agreement->state == AgreementState::draft)
        return html::inset_text({.text = "The office writes the agreement next. You are told when it can be signed."});
    if (agreement->state == AgreementState::issued) return signing_part(visit, grant, *agreement, problems);
    Html part = html::section_heading("Agreement") + html::of<"<p class=\"govuk-body\">{}</p>">(chip(*agreement));
    if (agreement->state == AgreementState::signed_by_recipient)
        part += html::paragraph("You have signed it. It is in force once the office countersigns.");
    return part + html::details({.summary = "Read the agreement", .text = terms_part(lines_read(agreement->content))})
           + html::paragraph(
               html::link({.text = "Your copy as PDF",
                           .href = grant_address(grant) + "/agreement/" + std::to_string(agreement->number) + ".pdf"}));
}

// --- Instalments and payments ---

html::Content claim_cell(const MyGrant& grant, const Instalment& instalment, const std::vector<Claim>& claims,
                         Date today) {
    for (const auto& claim : claims)
        if (claim.instalment == instalment.id && claim.state != ClaimState::withdrawn
            && claim.state != ClaimState::refused)
            return html::of<"{} {}">(
                html::link({.text = claim.reference, .href = grant_address(grant) + "/claims/" + claim.reference}),
                chip(claim));
    if (instalment.state == InstalmentState::held) return "Held: " + instalment.held_because;
    if (grant.award.state != AwardState::active) return "Not now";
    if (today < instalment.due_on) return "From " + in_words(instalment.due_on);
    auto number = std::to_string(instalment.number);
    return html::link({.text = "Claim it",
                       .href = grant_address(grant) + "/instalments/" + number,
                       .hidden_text = " (instalment " + number + ")"});
}

Html instalments_part(Visit& visit, const MyGrant& grant) {
    auto claims = claims_of(visit.db, grant.award.id);
    html::Table table{.caption = "Instalments",
                      .caption_id = "instalments",
                      .head = {{"Instalment"}, {"When it is paid"}, {"Claim"}, {.text = "Amount", .is_numeric = true}},
                      .empty_text = "No instalment is planned.",
                      .is_stacked = true};
    for (const auto& instalment : instalments_of(visit.db, grant.award.id))
        if (instalment.state != InstalmentState::cancelled)
            table.rows.push_back({{{"Instalment " + std::to_string(instalment.number)},
                                   {label_of(instalment.basis)},
                                   {claim_cell(grant, instalment, claims, visit.today())},
                                   {in_words(instalment.amount)}}});
    auto sums = balances(visit.db, grant.award.id);
    return drawn_line(grant.award, claims, sums.in(Account::committed), sums.drawn()) + html::table(table)
           + payments_table(payments_of(visit.db, grant.award.id), claims);
}

Html bank_part(Visit& visit, const MyGrant& grant) {
    auto all = bank_details_of(visit.db, grant.award.id);
    bool may_change = may_decide(grant.application.member).ok();
    Html part = html::section_heading("Bank details", "bank");
    if (all.empty()) part += html::paragraph("Nothing can be paid until you give the details of your account.");
    else part += details_card(all.front(), may_change);
    if (may_change)
        part += html::paragraph(html::link({.text = all.empty() ? "Give bank details" : "Change bank details",
                                            .href = grant_address(grant) + "/bank"}));
    return part;
}

std::optional<GrantAgreement> newest_agreement(Visit& visit, const MyGrant& grant) {
    auto agreements = agreements_of(visit.db, grant.award.id);
    return agreements.empty() ? std::nullopt : std::optional(agreements.back());
}

http::Response grant_page(Visit& visit, const MyGrant& grant, const Problems& problems) {
    Html main = html::error_summary(problems) + grant_heading(grant, "Your grant");
    switch (grant.award.state) {
    case AwardState::approved:
        main += html::paragraph("A grant of " + in_words(grant.award.amount) + " was decided. The offer follows.");
        break;
    case AwardState::offered: main += offer_part(visit, grant, problems); break;
    case AwardState::turned_down:
    case AwardState::lapsed:
    case AwardState::withdrawn:
        main += html::inset_text({.text = std::string(label_of(grant.award.state)) + ". " + grant.award.ended_because});
        break;
    default:
        if (grant.award.state == AwardState::suspended)
            main += html::warning_text({.text = "Payments are suspended: " + grant.award.ended_because});
        main += agreement_part(visit, grant, newest_agreement(visit, grant), problems);
        if (is_under_way(grant.award))
            main +=
                instalments_part(visit, grant)
                + html::bullet_list(
                    {html::link({.text = "Returns: tell how a period went", .href = grant_address(grant) + "/returns"}),
                     html::link({.text = "Changes: ask for one, and see what became of it",
                                 .href = grant_address(grant) + "/variations"})});
        main += bank_part(visit, grant);
    }
    main += html::paragraph(
        html::link({.text = "Back to the application", .href = apply_address(grant.application.whole.bid)}));
    return show(visit, grant_page_words(grant, "Your grant", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_grant(Visit& visit) {
    auto grant = asked_grant(visit);
    return grant ? grant_page(visit, *grant, {}) : not_found(visit);
}

// Whoever is not the owner is told so.
std::optional<http::Response> why_not_owner(Visit& visit, const MyGrant& grant) {
    auto may = may_decide(grant.application.member);
    return may ? std::nullopt : std::optional(refuse(visit, may.refusal()));
}

http::Response answer(Visit& visit) {
    auto grant = asked_grant(visit);
    if (!grant) return not_found(visit);
    if (auto refused = why_not_owner(visit, *grant)) return *refused;
    auto to = choice_of<AwardState>(visit.typed("answer"));
    auto problems = office::too_long(visit, {"ended_because"}, 600);
    bool is_answer = to == AwardState::accepted || to == AwardState::turned_down;
    if (!is_answer) problems.add("answer", "Select whether you take it");
    if (!problems.empty()) return grant_page(visit, *grant, problems);
    auto award = grant->award;
    award.version = office::version_typed(visit, award.version);
    auto because = tidied(visit.typed("ended_because"));
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Award> {
            auto own = as_recipient(change);
            auto answered = *to == AwardState::accepted ? accepted(award, change.today())
                                                        : ended(award, *to, because, change.today());
            return keep_award(own, TRY(std::move(answered)));
        },
        "Answered by the recipient");
    if (kept)
        return saved(visit, grant_address(*grant),
                     kept->state == AwardState::accepted ? "You have taken the grant"
                                                         : "You have turned the grant down");
    return kept.has_problems() ? grant_page(visit, *grant, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response sign(Visit& visit) {
    auto grant = asked_grant(visit);
    auto agreement = grant ? newest_agreement(visit, *grant) : std::nullopt;
    if (!agreement) return not_found(visit);
    if (auto refused = why_not_owner(visit, *grant)) return *refused;
    auto typed = *agreement;
    auto problems =
        read_form(agreement_fields(), {"signed_name", "signed_role"}, visit.typed_of(), typed, visit.today());
    if (visit.typed("may_bind") != "yes") problems.add("may_bind", "Confirm that you may sign for your organisation");
    if (!problems.empty()) return grant_page(visit, *grant, problems);
    auto stands = *agreement;
    stands.version = office::version_typed(visit, stands.version);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<GrantAgreement> {
            auto own = as_recipient(change);
            return keep_agreement(
                own, TRY(signed_for_recipient(stands, typed.signed_name, typed.signed_role, change.today())));
        },
        "Signed by the recipient");
    if (kept) return saved(visit, grant_address(*grant), "You have signed the agreement");
    return kept.has_problems() ? grant_page(visit, *grant, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response agreement_file(Visit& visit) {
    auto grant = asked_grant(visit);
    if (!grant) return not_found(visit);
    for (const auto& agreement : agreements_of(visit.db, grant->award.id))
        if (is_frozen(agreement) && std::to_string(agreement.number) == visit.part("number"))
            return office::pdf_file(visit,
                                    agreement_document(agreement, grant->award, visit.office.names().office,
                                                       office::site_of(visit) + grant_address(*grant)),
                                    from_london(*agreement.issued_on, {0, 0, 0}), agreement.reference);
    return not_found(visit);
}

// --- Bank details ---

http::Response bank_form(Visit& visit, const MyGrant& grant, const Problems& problems) {
    BankDetails fresh;
    office::RecordForm form{.shape = bank_fields().shape(),
                            .columns = bank_columns,
                            .record = &fresh,
                            .address = grant_address(grant) + "/bank",
                            .button = "Send the details",
                            .cancel = grant_address(grant) + "#bank"};
    auto heading = grant_heading(grant, "Bank details")
                   + html::paragraph("The account must be in the name of " + grant.award.organisation
                                     + ". The office calls you on a number it already has before anything is paid; it "
                                       "never asks for a password or a code.");
    return record_form_page(visit, grant_page_words(grant, "Bank details", !problems.empty()), heading, form, problems);
}

http::Response show_bank_form(Visit& visit) {
    auto grant = asked_grant(visit);
    if (!grant) return not_found(visit);
    if (auto refused = why_not_owner(visit, *grant)) return *refused;
    return bank_form(visit, *grant, {});
}

http::Response give_bank(Visit& visit) {
    auto grant = asked_grant(visit);
    if (!grant) return not_found(visit);
    if (auto refused = why_not_owner(visit, *grant)) return *refused;
    BankDetails details;
    auto problems = read_form(bank_fields(), bank_columns, visit.typed_of(), details, visit.today());
    if (problems.empty()) problems = check(details);
    if (!problems.empty()) return bank_form(visit, *grant, problems);
    details.award = grant->award.id;
    details.is_sample = grant->award.is_sample;
    auto kept = visit.change(
        [&](office::Change& change) {
            auto own = as_recipient(change);
            return give_bank_details(own, details);
        },
        "Given by the recipient");
    return kept ? saved(visit, grant_address(*grant), "The details are sent. The office calls you to confirm them")
                : refuse(visit, kept.refusal());
}

} // namespace

void mount_my_grant(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    const std::string grant = "/apply/{bid}/grant";
    at.get(grant, show_grant, applicant, "Your grant: the offer, the agreement, and what was paid");
    at.post(grant + "/answer", answer, applicant, "Take an offered grant or turn it down");
    at.post(grant + "/signature", sign, applicant, "Sign the agreement of a grant");
    at.get(grant + "/agreement/{number}.pdf", agreement_file, applicant, "Your copy of an agreement");
    at.get(grant + "/bank", show_bank_form, applicant, "The form for the bank details of a grant");
    at.post(grant + "/bank", give_bank, applicant, "Give bank details, or new ones");
}

} // namespace reeve::commissioning
