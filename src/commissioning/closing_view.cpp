// What people see of how a grant was closed.
#include "commissioning/closing_view.h"
#include "html/buttons.h"
#include "html/status_chip.h"
#include "html/tables.h"

namespace reeve::commissioning {

std::string address_of(const Recovery& recovery) { return "/work/recoveries/" + recovery.reference; }

html::Html chip(const Recovery& recovery) {
    auto look = html::Standing::needs_attention;
    if (recovery.state == RecoveryState::recovered) look = html::Standing::done;
    if (recovery.state == RecoveryState::written_off) look = html::Standing::no_data_yet;
    if (recovery.state == RecoveryState::disputed) look = html::Standing::off_track;
    return html::status_chip(look, label_of(recovery.state));
}

html::Html reconciliation_table(const Reconciliation& sum) {
    html::Table table{.caption = "Reconciliation",
                      .caption_id = "reconciliation",
                      .head = {{"Money"}, {.text = "Amount", .is_numeric = true}},
                      .is_stacked = true};
    auto add = [&](const char* words, Money amount, bool is_total = false) {
        table.rows.push_back({.cells = {{words}, {in_words(amount)}}, .is_total = is_total});
    };
    add("Awarded", sum.awarded);
    add("Varied", sum.varied);
    add("Awarded in all", sum.awarded + sum.varied, true);
    add("Paid", sum.paid);
    add("Not drawn, released to the budget line", sum.released);
    add("Of what was paid: spent as agreed", sum.covered);
    add("Of what was paid: spent otherwise", sum.ineligible);
    add("Of what was paid: not shown to be spent", sum.unspent);
    add("Due back", sum.due_back, true);
    return html::table(table);
}

Reconciliation reconciliation_of(const GrantClosing& closing) {
    return {closing.awarded, closing.varied,     closing.paid,    closing.released,
            closing.covered, closing.ineligible, closing.unspent, closing.due_back};
}

html::Html recoveries_table(const std::vector<Recovery>& recoveries) {
    html::Table table{.caption = "Money due back",
                      .caption_id = "recoveries",
                      .head = {{"Recovery"},
                               {"State"},
                               {.text = "Due back", .is_numeric = true},
                               {.text = "Still due", .is_numeric = true}},
                      .empty_text = "No money is due back. What is to come back is noted where a grant is closed.",
                      .is_stacked = true};
    for (const auto& recovery : recoveries)
        table.rows.push_back({{{html::link({.text = recovery.reference, .href = address_of(recovery)})},
                               {chip(recovery)},
                               {in_words(recovery.amount)},
                               {in_words(outstanding(recovery))}}});
    return html::table(table);
}

} // namespace reeve::commissioning
