// Shows volumes: the counts, the change with both its counts, what it is made of, and the months on a control chart.
#include "complaints/review_volume_view.h"
#include "base/statistics.h"
#include "html/callouts.h"
#include "html/chart_figure.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::complaints {
namespace {

using html::Html;

std::string days_told(const DecisionTimes& times) {
    auto middle = median(times.working_days);
    if (times.working_days.size() < smallest_shown || !middle) return "Not told: fewer than 5 were decided";
    return counted(*middle, "working day");
}

html::TableRow row_of(const char* what, const std::string& now, const std::string& then) {
    return {{{what}, {now}, {then}}};
}

Html counts_view(const VolumeTold& told) {
    html::Table table{.caption = "Reviews in this period and a year earlier",
                      .caption_id = "counts",
                      .head = {{"What"}, {in_words(told.period), true}, {in_words(told.before), true}},
                      .note = "[c] means a number from 1 to 4, or one that would give such a number away.",
                      .is_stacked = true};
    const auto& now = told.now;
    const auto& then = told.then;
    table.rows = {row_of("Open at the start", with_commas(now.opening), with_commas(then.opening)),
                  row_of("Received", with_commas(now.received), with_commas(then.received)),
                  row_of("Ended", with_commas(now.closed), with_commas(then.closed)),
                  row_of("Open at the end", with_commas(now.closing), with_commas(then.closing)),
                  row_of("Decided", count_told(now.decided), count_told(then.decided)),
                  row_of("Decided that the outcome was not reasonable and proportionate",
                         share_told(now.not_reasonable, now.decided), share_told(then.not_reasonable, then.decided))};
    return html::table(table);
}

// The usual range of the months, in whole reviews.
std::optional<html::UsualLimits> limits_of(const std::vector<std::pair<std::string, std::int64_t>>& months) {
    std::vector<double> points;
    for (const auto& [name, count] : months) points.push_back(static_cast<double>(count));
    auto range = statistics::usual_range(points);
    if (!range) return std::nullopt;
    html::UsualLimits limits{range->mean, std::max(0.0, range->lower), range->upper, {}};
    for (auto signal : range->signals) limits.signals.push_back(signal != statistics::Signal::none);
    return limits;
}

Html months_view(const VolumeTold& told) {
    html::Chart chart;
    chart.id = "months";
    chart.kind = html::ChartKind::control;
    chart.measure = "Applications for a review received in each month, with the range that is usual for them.";
    chart.caption = "Applications for a review received by month";
    chart.series.push_back({"Received", {}});
    for (const auto& [name, count] : told.months) {
        auto month = *parse_iso_date(name + "-01");
        chart.labels.push_back(short_month_name(month_of(month)) + " " + std::to_string(year_of(month)));
        chart.axis_labels.push_back(short_month_name(month_of(month)));
        chart.series.front().points.push_back({count});
    }
    chart.usual = limits_of(told.months);
    chart.finding = draft_finding(chart, "Applications for a review");
    chart.source = "Records of this office";
    chart.cautions = {"A rise may mean that more complaints were recorded, or that more people know they can ask."};
    return html::chart(chart);
}

Html change_view(const VolumeTold& told) {
    Html view = html::paragraph(capitalised("Received: " + in_words(told.received)));
    if (told.split) return view + html::paragraph(in_words(*told.split, told.of_now, told.of_then));
    return view
           + html::paragraph("How much of the change comes from more complaints, and how much from a larger share of "
                             "complainants asking, cannot be said: the number of complaints that the force recorded is "
                             "not held for both periods.");
}

Html times_view(const VolumeTold& told) {
    auto decided = static_cast<std::int64_t>(told.times.working_days.size());
    html::SummaryList list;
    list.rows = {{.key = "Middle time to decide", .value = days_told(told.times)},
                 {.key = "Decided within 28 working days", .value = share_told(told.times.within_standard, decided)}};
    return html::summary_list(list)
           + html::small_paragraph(
               "28 working days is this office’s own standard; no law sets a last day. Days on which "
               "we waited for information are left out of the standard, and are part of the middle "
               "time.");
}

Html allegations_view(const VolumeTold& told) {
    html::Table table{.caption = "Decided, by the main allegation",
                      .caption_id = "allegations",
                      .head = {{"Main allegation"}, {"Decided", true}},
                      .empty_text = "None was decided.",
                      .note = "[c] means a number from 1 to 4, or one that would give such a number away.",
                      .is_stacked = true};
    for (const auto& [label, count] : told.by_allegation) table.rows.push_back({{{label}, {count}}});
    return html::table(table);
}

} // namespace

Html volumes_view(const VolumeTold& told) {
    Html view;
    if (told.is_sample)
        view += html::of<
            R"(<p class="govuk-body"><strong class="rv-sample">SAMPLE</strong> Some of these reviews are invented for the demo office.</p>)">();
    return view + counts_view(told) + html::paragraph(in_words(told.now) + ".")
           + html::section_heading("The change", "change") + change_view(told) + months_view(told)
           + html::section_heading("How long they took", "times") + times_view(told)
           + html::section_heading("What they were about", "about") + allegations_view(told);
}

Html other_offices_view(const std::vector<OtherOfficeVolume>& volumes) {
    html::Table table{
        .caption = "Reviews of other offices",
        .caption_id = "others",
        .head = {{"Office"}, {"Period"}, {"Received", true}, {"Completed", true}, {"Not reasonable", true}, {"Source"}},
        .empty_text = "No other office’s numbers are recorded. Add them as they are published.",
        .note = "Offices differ in size and in how they count; these numbers make no league table.",
        .is_scrolled = true};
    auto number = [](const std::optional<std::int64_t>& count) { return count ? with_commas(*count) : "[x]"; };
    for (const auto& one : volumes)
        table.rows.push_back({{{one.office},
                               {in_words(Period{one.first, one.last})},
                               {number(one.received)},
                               {number(one.completed)},
                               {number(one.not_reasonable)},
                               {one.source + ", read on " + in_words(one.read_on)}}});
    return html::table(table);
}

Html assessment_view(const ReviewAssessment& assessment) {
    Html view;
    for (auto column : {"oversight", "satisfaction", "timeliness", "quality"}) {
        const auto* field = assessment_fields().shape().find(column);
        view += html::sub_heading(field->words.label) + html::render_prose(Prose{field->shown(&assessment)});
    }
    if (assessment.is_sample)
        view += html::of<R"(<p class="govuk-body"><strong class="rv-sample">SAMPLE</strong></p>)">();
    return view;
}

office::Sheet volumes_sheet(const VolumeTold& told) {
    office::Sheet sheet{"Complaint reviews",
                        {"What", "First day", "Last day", "Count"},
                        {},
                        "[c] means a number from 1 to 4, or one that would give such a number away."};
    auto add = [&](const char* what, const Period& period, const std::string& count) {
        sheet.rows.push_back({what, iso(period.first), iso(period.last), count});
    };
    for (const auto& [period, volume] : {std::pair(told.period, told.now), {told.before, told.then}}) {
        add("Open at the start", period, std::to_string(volume.opening));
        add("Received", period, std::to_string(volume.received));
        add("Ended", period, std::to_string(volume.closed));
        add("Open at the end", period, std::to_string(volume.closing));
        add("Decided", period, count_told(volume.decided));
        add("Not reasonable and proportionate", period, share_told(volume.not_reasonable, volume.decided));
    }
    for (const auto& [name, count] : told.months) {
        auto month = *parse_iso_date(name + "-01");
        add("Received in the month", {month, last_of_month(month)}, std::to_string(count));
    }
    return sheet;
}

} // namespace reeve::complaints
