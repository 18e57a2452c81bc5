// The staff pages of claims: those of one award beside its instalments and payments, and all that wait for somebody.
#include "commissioning/award_desk.h"
#include "commissioning/award_store.h"
#include "commissioning/claim_view.h"
#include "commissioning/ledger_store.h"
#include "commissioning/paying_pages.h"
#include "commissioning/payment_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"amount", "spent", "words"};

std::string claims_address(const AwardAsked& asked) { return address_of(asked) + "/claims"; }

const Claim* standing_claim(const std::vector<Claim>& claims, const Instalment& instalment) {
    for (const auto& claim : claims)
        if (claim.instalment == instalment.id && claim.state != ClaimState::withdrawn
            && claim.state != ClaimState::refused)
            return &claim;
    return nullptr;
}

html::Content claim_cell(Visit& visit, const AwardAsked& asked, const Instalment& instalment, const Claim* claim) {
    auto number = std::to_string(instalment.number);
    if (claim)
        return html::of<"{} {}">(html::link({.text = claim->reference, .href = address_of(*claim)}), chip(*claim));
    if (!visit.may(Right::run_rounds) || asked.award.state != AwardState::active
        || instalment.state != InstalmentState::planned)
        return "Not claimed";
    return html::link({.text = "Record a claim",
                       .href = claims_address(asked) + "/" + number + "/new",
                       .hidden_text = " on instalment " + number});
}

html::Content hold_cell(Visit& visit, const AwardAsked& asked, const Instalment& instalment, const Claim* claim) {
    bool is_over = instalment.state == InstalmentState::cancelled || (claim && claim->state == ClaimState::paid);
    auto number = std::to_string(instalment.number);
    if (!visit.may(Right::run_rounds) || is_over) return "Nothing to change";
    bool is_held = instalment.state == InstalmentState::held;
    return html::link({.text = is_held ? "Let it go on" : "Hold",
                       .href = claims_address(asked) + "/" + number + "/hold",
                       .hidden_text = " instalment " + number});
}

Html instalments_part(Visit& visit, const AwardAsked& asked, const std::vector<Claim>& claims) {
    html::Table table{
        .caption = "Instalments and their claims",
        .caption_id = "instalments",
        .head = {{"Instalment"}, {"Due on"}, {"State"}, {"Claim"}, {"Change"}, {.text = "Amount", .is_numeric = true}},
        .empty_text = "No instalment is planned yet. They are planned with the agreement.",
        .is_scrolled = true};
    for (const auto& instalment : instalments_of(visit.db, asked.award.id)) {
        const auto* claim = standing_claim(claims, instalment);
        table.rows.push_back({{{"Instalment " + std::to_string(instalment.number)},
                               {in_words(instalment.due_on)},
                               {chip(instalment)},
                               {claim_cell(visit, asked, instalment, claim)},
                               {hold_cell(visit, asked, instalment, claim)},
                               {in_words(instalment.amount)}}});
    }
    return html::table(table);
}

// Claims that no longer stand: withdrawn or refused.
Html ended_part(const std::vector<Claim>& claims) {
    std::vector<html::Content> items;
    for (const auto& claim : claims)
        if (claim.state == ClaimState::withdrawn || claim.state == ClaimState::refused)
            items.push_back(html::of<"{} of {}, {}">(html::link({.text = claim.reference, .href = address_of(claim)}),
                                                     in_words(claim.amount), folded(label_of(claim.state))));
    return items.empty() ? Html() : html::section_heading("Claims that ended") + html::bullet_list(items);
}

http::Response claims_page(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    auto claims = claims_of(visit.db, asked->award.id);
    auto sums = balances(visit.db, asked->award.id);
    Html main = award_head(*asked, "Claims and payments", claims_address(*asked))
                + drawn_line(asked->award, claims, sums.in(Account::committed), sums.drawn())
                + instalments_part(visit, *asked, claims)
                + payments_table(payments_of(visit.db, asked->award.id), claims) + ended_part(claims);
    return show(visit, award_words(*asked, "Claims and payments"), main);
}

// --- A claim that came on paper ---

std::optional<Instalment> instalment_asked(Visit& visit, const Award& award) {
    for (const auto& instalment : instalments_of(visit.db, award.id))
        if (std::to_string(instalment.number) == visit.part("number")) return instalment;
    return std::nullopt;
}

Claim fresh_claim(const Instalment& instalment) {
    Claim claim;
    claim.award = instalment.award;
    claim.instalment = instalment.id;
    claim.amount = instalment.amount;
    return claim;
}

http::Response new_page(Visit& visit, const AwardAsked& asked, const Instalment& instalment, const Problems& problems) {
    auto fresh = fresh_claim(instalment);
    office::RecordForm form{.shape = claim_fields().shape(),
                            .columns = columns,
                            .record = &fresh,
                            .address = claims_address(asked) + "/" + std::to_string(instalment.number) + "/new",
                            .button = "Record the claim",
                            .cancel = claims_address(asked)};
    auto heading = html::page_heading("Record a claim", asked.award.reference + ", " + asked.award.organisation)
                   + html::paragraph(named(instalment)
                                     + ". Recipients claim on their own page; record here what came "
                                       "by letter or email.");
    return record_form_page(visit, award_words(asked, "Record a claim", problems), heading, form, problems);
}

http::Response show_new(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto instalment = asked ? instalment_asked(visit, asked->award) : std::nullopt;
    return instalment ? new_page(visit, *asked, *instalment, {}) : not_found(visit);
}

http::Response record(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto instalment = asked ? instalment_asked(visit, asked->award) : std::nullopt;
    if (!instalment) return not_found(visit);
    auto claim = fresh_claim(*instalment);
    auto problems = read_form(claim_fields(), columns, visit.typed_of(), claim, visit.today());
    if (!problems.empty()) return new_page(visit, *asked, *instalment, problems);
    auto kept = visit.change([&](office::Change& change) { return make_claim(change, claim); });
    if (kept) return saved(visit, address_of(*kept), "Claim " + kept->reference + " is recorded");
    if (kept.has_problems()) return new_page(visit, *asked, *instalment, kept.problems());
    return refuse_with_words(visit, award_words(*asked, "Not recorded"), kept.refusal(), columns);
}

// --- All that wait ---

// What somebody must do next about claims in this state.
const char* waits_for(ClaimState state) {
    switch (state) {
    case ClaimState::claimed: return "To be certified";
    case ClaimState::queried: return "Waiting for an answer";
    case ClaimState::certified: return "To be approved";
    case ClaimState::approved: return "To be sent to the bank";
    case ClaimState::sent: return "At the bank";
    case ClaimState::failed: return "Not paid";
    case ClaimState::paid:
    case ClaimState::withdrawn:
    case ClaimState::refused: break;
    }
    return "Ended";
}

std::vector<std::pair<Claim, AwardAsked>> open_claims_met(Visit& visit) {
    std::vector<std::pair<Claim, AwardAsked>> met;
    for (const auto& claim : open_claims(visit.db))
        if (auto asked = award_met(visit, claim.award)) met.emplace_back(claim, *asked);
    return met;
}

http::Response waiting(Visit& visit) {
    auto met = open_claims_met(visit);
    Html main = html::page_heading("Claims") + grants_menu("/work/claims");
    if (met.empty())
        main += html::paragraph(
            "No claim waits for anybody. A recipient claims an instalment of its agreement: a grant begins with a round.");
    for (auto state : {ClaimState::claimed, ClaimState::queried, ClaimState::certified, ClaimState::approved,
                       ClaimState::sent, ClaimState::failed}) {
        html::Table table{.caption = waits_for(state),
                          .caption_id = stored_name(state),
                          .head = {{"Claim"}, {"Recipient"}, {"Claimed on"}, {.text = "Amount", .is_numeric = true}},
                          .is_stacked = true};
        for (const auto& [claim, asked] : met)
            if (claim.state == state)
                table.rows.push_back({{{html::link({.text = claim.reference, .href = address_of(claim)})},
                                       {asked.award.organisation},
                                       {in_words(claim.claimed_on)},
                                       {in_words(claim.eligible.value_or(claim.amount))}}});
        if (!table.rows.empty()) main += html::table(table);
    }
    return show(visit, grants_words("Claims"), main + office::list_files("/work/claims", "These claims"));
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{"Claims",
                       {"Reference", "Award", "Recipient", "State", "Claimed on", "Claimed", "Certified",
                        "Certified by", "Approved by"},
                       {},
                       ""};
    for (const auto& [claim, asked] : open_claims_met(visit))
        made.rows.push_back({claim.reference, asked.award.reference, asked.award.organisation, label_of(claim.state),
                             iso(claim.claimed_on), plain(claim.amount), claim.eligible ? plain(*claim.eligible) : "",
                             claim.certified_post, claim.approved_post});
    return made;
}

} // namespace

void mount_claims(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}/awards/{award}/claims";
    at.get(one, claims_page, may(Right::read_office), "See the instalments, claims and payments of an award");
    at.get(one + "/{number}/new", show_new, may(Right::run_rounds), "Open the form that records a claim");
    at.post(one + "/{number}/new", record, may(Right::run_rounds), "Record a claim that came on paper");
    at.list("/work/claims", waiting, sheet, may(Right::read_office), "See the claims that wait for somebody");
}

} // namespace reeve::commissioning
