// Builds what is shown of a journey.
#include "victims/victim_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/status_chip.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::victims {

using html::Html;

Html gap_chip(Gap gap) {
    using enum html::Standing;
    switch (gap) {
    case Gap::none_found: return html::status_chip(on_track, label_of(gap));
    case Gap::some: return html::status_chip(needs_attention, label_of(gap));
    case Gap::serious: return html::status_chip(off_track, label_of(gap));
    case Gap::not_looked_at: return html::status_chip(no_data_yet, label_of(gap));
    }
    return {};
}

namespace {

Html figure_view(const office::LiveFigure& figure) {
    Html told = figure.address.empty() ? html::escaped(figure.words)
                                       : html::link({.text = figure.words, .href = figure.address});
    return told + html::sample_mark(figure.is_sample);
}

Html leads_to_view(const ShownStage& shown) {
    if (shown.leads_to_address.empty()) return html::escaped(shown.stage.leads_to);
    return html::link({.text = shown.stage.leads_to, .href = shown.leads_to_address});
}

} // namespace

Html stage_facts(const ShownStage& shown) {
    const auto& stage = shown.stage;
    html::SummaryList list;
    auto row = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value), .actions = {}, .classes = ""});
    };
    row("Whose it is", stage.agency);
    if (!stage.owed.text.empty()) row("What a victim is owed", html::render_prose(stage.owed));
    if (!shown.figure.words.empty()) row("How it does", figure_view(shown.figure));
    if (!stage.seen_by.empty()) row("How else it is seen", stage.seen_by);
    row("Does it fall short?", gap_chip(stage.gap));
    if (!stage.gap_words.text.empty()) row("What falls short", html::render_prose(stage.gap_words));
    if (stage.looked_on) row("Looked at on", in_words(*stage.looked_on));
    if (!stage.leads_to.empty()) row("What is done about it", leads_to_view(shown));
    return html::summary_list(list);
}

Html experiences_view(const std::vector<LivedExperience>& experiences) {
    Html view;
    for (const auto& one : experiences)
        view += html::of<
            R"(<blockquote class="govuk-inset-text">{}<footer class="govuk-body-s">{}{}</footer></blockquote>)">(
            html::render_prose(one.words),
            one.heard + ", " + month_name(month_of(one.heard_on)) + " " + std::to_string(year_of(one.heard_on)),
            html::sample_mark(one.is_sample));
    return view;
}

Html stages_table(const std::vector<ShownStage>& stages,
                  const std::function<std::string(const JourneyStage&)>& address_of) {
    html::Table table{
        .caption = "Stages of the journey",
        .caption_classes = "govuk-visually-hidden",
        .head = {{"Stage"}, {"Whose it is"}, {"How it does"}, {"Does it fall short?"}, {"What is done about it"}},
        .empty_text = "No stage is written yet.",
        .is_stacked = true};
    for (const auto& shown : stages) {
        const auto& stage = shown.stage;
        auto title = std::to_string(stage.number) + ". " + stage.title;
        auto address = address_of(stage);
        Html name = address.empty() ? html::escaped(title) : html::link({.text = title, .href = address});
        Html figure = shown.figure.words.empty() ? html::escaped("No figure is named") : figure_view(shown.figure);
        Html action = stage.leads_to.empty() ? html::escaped("Nothing yet") : leads_to_view(shown);
        table.rows.push_back({.cells = {{name + html::sample_mark(stage.is_sample)},
                                        {stage.agency},
                                        {figure},
                                        {gap_chip(stage.gap)},
                                        {action}}});
    }
    return html::table(table);
}

} // namespace reeve::victims
