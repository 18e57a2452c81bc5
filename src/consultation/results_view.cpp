// Shows the results of a consultation as an edition says them: from the frozen content, never from the records.
#include "consultation/analysis_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/chart_figure.h"
#include "html/headings.h"

namespace reeve::consultation {
namespace {

using html::Html;

constexpr const char* who_answered = "Who answered, beside who lives here";

// "412", "[c]", "62%".
std::string cell_words(const Json& cell, const char* unit = "") {
    if (cell.is_null()) return "[z]";
    if (cell.is_number()) return with_commas(cell.as_number());
    return cell.as_text() == "[c]" ? cell.as_text() : cell.as_text() + unit;
}

Html chart_of(const Json& question) {
    html::Chart chart{.id = "chart-" + question["key"].as_text(),
                      .kind = html::ChartKind::bars,
                      .finding = question["wording"].as_text(),
                      .row_heading = "Answer",
                      .series = {{"People", {}}}};
    for (const auto& option : question["options"].as_list()) {
        chart.labels.push_back(option["label"].as_text());
        html::ChartPoint point;
        if (option["count"].is_number()) point.value = option["count"].as_number();
        else point.missing = "[c]";
        chart.series.front().points.push_back(point);
    }
    return html::of<R"(<div class="rv-svgwrap">{}</div>)">(html::chart_svg(chart));
}

Html options_table(const Json& question) {
    const auto& options = question["options"].as_list();
    const bool has_intervals = !options.empty() && !options.front()["from"].is_null();
    html::Table table{.caption = "Answers",
                      .caption_classes = "govuk-table__caption--s",
                      .head = {{"Answer"}, {"People", true}, {"Percentage", true}},
                      .is_stacked = true};
    if (has_intervals) table.head.push_back({"95% interval", true});
    for (const auto& option : options) {
        html::TableRow row{
            {{option["label"].as_text()}, {cell_words(option["count"])}, {cell_words(option["percentage"], "%")}}};
        if (has_intervals)
            row.cells.push_back(
                {option["from"].is_null() ? "[z]" : option["from"].as_text() + " to " + option["to"].as_text()});
        table.rows.push_back(std::move(row));
    }
    table.note = html::symbol_note(table.rows);
    return html::table(table);
}

Html divided_table(const Json& table, const std::string& wording, const std::string& id) {
    html::Table shown{.caption = wording + " By: " + table["by_wording"].as_text(),
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = id,
                      .head = {{"Answer"}},
                      .is_scrolled = true};
    for (const auto& group : table["groups"].as_list()) shown.head.push_back({group.as_text(), true});
    shown.head.push_back({"All", true});
    for (const auto& row : table["rows"].as_list()) {
        html::TableRow line{{{row["label"].as_text()}}};
        for (const auto& cell : row["counts"].as_list()) line.cells.push_back({cell_words(cell), true});
        shown.rows.push_back(std::move(line));
    }
    html::TableRow bases{{{"People who answered"}}, "", true};
    for (const auto& cell : table["bases"].as_list()) bases.cells.push_back({cell_words(cell), true});
    bases.cells.push_back({cell_words(table["base"]), true});
    shown.rows.push_back(std::move(bases));
    shown.note = html::symbol_note(shown.rows);
    return html::table(shown);
}

std::string anchor_of(const Json& question) { return "question-" + question["key"].as_text(); }

// As a wave of a survey stands against the one before.
Html waves_table(const Json& question) {
    if (question["waves"].is_null()) return {};
    html::Table table{.caption = "From wave to wave",
                      .caption_classes = "govuk-table__caption--s",
                      .head = {{"Answer"}, {"Between"}, {"Change, with its 95% interval"}},
                      .is_stacked = true};
    for (const auto& line : question["waves"].as_list())
        table.rows.push_back({{{line["label"].as_text()},
                               {line["from"].as_text() + " and " + line["to"].as_text()},
                               {line["words"].as_text()}}});
    return html::table(table);
}

Html question_part(const Json& question, int level) {
    const auto& key = question["key"].as_text();
    Html part = html::heading(level, level == 2 ? "govuk-heading-m" : "govuk-heading-s", question["wording"].as_text(),
                              anchor_of(question))
                + html::paragraph(question["bases"].as_text());
    if (!question["note"].as_text().empty()) part += html::paragraph(question["note"].as_text());
    if (question["options"].as_list().empty()) return part;
    part += chart_of(question) + options_table(question);
    if (!question["mean"].is_null()) part += html::paragraph("Mean " + question["mean"].as_text() + ".");
    part += waves_table(question);
    for (const auto& table : question["tables"].as_list())
        part += divided_table(table, question["wording"].as_text(), "table-" + key + "-" + table["by"].as_text());
    return part;
}

// "" where an edition was frozen before questions named their section.
std::string section_of(const Json& question) {
    return question["section"].is_null() ? "" : question["section"].as_text();
}

Html profile_part(const Json& profile) {
    html::Table table{.caption = profile["wording"].as_text(),
                      .caption_classes = "govuk-table__caption--s",
                      .head = {{"Group"},
                               {"Of responses (%)", true},
                               {"Of the population (%)", true},
                               {"Difference in percentage points", true}},
                      .is_stacked = true};
    for (const auto& line : profile["lines"].as_list())
        table.rows.push_back({{{line["label"].as_text()},
                               {line["responses"].as_text()},
                               {line["population"].as_text()},
                               {line["gap"].as_text()}}});
    table.note = html::symbol_note(table.rows);
    return html::table(table) + html::small_paragraph("Population: " + profile["source"].as_text() + ".");
}

Html contents_of(const Json& content) {
    Html items;
    std::string section;
    if (!content["profiles"].as_list().empty())
        items.add<R"(<li>{}</li>)">(html::link({.text = who_answered, .href = "#who"}));
    for (const auto& question : content["questions"].as_list()) {
        if (section_of(question) != section && !section_of(question).empty())
            items.add<R"(<li class="rv-contents__group">{}</li>)">(section_of(question));
        section = section_of(question);
        items.add<R"(<li>{}</li>)">(
            html::link({.text = question["wording"].as_text(), .href = "#" + anchor_of(question)}));
    }
    return html::of<
        R"(<nav class="rv-contents" aria-labelledby="contents">{}<ul class="govuk-list rv-contents__list">{}</ul></nav>)">(
        html::heading(2, "govuk-heading-s", "Contents", "contents"), items);
}

Html back_to_contents() { return html::paragraph(html::link({.text = "Back to the contents", .href = "#contents"})); }

// Question after question, under the headings of their sections, with a way back after each.
Html questions_of(const Json& content) {
    Html view;
    std::string section;
    int sections = 0;
    for (const auto& question : content["questions"].as_list()) {
        if (section_of(question) != section && !section_of(question).empty())
            view += html::heading(2, "govuk-heading-m", section_of(question), "section-" + std::to_string(++sections));
        section = section_of(question);
        view += question_part(question, section.empty() ? 2 : 3) + back_to_contents();
    }
    return view;
}

} // namespace

Html results_view(const Json& content) {
    Html view =
        standing_view(content["standing"].as_text(), content["responses"].as_number(), content["weighting"].as_text());
    view += html::paragraph("Counts below " + std::to_string(content["threshold"].as_number())
                            + " are withheld to protect people, and so is whatever would give them away.");
    if (!content["profiles"].as_list().empty()) {
        view += html::section_heading(who_answered, "who");
        for (const auto& profile : content["profiles"].as_list()) view += profile_part(profile);
    }
    view += questions_of(content);
    return html::of<
        R"(<div class="govuk-grid-row"><div class="govuk-grid-column-one-third">{}</div><div class="govuk-grid-column-two-thirds">{}</div></div>)">(
        contents_of(content), view);
}

std::vector<std::vector<std::string>> results_rows(const Json& content) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& question : content["questions"].as_list()) {
        const auto& key = question["key"].as_text();
        for (const auto& option : question["options"].as_list())
            rows.push_back({key, question["wording"].as_text(), option["label"].as_text(), "", "",
                            cell_words(option["count"]), cell_words(option["percentage"])});
        for (const auto& table : question["tables"].as_list())
            for (const auto& row : table["rows"].as_list())
                for (std::size_t group = 0; group < table["groups"].as_list().size(); ++group)
                    rows.push_back({key, question["wording"].as_text(), row["label"].as_text(), table["by"].as_text(),
                                    table["groups"].as_list()[group].as_text(),
                                    cell_words(row["counts"].as_list()[group]), ""});
    }
    return rows;
}

} // namespace reeve::consultation
