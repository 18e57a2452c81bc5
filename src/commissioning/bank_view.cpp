// What people see of bank details.
#include "commissioning/bank_view.h"
#include "html/status_chip.h"
#include "html/summaries.h"

namespace reeve::commissioning {

html::Html chip(const BankDetails& details) {
    auto look = html::Standing::no_data_yet;
    if (details.state == BankState::verified) look = html::Standing::done;
    if (details.state == BankState::waiting || details.state == BankState::called_back)
        look = html::Standing::needs_attention;
    return html::status_chip(look, label_of(details.state));
}

html::Html details_card(const BankDetails& details, bool is_whole) {
    html::SummaryCard card{.title = "Given on " + in_words(details.given_at), .heading_level = 2};
    auto add = [&](const char* key, const html::Content& value) {
        card.list.rows.push_back({.key = key, .value = value});
    };
    add("State", chip(details));
    add("Name on the account", is_whole ? details.account_name : "Restricted");
    add("Sort code", is_whole ? sort_code_in_words(details) : "Restricted");
    add("Account number", is_whole ? details.account_number : hidden_number(details));
    add("Given by", details.given_words);
    if (details.called_on)
        add("Called back", details.called_post + " on " + in_words(*details.called_on)
                               + ", on a number from: " + details.called_found);
    if (details.confirmed_on) add("Confirmed", details.confirmed_post + " on " + in_words(*details.confirmed_on));
    if (!details.refused_because.empty()) add("Refused because", details.refused_because);
    return html::summary_card(card);
}

} // namespace reeve::commissioning
