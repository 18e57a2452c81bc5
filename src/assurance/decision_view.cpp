// Decisions and their advice as markup.
#include "assurance/decision_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/status_chip.h"
#include "html/tables.h"

namespace reeve::assurance {

using html::Html;

Html decision_chip(const OfficeDecision& decision) {
    using html::Standing;
    switch (decision.state) {
    case DecisionState::drafted: return html::status_chip(Standing::not_started, "Drafted");
    case DecisionState::advised: return html::status_chip(Standing::on_track, "Advised");
    case DecisionState::is_signed: return html::status_chip(Standing::needs_attention, "Signed, not published");
    case DecisionState::published: return html::status_chip(Standing::done, "Published");
    case DecisionState::withheld: return html::status_chip(Standing::paused, "Withheld");
    }
    return {};
}

Html decision_words_view(const OfficeDecision& decision) {
    Html view;
    auto part = [&](const char* heading, const Prose& words, bool is_sub = false) {
        if (trimmed(words.text).empty()) return;
        view += is_sub ? html::sub_heading(heading) : html::section_heading(heading);
        view += html::render_prose(words, {.heading_level = 4});
    };
    part("Decision", decision.decided);
    part("Background", decision.background);
    part("Options considered", decision.options);
    view += html::section_heading("Implications");
    part("Financial", decision.financial, true);
    part("Legal", decision.legal, true);
    part("Equality", decision.equality, true);
    part("Risks and impact", decision.risk, true);
    part("Link to the Police and Crime Plan", decision.plan_link, true);
    return view;
}

Html advice_view(const std::vector<DecisionAdvice>& list, DecisionReader reader, const std::string& change_address) {
    html::Table table{.caption = "Advice",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Post"}, {"Kind"}, {"Advised on"}},
                      .empty_text = "No advice is recorded yet.",
                      .is_stacked = true};
    if (reader == DecisionReader::staff) table.head.push_back({"What they said"});
    for (const auto& advice : list) {
        Html post = change_address.empty() ? html::escaped(advice.post)
                                           : html::link({.text = advice.post,
                                                         .href = change_address + std::to_string(advice.number),
                                                         .hidden_text = ", advice " + std::to_string(advice.number)});
        html::TableRow row{
            .cells = {{post},
                      {label_of(advice.kind)},
                      {advice.given_on ? in_words(*advice.given_on) : "Asked on " + in_words(advice.sought_on)}}};
        if (reader == DecisionReader::staff)
            row.cells.push_back(
                {advice.words.text.empty() ? html::escaped("Nothing yet") : html::render_prose(advice.words)});
        table.rows.push_back(std::move(row));
    }
    return html::table(table);
}

Html corrections_view(const OfficeDecision& decision, const std::vector<OfficeDecision>& corrected_by,
                      DecisionReader reader) {
    const std::string at = reader == DecisionReader::staff ? "/work/decisions/" : "/decision-register/";
    Html view;
    auto name = [&](const std::string& reference) { return html::link({.text = reference, .href = at + reference}); };
    if (!decision.corrects.empty()) view += html::paragraph(html::of<"It corrects {}.">(name(decision.corrects)));
    for (const auto& other : corrected_by)
        if (reader == DecisionReader::staff || other.state == DecisionState::published)
            view += html::paragraph(html::of<"{} corrects it: {}">(name(other.reference), other.title));
    return view;
}

std::string public_title(const OfficeDecision& decision) {
    return decision.state == DecisionState::withheld ? "A decision that is withheld" : decision.title;
}

} // namespace reeve::assurance
