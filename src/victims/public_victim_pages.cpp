// What the public reads of victims' journeys: those that are shown, and each stage by stage.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "victims/stage_desk.h"
#include "victims/victim_pages.h"

namespace reeve::victims {
namespace {

using html::Html;
using office::Visit;

std::vector<VictimJourney> public_journeys(db::Connection& connection) {
    auto all = all_journeys(connection);
    std::erase_if(all, [](const VictimJourney& one) { return !one.is_public; });
    return all;
}

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "Victims’ journeys",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Journey"}, {"Where it falls short"}},
                      .empty_text = "No journey is shown here yet.",
                      .is_stacked = true};
    for (const auto& one : public_journeys(visit.db))
        table.rows.push_back(
            {.cells = {{html::link({.text = one.title, .href = open_journeys_address + ("/" + one.reference)})
                        + html::sample_mark(one.is_sample)},
                       {gaps_in_words(stages_of(visit.db, one.id))}}});
    Html main =
        html::page_heading("Victims’ journeys")
        + html::lead_paragraph(
            "What a victim of crime meets here from what happened to what came of it, and where it falls short.")
        + html::table(table) + office::list_files(open_journeys_address, "Stages of journeys");
    return show(visit, {.title = "Victims’ journeys", .section = "Plan", .trail = {}, .is_public = true}, main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Stages of journeys",
                        {"Reference", "Journey", "Number", "Stage", "Whose it is", "What is owed", "Falls short",
                         "What falls short", "Looked at on", "Sample"},
                        {},
                        ""};
    for (const auto& one : public_journeys(visit.db))
        for (const auto& stage : stages_of(visit.db, one.id))
            sheet.rows.push_back({one.reference, one.title, std::to_string(stage.number), stage.title, stage.agency,
                                  stage.owed.text, label_of(stage.gap), stage.gap_words.text,
                                  stage.looked_on ? iso(*stage.looked_on) : "", stage.is_sample ? "Yes" : "No"});
    return sheet;
}

http::Response one_page(Visit& visit) {
    auto journey = journey_asked_for(visit);
    if (!journey || !journey->is_public) return not_found(visit);
    auto stages = shown_stages(visit, *journey, Reader::everyone);
    Html main =
        html::page_heading(html::of<"{}{}">(journey->title, html::sample_mark(journey->is_sample)))
        + html::render_prose(journey->about)
        + stages_table(stages, [](const JourneyStage& stage) { return "#stage-" + std::to_string(stage.number); });
    for (const auto& shown : stages)
        main += html::section_heading(std::to_string(shown.stage.number) + ". " + shown.stage.title,
                                      "stage-" + std::to_string(shown.stage.number))
                + stage_facts(shown) + experiences_view(shown.experiences);
    return show(visit,
                {.title = journey->title,
                 .section = "Plan",
                 .trail = {{"Victims’ journeys", open_journeys_address}},
                 .is_public = true},
                main);
}

} // namespace

void mount_public_victim_journeys(office::Routes& at) {
    const std::string all = open_journeys_address;
    at.cached_list(all, list_page, list_sheet, "See the victims’ journeys that are shown");
    at.cached(all + "/{journey}", one_page, "See one victim’s journey stage by stage");
}

} // namespace reeve::victims
