// What people see of a variation.
#include "commissioning/variation_view.h"
#include "html/buttons.h"
#include "html/status_chip.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::commissioning {

std::string address_of(const GrantVariation& variation) { return "/work/variations/" + variation.reference; }

html::Html chip(const GrantVariation& variation) {
    auto look = html::Standing::needs_attention;
    if (variation.state == VariationState::applied) look = html::Standing::done;
    if (variation.state == VariationState::rejected || variation.state == VariationState::withdrawn)
        look = html::Standing::no_data_yet;
    return html::status_chip(look, label_of(variation.state));
}

html::Html variation_facts(const GrantVariation& variation) {
    html::SummaryList list;
    auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) list.rows.push_back({.key = key, .value = value});
    };
    auto on = [](const std::optional<Date>& day) { return day ? " on " + in_words(*day) : std::string(); };
    add("Kind", label_of(variation.kind));
    add("What and why", variation.words.text);
    add("Amount from then on", variation.amount ? in_words(*variation.amount) : "");
    add("Last day from then on", variation.ends_on ? in_words(*variation.ends_on) : "");
    add("May be spent on", variation.eligible.text);
    add("New name", variation.name);
    add("Instalments for the rest", variation.parts ? std::to_string(*variation.parts) : "");
    add("Asked for by", variation.asked_words + on(variation.asked_on));
    add("Question", variation.query);
    add("Answer", variation.answer);
    add("Money is carried on by decision", variation.carry_decision);
    if (variation.decided_on) add("Decided by", variation.decided_post + on(variation.decided_on));
    add("Because", variation.because);
    return html::summary_list(list);
}

html::Html variations_table(const std::vector<GrantVariation>& variations, bool is_linked) {
    html::Table table{.caption = "Variations",
                      .caption_id = "variations",
                      .head = {{"Variation"}, {"What"}, {"Asked for on"}, {"State"}},
                      .empty_text = "Nothing of this grant was changed.",
                      .is_stacked = true};
    for (const auto& one : variations) {
        html::Content name = one.reference;
        if (is_linked) name = html::link({.text = one.reference, .href = address_of(one)});
        table.rows.push_back(
            {{{name}, {label_of(one.kind)}, {one.asked_on ? in_words(*one.asked_on) : "[x]"}, {chip(one)}}});
    }
    return html::table(table);
}

} // namespace reeve::commissioning
