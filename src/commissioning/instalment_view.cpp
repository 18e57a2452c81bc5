// What people see of instalments and claims at a glance.
#include "commissioning/instalment_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/status_chip.h"
#include "html/tables.h"

namespace reeve::commissioning {

html::Html chip(const Instalment& instalment) {
    auto look = instalment.state == InstalmentState::held        ? html::Standing::paused
                : instalment.state == InstalmentState::cancelled ? html::Standing::no_data_yet
                                                                 : html::Standing::not_started;
    return html::status_chip(look, label_of(instalment.state));
}

html::Html chip(const Claim& claim) {
    auto look = html::Standing::on_track;
    switch (claim.state) {
    case ClaimState::claimed:
    case ClaimState::queried:
    case ClaimState::failed: look = html::Standing::needs_attention; break;
    case ClaimState::certified:
    case ClaimState::approved:
    case ClaimState::sent: break;
    case ClaimState::paid: look = html::Standing::done; break;
    case ClaimState::withdrawn:
    case ClaimState::refused: look = html::Standing::no_data_yet; break;
    }
    return html::status_chip(look, label_of(claim.state));
}

std::string named(const Instalment& instalment) {
    return "Instalment " + std::to_string(instalment.number) + " of " + in_words(instalment.amount) + ", due on "
           + in_words(instalment.due_on);
}

html::Html instalments_table(const std::vector<Instalment>& instalments, const GrantAgreement& agreement,
                             const std::string& agreement_address) {
    bool can_change = !is_frozen(agreement);
    html::Table table{
        .caption = "Instalments",
        .caption_id = "instalments",
        .head = {{"Instalment"}, {"Due on"}, {"When it is paid"}, {"State"}, {.text = "Amount", .is_numeric = true}},
        .empty_text = "No instalment is planned.",
        .is_scrolled = true};
    for (const auto& instalment : instalments) {
        auto number = std::to_string(instalment.number);
        html::Content name = "Instalment " + number;
        if (can_change && instalment.agreement == agreement.id)
            name = html::link({.text = "Instalment " + number, .href = agreement_address + "/instalments/" + number});
        auto when = std::string(label_of(instalment.basis));
        if (instalment.needs_return) when += ", once returns are accepted";
        table.rows.push_back(
            {{{name}, {in_words(instalment.due_on)}, {when}, {chip(instalment)}, {in_words(instalment.amount)}}});
    }
    auto sum = sum_of(instalments);
    table.rows.push_back({.cells = {{"Together"}, {""}, {""}, {""}, {in_words(sum)}}, .is_total = true});
    html::Html warning;
    if (can_change && sum != agreement.amount)
        warning = html::warning_text({.text = "The instalments come to " + in_words(sum) + " and the agreement to "
                                              + in_words(agreement.amount)
                                              + ". They must be the same before it can be issued."});
    return warning + html::table(table);
}

} // namespace reeve::commissioning
