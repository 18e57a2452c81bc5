// The staff pages of victims' journeys: all of them, one with its stages, and the form that keeps it.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "victims/stage_desk.h"
#include "victims/victim_pages.h"

namespace reeve::victims {

using html::Html;
using office::Right;
using office::Visit;

std::optional<VictimJourney> journey_asked_for(Visit& visit) { return find_journey(visit.db, visit.part("journey")); }

std::optional<StageAsked> stage_asked_for(Visit& visit) {
    auto journey = journey_asked_for(visit);
    auto number = Kind<std::int64_t>::read(visit.part("number"), {});
    if (!journey || !number) return std::nullopt;
    for (const auto& stage : stages_of(visit.db, journey->id))
        if (stage.number == *number) return StageAsked{*journey, stage};
    return std::nullopt;
}

office::PageWords journey_words(const VictimJourney& journey, std::string title, bool has_errors) {
    office::PageWords words{.title = std::move(title), .section = "Plan", .trail = {}, .has_errors = has_errors};
    words.trail = {{"Plan", "/work/plan"}, {"Victims’ journeys", journeys_address}};
    if (journey.id && words.title != journey.title) words.trail.emplace_back(journey.title, address_of(journey));
    return words;
}

namespace {

// ---- All of them ----

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "Victims’ journeys",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Journey"}, {"Who leads"}, {"Where it falls short"}},
                      .empty_text = "No journey is written yet.",
                      .is_stacked = true};
    for (const auto& one : all_journeys(visit.db))
        table.rows.push_back(
            {.cells = {{html::link({.text = one.title, .href = address_of(one)}) + html::sample_mark(one.is_sample)},
                       {one.lead_post.empty() ? "Nobody yet" : one.lead_post},
                       {gaps_in_words(stages_of(visit.db, one.id))}}});
    std::vector<Html> actions;
    if (visit.may(Right::write_papers))
        actions.push_back(html::button({.text = "Add a journey", .href = std::string(journeys_address) + "/new"}));
    Html main = html::heading_with_actions("Victims’ journeys", actions)
                + html::lead_paragraph(
                    "What a victim meets from what happened to what came of it: whose each stage is, what is owed "
                    "there, and where it falls short.")
                + html::table(table) + office::list_files(journeys_address, "Stages of journeys");
    return show(visit, {.title = "Victims’ journeys", .section = "Plan", .trail = {{"Plan", "/work/plan"}}}, main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Stages of journeys",
                        {"Reference", "Journey", "Number", "Stage", "Whose it is", "What is owed", "Figure",
                         "Falls short", "What falls short", "Looked at on", "Leads to", "Sample"},
                        {},
                        ""};
    for (const auto& one : all_journeys(visit.db))
        for (const auto& stage : stages_of(visit.db, one.id))
            sheet.rows.push_back({one.reference, one.title, std::to_string(stage.number), stage.title, stage.agency,
                                  stage.owed.text, stage.figure, label_of(stage.gap), stage.gap_words.text,
                                  stage.looked_on ? iso(*stage.looked_on) : "", stage.leads_to,
                                  stage.is_sample ? "Yes" : "No"});
    return sheet;
}

// ---- One ----

http::Response one_page(Visit& visit) {
    auto journey = journey_asked_for(visit);
    if (!journey) return not_found(visit);
    std::vector<Html> actions;
    if (visit.may(Right::write_papers)) {
        actions.push_back(html::button({.text = "Add a stage", .href = address_of(*journey) + "/stages/new"}));
        actions.push_back(html::button(
            {.text = "Change", .href = address_of(*journey) + "/change", .classes = "govuk-button--secondary"}));
    }
    auto stages = shown_stages(visit, *journey, Reader::staff);
    Html main =
        html::heading_with_actions(html::Content(journey->title), actions)
        + html::paragraph(html::of<"{}. {}{}">(journey->reference, gaps_in_words(stages_of(visit.db, journey->id)),
                                               html::sample_mark(journey->is_sample)))
        + html::render_prose(journey->about);
    if (journey->is_public)
        main += html::paragraph(html::link(
            {.text = "See it as the public does", .href = open_journeys_address + ("/" + journey->reference)}));
    main += stages_table(stages, [&](const JourneyStage& stage) { return address_of(*journey, stage); })
            + office::history_block(visit, victim_journey_fields().shape(), journey->id.value);
    return show(visit, journey_words(*journey, journey->title), main);
}

// ---- Its form ----

http::Response form_of(Visit& visit, const VictimJourney& journey, const Problems& problems,
                       const Refusal* conflict = nullptr) {
    auto title = std::string(journey.id ? "Change the journey" : "Add a journey");
    return record_form_page(visit, journey_words(journey, title, !problems.empty()),
                            html::page_heading(title, journey.title),
                            {victim_journey_fields().shape(),
                             victim_journey_columns(),
                             &journey,
                             journey.id ? address_of(journey) + "/change" : std::string(journeys_address) + "/new",
                             "Save journey",
                             journey.id ? address_of(journey) : std::string(journeys_address),
                             {}},
                            problems, conflict);
}

http::Response show_new(Visit& visit) { return form_of(visit, {}, {}); }

http::Response add_new(Visit& visit) {
    VictimJourney typed;
    auto problems =
        read_form(victim_journey_fields(), victim_journey_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, {}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_journey(change, typed); });
    if (!kept) return form_of(visit, {}, kept.problems());
    return saved(visit, address_of(*kept), kept->reference + " is added");
}

http::Response show_change(Visit& visit) {
    auto journey = journey_asked_for(visit);
    return journey ? form_of(visit, *journey, {}) : not_found(visit);
}

http::Response change_it(Visit& visit) {
    auto stands = journey_asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    auto problems =
        read_form(victim_journey_fields(), victim_journey_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_journey(change, typed); });
    if (kept) return saved(visit, address_of(*kept), kept->reference + " is saved");
    return kept.has_problems() ? form_of(visit, *stands, kept.problems())
                               : form_of(visit, *stands, {}, &kept.refusal());
}

} // namespace

void mount_victim_journeys(office::Routes& at) {
    auto read = may(Right::read_office), write = may(Right::write_papers);
    const std::string list = journeys_address, one = list + "/{journey}";
    at.list(list, list_page, list_sheet, read, "See the victims’ journeys and where they fall short");
    at.get(list + "/new", show_new, write, "Open the form that adds a victim’s journey");
    at.post(list + "/new", add_new, write, "Add a victim’s journey");
    at.get(one, one_page, read, "See one journey with its stages");
    at.get(one + "/change", show_change, write, "Open the form that changes a journey");
    at.post(one + "/change", change_it, write, "Change a victim’s journey");
}

} // namespace reeve::victims
