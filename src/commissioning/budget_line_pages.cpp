// The staff page of one budget line: what stands in its accounts, every transfer, and the form that posts one.
#include "commissioning/commissioning_pages.h"
#include "commissioning/fund_store.h"
#include "commissioning/grants_desk.h"
#include "commissioning/ledger_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/list_files.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// What a person posts by hand; all else follows from rounds, awards and payments.
constexpr TransferKind by_hand[] = {TransferKind::budget, TransferKind::budget_cut, TransferKind::carry_in,
                                    TransferKind::carry_out};

std::optional<BudgetLine> line_asked_for(Visit& visit) { return find_budget_line(visit.db, visit.part("reference")); }

Html accounts_part(const Balances& sums) {
    html::SummaryList list;
    list.rows.push_back({.key = "Granted", .value = in_words(sums.granted())});
    for (auto account : {Account::unallocated, Account::round_available, Account::committed, Account::paid,
                         Account::owed_back, Account::written_off})
        list.rows.push_back({.key = label_of(account), .value = in_words(sums.in(account))});
    return html::summary_list(list);
}

// Where the money went, as a sum that foots: granted is what stands in all the accounts together.
Html footing(const Balances& sums) {
    return html::small_paragraph("Granted " + in_words(sums.granted()) + " is unallocated "
                                 + in_words(sums.in(Account::unallocated)) + ", in rounds "
                                 + in_words(sums.in(Account::round_available)) + ", awarded " + in_words(sums.awarded())
                                 + " and written off " + in_words(sums.in(Account::written_off)) + " together.");
}

Html transfers_table(const std::vector<Transfer>& transfers) {
    html::Table table{
        .caption = "Transfers, newest first",
        .caption_id = "transfers",
        .head = {{"Date"}, {"What"}, {"From"}, {"To"}, {.text = "Amount", .is_numeric = true}, {"Why"}, {"By"}},
        .empty_text = "Nothing has been posted.",
        .is_scrolled = true};
    for (const auto& transfer : transfers)
        table.rows.push_back({{{in_short(transfer.happened_on)},
                               {label_of(transfer.kind)},
                               {label_of(transfer.from)},
                               {label_of(transfer.to)},
                               {in_words(transfer.amount)},
                               {transfer.decision.empty() ? transfer.why : transfer.decision + ": " + transfer.why},
                               {transfer.by_post.empty() ? "Reeve" : transfer.by_post}}});
    return html::table(table);
}

Html transfer_form(Visit& visit, const BudgetLine& line, const Problems& problems) {
    html::Radios kinds{.name = "kind",
                       .legend = "What happens?",
                       .error = html::error_of(problems, "kind"),
                       .value = std::string(visit.typed("kind"))};
    for (auto kind : by_hand) kinds.options.push_back({.value = stored_name(kind), .text = label_of(kind)});
    auto day = visit.has_typed() ? std::string(visit.typed("happened_on")) : in_words(visit.today());
    auto form = office::form_begin(visit, address_of(line)) + html::radios(kinds)
                + amount_control(visit, problems, "Amount")
                + html::text_input({.name = "happened_on",
                                    .label = "Date it counts from",
                                    .error = html::error_of(problems, "happened_on"),
                                    .value = day,
                                    .classes = "govuk-input--width-20"})
                + html::text_input({.name = "decision",
                                    .label = "Decision it rests on (optional)",
                                    .hint = "Like D-2024-018. Cutting and carrying over need one.",
                                    .error = html::error_of(problems, "decision"),
                                    .value = std::string(visit.typed("decision")),
                                    .classes = "govuk-input--width-20"})
                + why_control(visit, problems, "Why?") + html::button({.text = "Post it"}) + office::form_end();
    return html::details({.summary = "Post a transfer", .text = form, .is_open = !problems.empty()});
}

http::Response line_page(Visit& visit, const BudgetLine& line, const Problems& problems) {
    auto sums = balances(visit.db, line.id);
    Html main = html::error_summary(problems)
                + html::page_heading(line.title, line.reference + ", " + in_words(line.year())) + accounts_part(sums)
                + footing(sums);
    if (!line.note.empty()) main += html::paragraph(line.note);
    if (line.is_sample) main += html::inset_text({.text = "SAMPLE: this line is invented, to show how it works."});
    if (visit.may(Right::keep_budgets)) main += transfer_form(visit, line, problems);
    main += transfers_table(transfers_of(visit.db, line.id))
            + html::small_paragraph("A transfer is never changed or deleted. What was wrong is posted back.")
            + office::list_files(address_of(line), "These transfers");
    return show(visit, under_funds(line.title, problems), main, problems.empty() ? 200 : 422);
}

http::Response show_line(Visit& visit) {
    auto line = line_asked_for(visit);
    return line ? line_page(visit, *line, {}) : not_found(visit);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{
        "Transfers", {"Date", "Kind", "From", "To", "Amount", "Decision", "Why", "By", "Recorded"}, {}, ""};
    auto line = line_asked_for(visit);
    if (!line) return made;
    made.title = "Transfers of " + line->reference;
    for (const auto& transfer : transfers_of(visit.db, line->id))
        made.rows.push_back({iso(transfer.happened_on), label_of(transfer.kind), label_of(transfer.from),
                             label_of(transfer.to), plain(transfer.amount), transfer.decision, transfer.why,
                             transfer.by_post, iso(transfer.recorded_at)});
    return made;
}

std::optional<TransferKind> typed_kind(Visit& visit) {
    for (auto kind : by_hand)
        if (visit.typed("kind") == stored_name(kind)) return kind;
    return std::nullopt;
}

Transfer read_transfer(Visit& visit, const BudgetLine& line, Problems& problems) {
    Transfer transfer;
    transfer.line = line.id;
    auto kind = typed_kind(visit);
    if (!kind) problems.add("kind", "Select what happens");
    transfer.kind = kind.value_or(TransferKind::budget);
    bool is_leaving = transfer.kind == TransferKind::budget_cut || transfer.kind == TransferKind::carry_out;
    if (is_leaving) std::swap(transfer.from, transfer.to);
    transfer.amount = typed_amount(visit, problems);
    auto day = parse_date(visit.typed("happened_on"), visit.today());
    if (day) transfer.happened_on = *day;
    else problems.add("happened_on", day.problems().list.front().message);
    office::add_all(problems, office::too_long(visit, {"decision"}, 120));
    transfer.decision = tidied(visit.typed("decision"));
    transfer.why = typed_why(visit, problems);
    if (problems.empty()) problems = check(transfer, visit.today());
    return transfer;
}

http::Response post_transfer(Visit& visit) {
    auto line = line_asked_for(visit);
    if (!line) return not_found(visit);
    Problems problems;
    auto transfer = read_transfer(visit, *line, problems);
    if (!problems.empty()) return line_page(visit, *line, problems);
    auto posted = visit.change([&](office::Change& change) { return post(change, transfer); });
    if (posted) return saved(visit, address_of(*line), in_words(transfer.amount) + " is posted");
    if (posted.has_problems()) return line_page(visit, *line, posted.problems());
    Problems too_much;
    too_much.add("amount", posted.refusal().message);
    return line_page(visit, *line, too_much);
}

} // namespace

void mount_budget_lines(office::Routes& at) {
    const std::string one = "/work/budget-lines/{reference}";
    at.list(one, show_line, sheet, office::may(Right::read_office),
            "See what stands in a budget line, and every transfer");
    at.post(one, post_transfer, office::may(Right::keep_budgets),
            "Post a transfer: budget granted, cut, carried in or out");
}

} // namespace reeve::commissioning
