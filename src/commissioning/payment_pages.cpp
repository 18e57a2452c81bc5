// The staff pages of payments: approved claims that go to the bank next, the files that went, and one of them.
#include "commissioning/award_desk.h"
#include "commissioning/claim_view.h"
#include "commissioning/paying_pages.h"
#include "commissioning/payment_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string address_of(const PaymentFile& file) { return "/work/payments/" + file.reference; }

bool is_met(Visit& visit, const PaymentFile& file) {
    for (const auto& claim : claims_in(visit.db, file.id))
        if (!award_met(visit, claim.award)) return false;
    return true;
}

std::vector<ReadyClaim> ready_met(Visit& visit) {
    auto ready = ready_claims(visit.db);
    std::erase_if(ready, [&](const ReadyClaim& one) { return !award_met(visit, one.award.id); });
    return ready;
}

Html ready_part(Visit& visit) {
    html::Table table{.caption = "Approved, not sent yet",
                      .caption_id = "ready",
                      .head = {{"Claim"}, {"Recipient"}, {"Next"}, {.text = "Amount", .is_numeric = true}},
                      .empty_text = "No approved claim waits to be sent. Claims are approved on their own pages.",
                      .is_stacked = true};
    Money sum;
    int count = 0;
    for (const auto& [claim, award, held_because] : ready_met(visit)) {
        if (held_because.empty()) {
            sum += payable(claim);
            ++count;
        }
        table.rows.push_back({{{html::link({.text = claim.reference, .href = address_of(claim)})},
                               {award.organisation},
                               {held_because.empty() ? "Goes with the next file" : "Held: " + held_because},
                               {in_words(payable(claim))}}});
    }
    Html part = html::table(table);
    if (count && visit.may(Right::pay_grants))
        part += html::paragraph("The file holds account numbers. Send it to the bank as your bank asks for it, and "
                                "delete your copy.")
                + office::form_begin(visit, "/work/payments")
                + html::button({.text = "Make a payment file of " + counted(count, "payment") + ", " + in_words(sum)})
                + office::form_end();
    return part;
}

http::Response list(Visit& visit) {
    html::Table table{
        .caption = "Payment files",
        .caption_id = "files",
        .head = {{"File"}, {"Made"}, {.text = "Payments", .is_numeric = true}, {.text = "Total", .is_numeric = true}},
        .empty_text = "No payment file has been made.",
        .is_stacked = true};
    for (const auto& file : payment_files(visit.db))
        if (is_met(visit, file))
            table.rows.push_back({{{html::link({.text = file.reference, .href = address_of(file)})},
                                   {in_words(file.made_at) + ", " + file.made_post},
                                   {file.payments},
                                   {in_words(file.total)}}});
    Html main = html::page_heading("Payments") + grants_menu("/work/payments") + ready_part(visit) + html::table(table)
                + office::list_files("/work/payments", "These files");
    return show(visit, grants_words("Payments"), main);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{"Payment files", {"Reference", "Made", "Made by", "Payments", "Total", "SHA-256"}, {}, ""};
    for (const auto& file : payment_files(visit.db))
        if (is_met(visit, file))
            made.rows.push_back({file.reference, iso(file.made_at), file.made_post, std::to_string(file.payments),
                                 plain(file.total), file.hash});
    return made;
}

http::Response make_file(Visit& visit) {
    auto made = visit.change([](office::Change& change) { return make_payment_file(change); });
    return made ? saved(visit, address_of(*made), "Payment file " + made->reference + " is made")
                : refuse(visit, made.refusal());
}

std::optional<PaymentFile> file_asked_for(Visit& visit) {
    auto file = find_payment_file(visit.db, visit.part("file"));
    return file && is_met(visit, *file) ? file : std::nullopt;
}

http::Response show_file(Visit& visit) {
    auto file = file_asked_for(visit);
    if (!file) return not_found(visit);
    html::Table table{.caption = "Claims in this file",
                      .caption_id = "claims",
                      .head = {{"Claim"}, {"State"}, {.text = "Amount", .is_numeric = true}},
                      .empty_text = "Every claim of this file was sent again in a later one.",
                      .is_stacked = true};
    for (const auto& claim : claims_in(visit.db, file->id))
        table.rows.push_back({{{html::link({.text = claim.reference, .href = address_of(claim)})},
                               {chip(claim)},
                               {in_words(payable(claim))}}});
    Html main = html::page_heading("Payment file " + file->reference,
                                   counted(file->payments, "payment") + ", " + in_words(file->total))
                + html::paragraph("Made on " + in_words(file->made_at) + " by the " + file->made_post
                                  + ". What it says is never changed.");
    if (file->is_sample) main += html::inset_text({.text = "SAMPLE: the payments of this file are invented."});
    if (visit.may(Right::pay_grants))
        main += html::paragraph(
            html::link({.text = "The file for the bank, as CSV", .href = address_of(*file) + "/bank.csv"}));
    main += html::table(table)
            + html::small_paragraph(html::of<"SHA-256 of the file: <code class=\"rv-hash\">{}</code>">(file->hash));
    auto words = grants_words(file->reference);
    words.trail.emplace_back("Payments", "/work/payments");
    return show(visit, words, main);
}

http::Response download(Visit& visit) {
    auto file = file_asked_for(visit);
    return file ? http::download(file->content, "text/csv; charset=utf-8", file->reference + ".csv") : not_found(visit);
}

} // namespace

void mount_payments(office::Routes& at) {
    using office::may;
    at.list("/work/payments", list, sheet, may(Right::read_office), "See what goes to the bank next, and what went");
    at.post("/work/payments", make_file, may(Right::pay_grants), "Make a payment file of every approved claim");
    at.get("/work/payments/{file}", show_file, may(Right::read_office), "See the claims of a payment file");
    at.get("/work/payments/{file}/bank.csv", download, may(Right::pay_grants), "Take a payment file for the bank");
}

} // namespace reeve::commissioning
