// Shows a measure.
#include "delivery/measure_view.h"
#include "delivery/workstream_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/chart_figure.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "office/list_files.h"

namespace reeve::delivery {
namespace {

using html::Html;

html::Content linked(const NamedAddress& named) {
    if (named.address.empty()) return named.name;
    return html::link({.text = named.name, .href = named.address});
}

Html joined_links(const std::vector<NamedAddress>& list) {
    Html made;
    for (const auto& one : list) {
        if (!made.empty()) made.add<", ">();
        made.add<"{}">(linked(one));
    }
    return made;
}

Html promise_view(const TargetReading& target) {
    Html view =
        html::paragraph(html::of<"{}{}">(standing_chip(target.standing), html::sample_mark(target.target.is_sample)))
        + html::paragraph(in_words(target.target) + ".") + html::paragraph(target.words);
    view += html::inset_text({.text = "“" + target.target.words + "”"});
    if (!trimmed(target.target.reading.text).empty())
        view += html::small_paragraph("How the office reads it:") + html::render_prose(target.target.reading);
    return view;
}

Html area_links(const MeasureShown& shown) {
    if (shown.areas.size() < 2) return {};
    std::vector<html::Content> items;
    for (const auto& area : shown.areas)
        items.push_back(area.name == shown.area_name ? html::Content(area.name + ", shown here") : linked(area));
    return html::details({.summary = "Other areas", .text = html::bullet_list(items)});
}

} // namespace

Html standing_view(const MeasureShown& shown) {
    const auto& reading = shown.reading;
    Html view = html::lead_paragraph(reading.latest_words + (reading.latest ? ", " + shown.area_name : "") + ".");
    if (!reading.change_words.empty()) view += html::paragraph(reading.change_words + ".");
    auto due = in_words(reading.next, reading.measure);
    return view + (reading.is_stale() ? html::warning_text({.text = due}) : html::paragraph(due));
}

Html facts_view(const MeasureShown& shown) {
    const auto& measure = shown.reading.measure;
    html::SummaryList facts;
    auto add = [&](const char* key, html::Content value) {
        facts.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Sent by", measure.source);
    add("Answers for it", measure.owner_post);
    add("Which way is better", label_of(measure.polarity));
    add("How it counts", label_of(measure.kind));
    add("How often", label_of(measure.frequency));
    if (!measure.promised_in.empty()) add("Promised in", measure.promised_in);
    if (!shown.priority.name.empty()) add("Priority of the plan", linked(shown.priority));
    if (!shown.workstreams.empty()) add("Workstreams", joined_links(shown.workstreams));
    return html::summary_list(facts);
}

Html targets_view(const MeasureReading& reading, const std::string& form_address) {
    Html view = html::section_heading("What is expected", "targets");
    if (reading.targets.empty()) return view + html::paragraph("Nobody has said what is expected of it.");
    for (const auto& target : reading.targets) {
        view += promise_view(target);
        if (!form_address.empty())
            view += html::paragraph(html::link(
                {.text = "Change this target", .href = form_address + "/" + std::to_string(target.target.number)}));
    }
    return view;
}

Html over_time_view(const MeasureShown& shown) {
    Html view = html::section_heading("Over time", "time");
    if (shown.reading.series.points.empty())
        return view
               + html::paragraph("No data yet: nothing has come for " + shown.area_name
                                 + ". That is not the same as none at all.");
    auto drawing = time_drawing(shown.reading, shown.definitions, shown.notes, shown.area_name);
    drawing.chart.heading_level = 3;
    std::vector<html::Content> explained(drawing.explained.begin(), drawing.explained.end());
    view += area_links(shown) + html::chart(drawing.chart);
    if (!explained.empty()) view += html::bullet_list(explained);
    return view
           + html::small_paragraph(
               "A number is unusual outside the usual range, as one of seven or more in a row on one side of "
               "the average, as one of six or more that rise or fall, or as one of two in three close to one "
               "end. Unusual asks for a closer look and gives no cause.");
}

Html other_forces_view(const MeasureShown& shown) {
    const auto& measure = shown.reading.measure;
    if (measure.comparison.empty()) return {};
    Html view = html::section_heading("Beside other forces", "forces");
    if (!shown.comparison)
        return view + html::paragraph("No data yet: too few forces of the set have a number for the same days.");
    return view + comparison_view(*shown.comparison, measure);
}

Html definitions_view(const MeasureShown& shown, const std::string& form_address) {
    Html view = html::section_heading("What is counted", "definitions");
    for (auto one = shown.definitions.rbegin(); one != shown.definitions.rend(); ++one) {
        view += html::sub_heading(html::of<"{}{}">(name_of(*one), html::sample_mark(one->is_sample)))
                + html::render_prose(one->words);
        if (!one->counts.empty()) view += html::paragraph("Counted: " + one->counts + ". Out of: " + one->out_of + ".");
        if (!one->reason.empty()) view += html::paragraph("Why it changed: " + one->reason + ".");
        if (one->version > 1) view += html::small_paragraph("It was corrected since it was written down.");
        if (!form_address.empty())
            view += html::paragraph(html::link(
                {.text = "Correct this definition", .href = form_address + "/" + std::to_string(one->number)}));
    }
    return view;
}

Html files_view(const MeasureShown& shown) {
    return office::list_files(shown.address, "Every number",
                              html::escaped(" The columns are those in which numbers are brought in."));
}

Html measure_lines(const std::vector<MeasureReading>& readings, const std::string& address_before) {
    std::vector<html::Content> items;
    for (const auto& reading : readings) {
        auto rest = reading.line().substr(reading.measure.title.size());
        items.emplace_back(html::of<"{}{}{}">(
            html::link({.text = reading.measure.title, .href = address_before + reading.measure.slug}), rest,
            html::sample_mark(reading.measure.is_sample)));
    }
    return items.empty() ? Html() : html::bullet_list(items);
}

} // namespace reeve::delivery
