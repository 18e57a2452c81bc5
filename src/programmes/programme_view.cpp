// Shows programmes: what they are, who took part, what they are measured by, and what was assessed before they began.
#include "programmes/programme_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/status_chip.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "programmes/programme_pages.h"

namespace reeve::programmes {

using html::Html;

namespace {

// What a cell says, and below it in small what belongs to it.
Html two_lines(const html::Content& first, const std::string& second) {
    return second.empty() ? html::of<"{}">(first)
                          : html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(first, second);
}

Html sample_chip(bool is_sample) {
    return is_sample ? html::of<R"( <strong class="rv-sample">SAMPLE</strong>)">() : Html();
}

html::TableRow part_row(const Programme& programme, const ProgrammePart& part, std::int64_t few) {
    bool for_staff = few == 0;
    auto name = name_of(part, programme.kind);
    html::Content called = for_staff ? html::Content(html::link({.text = name, .href = address_of(part)})) : name;
    auto below = part.title.empty() ? std::string() : part.place;
    auto people = !for_staff && has_few_people(part, few) ? std::string("Too few to tell") : people_in_words(part);
    Html words = html::render_prose(part.words);
    if (!part.provider.empty()) words += html::small_paragraph("Provided by " + part.provider + ".");
    if (for_staff && !part.paid_by.empty()) words += html::small_paragraph("Paid by " + part.paid_by + ".");
    if (words.empty()) words = html::escaped("Nothing told yet");
    return {{{two_lines(called, below) + sample_chip(part.is_sample)}, {days_in_words(part)}, {people}, {words}}};
}

} // namespace

Html state_chip(const Programme& programme) {
    using html::Standing;
    switch (programme.state) {
    case ProgrammeState::planned: return html::status_chip(Standing::not_started, "Planned");
    case ProgrammeState::running: return html::status_chip(Standing::on_track, "Running");
    case ProgrammeState::finished: return html::status_chip(Standing::done, "Finished");
    case ProgrammeState::stopped: return html::status_chip(Standing::off_track, "Stopped");
    }
    return {};
}

Html programme_facts(const Programme& programme) {
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("State", two_lines(state_chip(programme), standing_in_words(programme)));
    add("Kind", label_of(programme.kind));
    if (programme.starts_on || programme.ends_on)
        add("Planned for", (programme.starts_on ? "from " + in_words(*programme.starts_on) : std::string())
                               + (programme.starts_on && programme.ends_on ? " " : "")
                               + (programme.ends_on ? "until " + in_words(*programme.ends_on) : std::string()));
    if (!programme.lead_post.empty()) add("Lead", programme.lead_post);
    if (!programme.partners.empty()) add("With", programme.partners);
    if (programme.most_organisations)
        add("Run by", "At most " + counted(*programme.most_organisations, "organisation") + " with a grant");
    if (!programme.places.empty()) add("Where", programme.places);
    add("Captures of people", programme.captures_people()
                                  ? html::of<"{}{}">(html::paragraph(label_of(programme.captures)),
                                                     html::render_prose(programme.capture_words))
                                  : html::escaped("Nothing"));
    return html::summary_list(list);
}

Html parts_view(const Programme& programme, const std::vector<ProgrammePart>& parts, std::int64_t few) {
    auto noun = std::string(part_noun(programme.kind));
    html::Table table{.caption = "What was done in it",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{capitalised(noun)}, {"When"}, {"People"}, {"What was done"}},
                      .empty_text = "No " + noun + " is recorded yet.",
                      .is_stacked = true};
    bool holds_back = false;
    for (const auto& part : parts) {
        table.rows.push_back(part_row(programme, part, few));
        holds_back = holds_back || has_few_people(part, few);
    }
    auto sum = people_in_words(parts, programme.kind);
    Html view = html::table(table);
    if (holds_back)
        view += html::small_paragraph("Numbers of 1 to " + std::to_string(few)
                                      + " people are not told, nor sums that would tell them.");
    else if (!sum.empty()) view += html::paragraph(sum + ".");
    return view;
}

Html measures_table(const std::vector<ShownMeasure>& measures, Date today, bool for_staff) {
    html::Table table{
        .caption = "What it is measured by",
        .caption_classes = "govuk-visually-hidden",
        .head = {{"What should change"}, {"Before, and what is aimed at"}, {"How it is seen"}, {"What was seen"}},
        .empty_text = "Nobody has said yet what it is measured by.",
        .is_stacked = true};
    for (const auto& [measure, figure_words, figure_address, is_sample] : measures) {
        html::Content change = for_staff
                                   ? html::Content(html::link({.text = measure.change, .href = address_of(measure)}))
                                   : measure.change;
        Html seen;
        if (!figure_words.empty())
            seen += html::of<R"(<p class="govuk-body">{}{}</p>)">(
                html::link({.text = figure_words, .href = figure_address}), sample_chip(is_sample));
        seen += html::render_prose(measure.result);
        if (measure.looked_on) seen += html::small_paragraph("Looked at on " + in_words(*measure.looked_on) + ".");
        if (is_look_late(measure, today))
            seen += html::small_paragraph("It was to be looked at by " + in_words(*measure.look_on) + ".");
        else if (measure.look_on && !measure.looked_on)
            seen += html::small_paragraph("To be looked at on " + in_words(*measure.look_on) + ".");
        if (seen.empty()) seen = html::escaped("Not looked at yet");
        auto before = measure.baseline.empty() ? std::string("Not known") : measure.baseline;
        table.rows.push_back({{{two_lines(change, "") + sample_chip(measure.is_sample)},
                               {two_lines(before, measure.target.empty() ? "" : "Aim: " + measure.target)},
                               {measure.method},
                               {seen}}});
    }
    return html::table(table);
}

Html assessments_table(const std::vector<DataProtectionAssessment>& assessments, Date today) {
    html::Table table{.caption = "Data-protection assessments",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Assessment"}, {"Standing"}, {"Risk left"}},
                      .empty_text = "None is written yet.",
                      .is_stacked = true};
    for (const auto& one : assessments)
        table.rows.push_back({{{html::link({.text = one.reference, .href = address_of(one)})},
                               {two_lines(standing_in_words(one, today), one.decision_words.text)},
                               {label_of(one.residual)}}});
    return html::table(table);
}

} // namespace reeve::programmes
