// What people see of a claim and of what was paid.
#include "commissioning/claim_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::commissioning {
namespace {

std::string by_on(const std::string& post, const std::optional<Date>& day) {
    return post + (day ? " on " + in_words(*day) : "");
}

std::string payment_words(const Payment& payment) {
    auto words = in_words(payment.amount) + " on " + in_words(payment.paid_on) + ", " + payment.bank_reference;
    if (payment.reversed_on)
        words += ". Reversed on " + in_words(*payment.reversed_on) + ": " + payment.reversed_because;
    return words;
}

} // namespace

std::string address_of(const Claim& claim) { return "/work/claims/" + claim.reference; }

html::Html claim_facts(const Claim& claim, const Instalment& instalment, const std::vector<Payment>& payments) {
    html::SummaryList list;
    auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) list.rows.push_back({.key = key, .value = value});
    };
    add("For", named(instalment));
    add("Claimed", in_words(claim.amount) + ", by " + by_on(claim.claimed_words, claim.claimed_on));
    if (claim.spent) add("Spent in all", in_words(*claim.spent));
    add("On what", claim.words.text);
    add("Asked", claim.query);
    add("Answered", claim.answer);
    if (claim.eligible)
        add("Certified", in_words(*claim.eligible) + ", by " + by_on(claim.certified_post, claim.certified_on));
    add("Less than claimed because", claim.certified_because);
    if (claim.approved_on) add("Approved", "By " + by_on(claim.approved_post, claim.approved_on));
    for (const auto& payment : payments)
        if (payment.claim == claim.id) add("Paid", payment_words(payment));
    add(claim.state == ClaimState::failed ? "Not paid because" : "Reason", claim.ended_because);
    return html::summary_list(list);
}

html::Html payments_table(const std::vector<Payment>& payments, const std::vector<Claim>& claims) {
    html::Table table{
        .caption = "Payments",
        .caption_id = "payments",
        .head = {{"Paid on"}, {"Claim"}, {"Reference of the bank"}, {.text = "Amount", .is_numeric = true}},
        .empty_text = "Nothing has been paid.",
        .is_stacked = true};
    Money sum;
    for (const auto& payment : payments) {
        std::string claimed = "[x]";
        for (const auto& claim : claims)
            if (claim.id == payment.claim) claimed = claim.reference;
        if (!payment.reversed_on) sum += payment.amount;
        auto paid_on = in_words(payment.paid_on);
        if (payment.reversed_on) paid_on += ", reversed on " + in_words(*payment.reversed_on);
        table.rows.push_back({{{paid_on}, {claimed}, {payment.bank_reference}, {in_words(payment.amount)}}});
    }
    if (!payments.empty())
        table.rows.push_back({.cells = {{"Paid and not reversed"}, {""}, {""}, {in_words(sum)}}, .is_total = true});
    return html::table(table);
}

html::Html drawn_line(const Award& award, const std::vector<Claim>& claims, Money committed, Money paid) {
    Money underway;
    for (const auto& claim : claims)
        if (is_underway(claim)) underway += payable(claim);
    auto words =
        "Awarded " + in_words(award.amount) + ": paid " + in_words(paid) + ", not yet drawn " + in_words(committed);
    if (underway.pence > 0) words += ", of which " + in_words(underway) + " is on its way";
    return html::paragraph(words + ".");
}

} // namespace reeve::commissioning
