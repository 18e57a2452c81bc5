// The measures, for staff and for the public: the list with how each stands, and the page of one.
#include "delivery/measure_desk.h"
#include "delivery/measure_pages.h"
#include "delivery/observation_store.h"
#include "delivery/workstream_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* public_list = "/plan/measures";
constexpr const char* section = "Plan and progress";

std::string expected_cell(const MeasureReading& reading) {
    std::vector<std::string> words;
    for (const auto& target : reading.targets) words.push_back(in_words(target.target));
    return words.empty() ? "Nobody has said" : joined(words, ". ");
}

Html standing_cell(const MeasureReading& reading) {
    Html chips;
    for (const auto& target : reading.targets) chips += standing_chip(target.standing);
    return chips;
}

std::string next_cell(const MeasureReading& reading) {
    return reading.is_stale()                              ? counted(reading.next.days_late, "day") + " late"
           : reading.next.state == NextNumbers::State::due ? "By " + in_words(reading.next.due)
                                                           : in_words(reading.next, reading.measure);
}

html::Table table_of(const std::vector<MeasureReading>& readings, const std::string& address) {
    html::Table table{.caption = "Measures",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Measure"}, {"Now"}, {"What is expected"}, {"Next numbers"}},
                      .empty_text = "No measure is here yet.",
                      .is_stacked = true};
    for (const auto& reading : readings) {
        auto sample = reading.measure.is_sample ? html::of<R"( <span class="rv-sample">SAMPLE</span>)">() : Html();
        table.rows.push_back(
            {{{html::of<"{}{}">(
                  html::link({.text = reading.measure.title, .href = address + "/" + reading.measure.slug}), sample)},
              {reading.latest_words},
              {html::of<"{} {}">(standing_cell(reading), expected_cell(reading))},
              {next_cell(reading)}}});
    }
    return table;
}

office::Sheet sheet_of(const std::vector<MeasureReading>& readings) {
    office::Sheet sheet{"Measures",
                        {"Measure", "Title", "Area", "Now", "Change", "What is expected", "Next numbers", "Days late",
                         "Sent by", "Answers for it", "Which way is better", "Sample"},
                        {},
                        ""};
    for (const auto& reading : readings) {
        const auto& measure = reading.measure;
        std::vector<std::string> expected;
        for (const auto& target : reading.targets) expected.push_back(target.words);
        sheet.rows.push_back({measure.slug, measure.title, reading.series.area, reading.latest_words,
                              reading.change_words, joined(expected, " "), in_words(reading.next, measure),
                              std::to_string(reading.next.days_late), measure.source, measure.owner_post,
                              label_of(measure.polarity), measure.is_sample ? "Yes" : "No"});
    }
    return sheet;
}

// ---- Staff ----

std::vector<MeasureReading> all_readings(Visit& visit) {
    return readings_of(visit.db, all_measures(visit.db), visit.today());
}

Html list_buttons(Visit& visit) {
    if (!visit.may(Right::load_measures)) return {};
    return html::button_group(
        {html::button({.text = "Bring in numbers", .href = "/work/measures/import"}),
         html::button({.text = "Add a measure", .href = "/work/measures/new", .classes = "govuk-button--secondary"}),
         html::link({.text = "Comparison sets", .href = "/work/comparison-sets"})});
}

http::Response list_page(Visit& visit) {
    auto readings = all_readings(visit);
    auto late = std::count_if(readings.begin(), readings.end(), [](const auto& one) { return one.is_stale(); });
    Html main = html::page_heading("Measures")
                + html::paragraph("What shows whether the plan is working, with who sends it and when it is due.")
                + html::paragraph(late ? counted(late, "measure is waiting", "measures are waiting")
                                             + " for numbers that are late."
                                       : std::string("No numbers are late."))
                + list_buttons(visit) + html::table(table_of(readings, measures_address))
                + office::list_files(measures_address);
    return show(visit, {.title = "Measures", .section = "Data"}, main);
}

office::Sheet list_sheet(Visit& visit) { return sheet_of(all_readings(visit)); }

Html form_buttons(Visit& visit, const Measure& measure) {
    std::vector<Html> buttons;
    auto add = [&](const char* words, const char* where) {
        if (visit.may(Right::load_measures))
            buttons.push_back(html::button(
                {.text = words, .href = desk_address(measure) + where, .classes = "govuk-button--secondary"}));
    };
    add("Change its words", "/change");
    add("Add a definition", "/definitions/new");
    add("Add a target", "/targets/new");
    add("Add a note", "/notes/new");
    if (measure.is_public)
        buttons.push_back(html::link({.text = "See it as the public does", .href = public_address(measure)}));
    return html::button_group(buttons);
}

Html notes_view(Visit& visit, const MeasureShown& shown) {
    const auto& measure = shown.reading.measure;
    std::vector<html::Content> items;
    for (const auto& note : shown.notes) {
        auto words = in_words(note.day) + ": " + note.words;
        auto address = desk_address(measure) + "/notes/" + std::to_string(note.number);
        items.push_back(visit.may(Right::load_measures) ? html::Content(html::link({.text = words, .href = address}))
                                                        : html::Content(words));
    }
    return html::section_heading("Notes on the chart", "notes")
           + (items.empty() ? html::paragraph("None is written yet.") : html::bullet_list(items));
}

Html returns_view(Visit& visit, const Measure& measure) {
    std::vector<html::Content> items;
    for (const auto& release : releases(visit.db))
        if (release.measure == measure.slug)
            items.emplace_back(html::of<"{}, received on {}{}">(
                html::link(
                    {.text = release.name, .href = "/work/measures/releases/" + std::to_string(release.id.value)}),
                in_words(release.received), release.undone_at ? ", taken back" : ""));
    return html::section_heading("Returns", "returns")
           + (items.empty() ? html::paragraph("Nothing was brought in from a file yet.") : html::bullet_list(items));
}

http::Response desk_page(Visit& visit) {
    auto measure = measure_asked_for(visit);
    if (!measure) return not_found(visit);
    auto shown = shown_to(visit, *measure, MeasureReader::staff);
    bool writes = visit.may(Right::load_measures);
    auto targets_address = writes ? desk_address(*measure) + "/targets" : "";
    auto definitions_address = writes ? desk_address(*measure) + "/definitions" : "";
    Html main = html::page_heading(measure->title, "Measure") + sample_note(measure->is_sample) + standing_view(shown)
                + form_buttons(visit, *measure) + facts_view(shown)
                + html::paragraph(measure->is_public ? "Anyone may read it." : "It is for staff alone.");
    main += targets_view(shown.reading, targets_address) + over_time_view(shown) + other_forces_view(shown)
            + definitions_view(shown, definitions_address) + notes_view(visit, shown) + returns_view(visit, *measure)
            + files_view(shown) + office::history_block(visit, measure_fields().shape(), measure->id.value);
    return show(visit, {.title = measure->title, .section = "Data", .trail = {{"Measures", measures_address}}}, main);
}

office::Sheet desk_sheet(Visit& visit) {
    auto measure = measure_asked_for(visit);
    return measure ? numbers_with_versions(visit, *measure) : office::Sheet{"Measure", versioned_columns(), {}, ""};
}

// ---- Public ----

std::vector<MeasureReading> open_readings(Visit& visit) {
    return readings_of(visit.db, public_measures(visit.db), visit.today());
}

http::Response public_list_page(Visit& visit) {
    Html main = html::page_heading("Measures")
                + html::lead_paragraph("How we will know whether the plan is working: what is counted, where it stands "
                                       "and what is expected.")
                + html::table(table_of(open_readings(visit), public_list)) + office::list_files(public_list);
    return show(
        visit,
        {.title = "Measures", .section = section, .trail = {{"Police and Crime Plan", "/plan"}}, .is_public = true},
        main);
}

office::Sheet public_list_sheet(Visit& visit) { return sheet_of(open_readings(visit)); }

std::optional<Measure> open_one(Visit& visit) {
    auto measure = measure_asked_for(visit);
    return measure && measure->is_public ? measure : std::nullopt;
}

http::Response public_page(Visit& visit) {
    auto measure = open_one(visit);
    if (!measure) return not_found(visit);
    auto shown = shown_to(visit, *measure, MeasureReader::anyone);
    Html main = html::page_heading(measure->title, "Measure") + sample_note(measure->is_sample) + standing_view(shown)
                + facts_view(shown) + targets_view(shown.reading) + over_time_view(shown) + other_forces_view(shown)
                + definitions_view(shown) + files_view(shown);
    return show(visit,
                {.title = measure->title,
                 .section = section,
                 .trail = {{"Police and Crime Plan", "/plan"}, {"Measures", public_list}},
                 .is_public = true},
                main);
}

office::Sheet public_sheet(Visit& visit) {
    auto measure = open_one(visit);
    return measure ? numbers_sheet(visit, *measure) : office::Sheet{"Measure", observation_columns(), {}, ""};
}

} // namespace

void mount_measures(office::Routes& at) {
    at.list(measures_address, list_page, list_sheet, may(Right::read_office), "See the measures with how each stands");
    at.list("/work/measures/{slug}", desk_page, desk_sheet, may(Right::read_office),
            "See one measure, its charts, targets and definitions");
}

void mount_public_measures(office::Routes& at) {
    at.cached_list(public_list, public_list_page, public_list_sheet,
                   "See how the plan is measured and where it stands");
    at.list("/plan/measures/{slug}", public_page, public_sheet, office::anyone(),
            "Read one measure of the plan: its numbers, targets and charts");
}

} // namespace reeve::delivery
