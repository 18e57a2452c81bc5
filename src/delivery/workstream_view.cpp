// Shows where a workstream stands.
#include "delivery/workstream_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/status_chip.h"

namespace reeve::delivery {

using html::Html;
using office::Standing;

Html standing_chip(Standing standing) { return html::status_chip(static_cast<html::Standing>(standing)); }

Html sample_note(bool is_sample) {
    if (!is_sample) return {};
    return html::paragraph(html::of<R"(<span class="rv-sample">SAMPLE</span> Made up, to show how Reeve works.)">());
}

Html readings_view(const Workstream& workstream, const DatesReading& reading) {
    auto since = reading.since ? " Something has been late since " + in_words(*reading.since) + "." : "";
    Html view = html::paragraph(html::of<"{}{}">(standing_chip(reading.standing), since))
                + html::paragraph(readings_in_words(workstream, reading) + ".");
    if (!workstream.owner_said_on) return view;
    auto who = workstream.lead_post.empty() ? std::string("The owner") : workstream.lead_post;
    view += html::small_paragraph("The owner’s word is of " + in_words(*workstream.owner_said_on) + " (" + who + ").");
    return view + html::render_prose(workstream.owner_note);
}

Html counts_view(const WorkstreamRecords& records, Date today) {
    Html view = html::paragraph(in_words(tally(records.actions, today)) + ".");
    auto weights = weights_in_words(records.links);
    return weights.empty() ? view : view + html::small_paragraph(weights);
}

Html milestones_table(const std::vector<Milestone>& milestones, Date today, const std::string& form_address) {
    html::Table table{.caption = "Milestones",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Milestone"}, {"Due"}, {"Reached"}, {"Status"}},
                      .empty_text = "No milestone is recorded.",
                      .is_stacked = true};
    for (const auto& milestone : milestones) {
        html::Content title = milestone.title;
        if (!form_address.empty())
            title =
                html::link({.text = milestone.title, .href = form_address + "/" + std::to_string(milestone.number)});
        table.rows.push_back({{{title},
                               {html::due_bar(milestone.due, today, milestone.reached_on.has_value())},
                               {milestone.reached_on ? in_words(*milestone.reached_on) : "Not yet"},
                               {standing_chip(standing(milestone, today))}}});
    }
    return html::table(table);
}

Html risks_table(const std::vector<Risk>& risks, const std::string& form_address) {
    html::Table table{.caption = "Risks",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"What may go wrong"}, {"How likely, how bad"}, {"What is done about it"}, {"Owner"}},
                      .empty_text = "No risk is recorded.",
                      .is_stacked = true};
    for (const auto& risk : risks) {
        html::Content title = risk.title;
        if (!form_address.empty())
            title = html::link({.text = risk.title, .href = form_address + "/" + std::to_string(risk.number)});
        auto weight =
            risk.closed_on ? "Closed on " + in_words(*risk.closed_on) + ": " + risk.closing : weight_in_words(risk);
        table.rows.push_back({{{title}, {weight}, {risk.response.text}, {risk.owner_post}}});
    }
    return html::table(table);
}

} // namespace reeve::delivery
