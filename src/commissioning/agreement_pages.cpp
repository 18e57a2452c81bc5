// The staff pages of an award's agreement: drafted from the award, issued, signed and in force.
#include "commissioning/agreement_terms.h"
#include "commissioning/agreement_view.h"
#include "commissioning/award_desk.h"
#include "commissioning/award_store.h"
#include "commissioning/grant_agreement_store.h"
#include "commissioning/instalment_view.h"
#include "commissioning/paying_pages.h"
#include "commissioning/recipient_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/document_files.h"
#include "office/history_pages.h"
#include "office/list_page.h"
#include "office/office_names.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> terms = {"starts_on", "ends_on", "eligible", "conditions", "reports", "claim_days"};

std::string agreement_address(const AwardAsked& asked) { return address_of(asked) + "/agreement"; }

std::optional<GrantAgreement> latest(Visit& visit, const Award& award) {
    auto agreements = agreements_of(visit.db, award.id);
    return agreements.empty() ? std::nullopt : std::optional(agreements.back());
}

Html move_form(Visit& visit, const AwardAsked& asked, const GrantAgreement& agreement, const Html& controls,
               AgreementState to, const char* verb, const char* classes = "") {
    return office::form_begin(visit, agreement_address(asked) + "/move")
           + html::hidden_field("version", std::to_string(agreement.version)) + controls
           + html::button({.text = verb, .name = "to", .value = stored_name(to), .classes = classes})
           + office::form_end();
}

Html signing_form(Visit& visit, const AwardAsked& asked, const GrantAgreement& agreement, const Problems& problems) {
    auto controls = html::paragraph("The recipient can sign on their own page. Where they signed on paper, record it.")
                    + office::described_controls(visit, agreement_fields().shape(), &agreement,
                                                 {"signed_name", "signed_role"}, problems);
    return move_form(visit, asked, agreement, controls, AgreementState::signed_by_recipient, "Record the signature")
           + move_form(visit, asked, agreement, {}, AgreementState::draft, "Take it back to drafting",
                       "govuk-button--secondary");
}

// What whoever runs rounds does with it next.
Html next_part(Visit& visit, const AwardAsked& asked, const GrantAgreement& agreement, const Problems& problems) {
    if (!visit.may(Right::run_rounds)) return {};
    switch (agreement.state) {
    case AgreementState::draft:
        return html::button_group({html::button({.text = "Change the terms",
                                                 .href = agreement_address(asked) + "/terms",
                                                 .classes = "govuk-button--secondary"}),
                                   html::button({.text = "Plan the instalments",
                                                 .href = agreement_address(asked) + "/instalments",
                                                 .classes = "govuk-button--secondary"})})
               + move_form(visit, asked, agreement, {}, AgreementState::issued, "Issue it to the recipient");
    case AgreementState::issued: return signing_form(visit, asked, agreement, problems);
    case AgreementState::signed_by_recipient:
        return move_form(visit, asked, agreement, {}, AgreementState::in_force, "Countersign it");
    case AgreementState::in_force:
    case AgreementState::superseded:
    case AgreementState::ended: break;
    }
    return {};
}

Html frozen_part(const AwardAsked& asked, const GrantAgreement& agreement) {
    auto address = agreement_address(asked) + "/" + std::to_string(agreement.number);
    return html::small_paragraph(
               html::of<"Issued on {} by the {}. SHA-256 of the terms: <code class=\"rv-hash\">{}</code>">(
                   in_words(*agreement.issued_on), agreement.issued_post, agreement.hash))
           + html::paragraph(html::of<"{} or {}">(
               html::link({.text = "Agreement " + agreement.reference + " as PDF", .href = address + ".pdf"}),
               html::link({.text = "as Word document", .href = address + ".docx"})));
}

Html earlier_part(const AwardAsked& asked, const std::vector<GrantAgreement>& agreements) {
    std::vector<html::Content> items;
    for (const auto& agreement : agreements)
        if (agreement.id != agreements.back().id)
            items.push_back(html::of<"{}, {}">(
                html::link({.text = agreement.reference,
                            .href = agreement_address(asked) + "/" + std::to_string(agreement.number) + ".pdf"}),
                folded(label_of(agreement.state))));
    return items.empty() ? Html() : html::section_heading("Earlier agreements") + html::bullet_list(items);
}

http::Response agreement_page(Visit& visit, const AwardAsked& asked, const Problems& problems) {
    auto agreements = agreements_of(visit.db, asked.award.id);
    Html main = html::error_summary(problems) + award_head(asked, "Agreement", agreement_address(asked));
    if (agreements.empty()) {
        bool can_draft = asked.award.state == AwardState::accepted && visit.may(Right::run_rounds);
        main += html::paragraph("There is no agreement yet. It is drafted from the award once the recipient has "
                                "accepted the offer.");
        if (can_draft)
            main += office::form_begin(visit, agreement_address(asked)) + html::button({.text = "Draft the agreement"})
                    + office::form_end();
        return show(visit, award_words(asked, "Agreement", problems), main, problems.empty() ? 200 : 422);
    }
    const auto& agreement = agreements.back();
    auto instalments = instalments_of(visit.db, asked.award.id);
    main += html::of<"<p class=\"govuk-body\">{}</p>">(chip(agreement)) + next_part(visit, asked, agreement, problems);
    main += terms_part(is_frozen(agreement) ? lines_read(agreement.content)
                                            : lines_of(agreement, asked.award, instalments));
    if (is_frozen(agreement)) main += frozen_part(asked, agreement);
    main += instalments_table(instalments, agreement, agreement_address(asked)) + earlier_part(asked, agreements)
            + office::history_block(visit, agreement_fields().shape(), agreement.id.value);
    return show(visit, award_words(asked, "Agreement", problems), main, problems.empty() ? 200 : 422);
}

http::Response show_agreement(Visit& visit) {
    auto asked = award_asked_for(visit);
    return asked ? agreement_page(visit, *asked, {}) : not_found(visit);
}

http::Response draft(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    auto drafted = visit.change([&](office::Change& change) { return draft_agreement(change, asked->award); });
    return drafted ? saved(visit, agreement_address(*asked), "The agreement is drafted from the award")
                   : refuse(visit, drafted.refusal());
}

// --- The terms of a draft ---

http::Response terms_page(Visit& visit, const AwardAsked& asked, const GrantAgreement& agreement,
                          const Problems& problems, const Refusal* conflict = nullptr) {
    office::RecordForm form{.shape = agreement_fields().shape(),
                            .columns = terms,
                            .record = &agreement,
                            .address = agreement_address(asked) + "/terms",
                            .button = "Save the terms",
                            .cancel = agreement_address(asked)};
    return record_form_page(visit, award_words(asked, "Change the terms", problems),
                            html::page_heading("Change the terms", asked.award.reference), form, problems, conflict);
}

// A draft, or a refusal that says it is frozen.
Result<GrantAgreement> asked_draft(Visit& visit, const AwardAsked& asked) {
    auto agreement = latest(visit, asked.award);
    if (!agreement) return Refusal{"There is no agreement yet.", "", Refusal::Kind::absent};
    if (is_frozen(*agreement))
        return Refusal{"The agreement is issued. What changes now is a variation.", "", Refusal::Kind::conflict};
    return *agreement;
}

http::Response show_terms(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    auto agreement = asked_draft(visit, *asked);
    return agreement ? terms_page(visit, *asked, *agreement, {}) : refuse(visit, agreement.refusal());
}

http::Response save_terms(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    auto stands = asked_draft(visit, *asked);
    if (!stands) return refuse_with_words(visit, award_words(*asked, "Not saved"), stands.refusal(), terms);
    auto agreement = *stands;
    agreement.version = office::version_typed(visit, stands->version);
    auto problems = read_form(agreement_fields(), terms, visit.typed_of(), agreement, visit.today());
    if (problems.empty()) problems = check(agreement, asked->award);
    if (!problems.empty()) return terms_page(visit, *asked, *stands, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_agreement(change, agreement); });
    return kept ? saved(visit, agreement_address(*asked), "The terms are saved")
                : terms_page(visit, *asked, *stands, {}, &kept.refusal());
}

// --- Its road ---

// Everybody who works on the bid is told that it can be signed, and nothing of what it says.
void tell_recipient(office::Change& change, const AwardAsked& asked, const GrantAgreement& agreement) {
    tell_recipients(change, asked.award, "Your grant agreement can be signed",
                    "Agreement " + agreement.reference + " waits for your signature.", "An agreement was issued");
}

Result<GrantAgreement> moved(office::Change& change, const AwardAsked& asked, const GrantAgreement& agreement,
                             AgreementState to, const std::pair<std::string, std::string>& signed_by) {
    if (to == AgreementState::issued) {
        auto kept = TRY(issue_agreement(change, agreement));
        tell_recipient(change, asked, kept);
        return kept;
    }
    if (to == AgreementState::in_force) return countersign(change, agreement);
    if (to == AgreementState::signed_by_recipient)
        return keep_agreement(change,
                              TRY(signed_for_recipient(agreement, signed_by.first, signed_by.second, change.today())));
    if (to != AgreementState::draft)
        return Refusal{"There is no such move of an agreement.", "", Refusal::Kind::conflict};
    return keep_agreement(change, TRY(taken_back(agreement)));
}

http::Response move_agreement(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto stands = asked ? latest(visit, asked->award) : std::nullopt;
    if (!stands) return not_found(visit);
    auto to = choice_of<AgreementState>(visit.typed("to"));
    if (!to) return refuse(visit, {"There is no such move of an agreement.", "", Refusal::Kind::conflict});
    auto agreement = *stands;
    agreement.version = office::version_typed(visit, stands->version);
    auto typed = *stands;
    if (*to == AgreementState::signed_by_recipient) {
        auto problems =
            read_form(agreement_fields(), {"signed_name", "signed_role"}, visit.typed_of(), typed, visit.today());
        if (!problems.empty()) return agreement_page(visit, *asked, problems);
    }
    auto kept = visit.change([&](office::Change& change) {
        return moved(change, *asked, agreement, *to, {typed.signed_name, typed.signed_role});
    });
    if (kept) return saved(visit, agreement_address(*asked), "The agreement is " + folded(label_of(kept->state)));
    return kept.has_problems() ? agreement_page(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

// --- Its files ---

std::optional<GrantAgreement> frozen_asked(Visit& visit, const AwardAsked& asked) {
    for (const auto& agreement : agreements_of(visit.db, asked.award.id))
        if (is_frozen(agreement) && std::to_string(agreement.number) == visit.part("number")) return agreement;
    return std::nullopt;
}

template <bool is_pdf> http::Response as_file(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto agreement = asked ? frozen_asked(visit, *asked) : std::nullopt;
    if (!agreement) return not_found(visit);
    auto made = agreement_document(*agreement, asked->award, visit.office.names().office,
                                   office::site_of(visit) + agreement_address(*asked));
    auto moment = from_london(*agreement->issued_on, {0, 0, 0});
    if (is_pdf) return office::pdf_file(visit, made, moment, agreement->reference);
    return office::docx_file(made, moment, agreement->reference);
}

} // namespace

void mount_agreements(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}/awards/{award}/agreement";
    at.get(one, show_agreement, may(Right::read_office), "See the agreement of an award with its instalments");
    at.post(one, draft, may(Right::run_rounds), "Draft an agreement from an award");
    at.get(one + "/terms", show_terms, may(Right::run_rounds), "Open the form that changes an agreement's terms");
    at.post(one + "/terms", save_terms, may(Right::run_rounds), "Change the terms of an agreement being drafted");
    at.post(one + "/move", move_agreement, may(Right::run_rounds),
            "Issue an agreement, record its signature, countersign");
    at.get(one + "/{number}.pdf", as_file<true>, may(Right::read_office), "An agreement as a tagged PDF");
    at.get(one + "/{number}.docx", as_file<false>, may(Right::read_office), "An agreement as a Word document");
}

} // namespace reeve::commissioning
