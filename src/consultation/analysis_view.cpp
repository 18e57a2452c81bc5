// Shows what staff see of an analysis.
#include "consultation/analysis_view.h"
#include "html/callouts.h"
#include "html/chart_figure.h"
#include "html/headings.h"
#include <cstdio>

namespace reeve::consultation {
namespace {

using html::Html;

std::string tenth(double value) {
    char words[32];
    std::snprintf(words, sizeof words, "%.1f", value);
    return words;
}

std::string percentage_of(const OptionCount& option, const QuestionCounts& counts) {
    if (!counts.has_percentages()) return "[z]";
    return share_words(option, counts.base()) + "%";
}

std::string interval_of(const OptionCount& option, const QuestionCounts& counts) {
    if (!option.interval || !counts.has_percentages()) return "[z]";
    return tenth(option.interval->lower * 100) + " to " + tenth(option.interval->upper * 100);
}

Html chart_of(const QuestionCounts& counts) {
    html::Chart chart{.id = "chart-" + counts.key,
                      .kind = html::ChartKind::bars,
                      .finding = counts.wording,
                      .row_heading = "Answer",
                      .series = {{"People", {}}}};
    for (const auto& option : counts.options) {
        chart.labels.push_back(option.label);
        chart.series.front().points.push_back({option.count});
    }
    return html::of<R"(<div class="rv-svgwrap">{}</div>)">(html::chart_svg(chart));
}

html::Table table_of(const QuestionCounts& counts, Standing standing) {
    html::Table table{.caption = "Answers",
                      .caption_classes = "govuk-table__caption--s",
                      .head = {{"Answer"}, {"People", true}, {"Percentage", true}},
                      .is_stacked = true};
    if (standing == Standing::sample_survey) table.head.push_back({"95% interval", true});
    for (const auto& option : counts.options) {
        html::TableRow row{{{option.label}, {with_commas(option.count)}, {percentage_of(option, counts)}}};
        if (standing == Standing::sample_survey) row.cells.push_back({interval_of(option, counts)});
        table.rows.push_back(std::move(row));
    }
    for (const auto& option : counts.said_nothing) {
        html::TableRow row{{{option.label}, {with_commas(option.count)}, {"[z]"}}};
        if (standing == Standing::sample_survey) row.cells.push_back({"[z]"});
        table.rows.push_back(std::move(row));
    }
    table.note = html::symbol_note(table.rows);
    return table;
}

Html notes_of(const QuestionCounts& counts) {
    Html notes = html::paragraph(base_words(counts));
    if (auto words = several_words(counts); !words.empty()) notes += html::paragraph(words);
    if (counts.unasked > 0)
        notes += html::paragraph(counted(counts.unasked, "response") + " answered though the question did not apply; "
                                 + (counts.unasked == 1 ? "it is" : "they are") + " counted nowhere.");
    if (!counts.options.empty() && size_of_base(counts.base()) == BaseSize::too_small)
        notes += html::paragraph("Fewer than 50 answered, so no percentage is given.");
    if (size_of_base(counts.base()) == BaseSize::small)
        notes += html::paragraph("Fewer than 100 answered: read the percentages with care.");
    if (counts.mean)
        notes += html::paragraph("Mean " + tenth(*counts.mean) + ", middle " + tenth(*counts.median)
                                 + (counts.answering == Answering::scale ? ", where the first answer is 1." : "."));
    return notes;
}

html::TableCell marked(bool is_hidden, std::int64_t count) {
    html::TableCell cell{with_commas(count), true};
    if (is_hidden) cell.content = html::of<R"({} <span class="govuk-body-s">[c]</span>)">(with_commas(count));
    return cell;
}

} // namespace

Html standing_view(const std::string& standing, std::int64_t responses, const std::string& weighting) {
    Html view = html::of<R"(<p class="govuk-body"><strong>{}.</strong> {} counted.</p>)">(
        standing, counted(responses, "response"));
    if (!weighting.empty()) view += html::inset_text({.text = weighting});
    return view;
}

Html question_view(const QuestionCounts& counts, Standing standing) {
    if (counts.options.empty()) return notes_of(counts);
    return notes_of(counts) + chart_of(counts) + html::table(table_of(counts, standing));
}

Html cross_view(const SafeTable& safe) {
    const auto& table = safe.table;
    html::Table shown{.caption = table.wording + " By: " + table.by_wording,
                      .caption_id = "cross-table",
                      .head = {{"Answer"}},
                      .is_scrolled = true};
    for (const auto& group : table.groups) shown.head.push_back({group.label, true});
    shown.head.push_back({"All", true});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        html::TableRow line{{{table.rows[row].label}}};
        for (std::size_t group = 0; group < table.groups.size(); ++group)
            line.cells.push_back(marked(safe.hidden[row][group], table.counts[row][group]));
        line.cells.push_back(marked(safe.hidden_totals[row], table.totals[row]));
        shown.rows.push_back(std::move(line));
    }
    html::TableRow bases{{{"People who answered"}}, "", true};
    for (std::size_t group = 0; group < table.groups.size(); ++group)
        bases.cells.push_back(marked(safe.hidden_bases[group], table.bases[group]));
    bases.cells.push_back({with_commas(table.base), true});
    shown.rows.push_back(std::move(bases));
    Html view = html::table(shown);
    if (table.is_several)
        view += html::paragraph("People could choose more than one answer, so a column may add to more than its base.");
    if (safe.is_whole)
        return view + html::paragraph("So few answered that the public would be shown none of these counts.");
    if (safe.small + safe.beside > 0)
        view += html::paragraph("[c] would be withheld from the public: "
                                + counted(static_cast<std::int64_t>(safe.small), "count") + " below "
                                + std::to_string(safe.threshold) + ", and " + std::to_string(safe.beside)
                                + " that would give " + (safe.small == 1 ? "it" : "them") + " away.");
    return view;
}

Html profile_view(const Profile& profile) {
    html::Table table{.caption = profile.wording,
                      .head = {{"Group"},
                               {"Responses", true},
                               {"Of responses (%)", true},
                               {"Of the population (%)", true},
                               {"Difference in percentage points", true}},
                      .is_stacked = true};
    for (const auto& line : profile.lines)
        table.rows.push_back({{{line.label},
                               {with_commas(line.responses)},
                               {line.share_of_responses},
                               {line.share_of_people},
                               {line.gap}}});
    table.note = html::symbol_note(table.rows);
    Html view = html::table(table)
                + html::paragraph(with_commas(profile.base) + " said their group, " + with_commas(profile.not_said)
                                  + " did not. Population: " + profile.source + ".");
    if (!profile.warning.empty()) view += html::warning_text({.text = profile.warning});
    return view;
}

Html waves_view(const std::vector<SurveyWave>& waves) {
    const auto changes = changes_between(waves);
    if (waves.size() < 2) return {};
    html::Table table{.caption = "From wave to wave",
                      .head = {{"Answer"}, {"From"}, {"To"}, {"Change, with its 95% interval"}},
                      .empty_text = "Fewer than 50 answered in a wave, so waves are not compared.",
                      .is_stacked = true};
    for (const auto& change : changes)
        table.rows.push_back({{{change.label}, {change.earlier}, {change.later}, {change.words}}});
    return html::table(table)
           + html::paragraph(
               "Many answers are compared at once, so a change is told only where it stands with that counted in.");
}

std::vector<std::string> question_columns(Standing standing) {
    std::vector<std::string> columns = {"Question", "Wording", "Asked", "Answered", "Answer", "People", "Percentage"};
    if (standing == Standing::sample_survey) columns.insert(columns.end(), {"From", "To"});
    return columns;
}

std::vector<std::vector<std::string>> question_rows(const QuestionCounts& counts) {
    std::vector<std::vector<std::string>> rows;
    const auto row = [&](const std::string& answer, const std::string& people, const std::string& share) {
        rows.push_back({counts.key, counts.wording, std::to_string(counts.asked), std::to_string(counts.answered),
                        answer, people, share});
    };
    for (const auto& option : counts.options) {
        row(option.label, std::to_string(option.count),
            counts.has_percentages() ? share_words(option, counts.base()) : "");
        if (option.interval && counts.has_percentages())
            rows.back().insert(rows.back().end(),
                               {tenth(option.interval->lower * 100), tenth(option.interval->upper * 100)});
    }
    for (const auto& option : counts.said_nothing) row(option.label, std::to_string(option.count), "");
    if (rows.empty()) row("", "", "");
    return rows;
}

} // namespace reeve::consultation
