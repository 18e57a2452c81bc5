// Draws a measure's numbers over time.
#include "delivery/measure_drawings.h"
#include <cmath>

namespace reeve::delivery {
namespace {

using Because = UsualPhase::Because;

std::int64_t scaled(double value, ToldAs told_as) { return std::llround(value * std::pow(10.0, decimals_of(told_as))); }

std::string short_days(const Measure& measure, const Observation& observation) {
    Period days{observation.first_day, observation.last_day};
    bool is_month = days.first == first_of_month(days.first) && days.last == last_of_month(days.first);
    auto month = short_month_name(month_of(days.last)) + " " + std::to_string(year_of(days.last));
    if (is_month && measure.kind != MeasureKind::level) return month;
    return measure.kind == MeasureKind::level ? in_short(days.last)
                                              : in_short(days.first) + " to " + in_short(days.last);
}

// What the axis says: the month alone, with the year where it turns.
std::string axis_label(const SeriesPoint& point, const SeriesPoint* before) {
    auto year = year_of(point.observation.last_day);
    auto month = short_month_name(month_of(point.observation.last_day));
    return before && year_of(before->observation.last_day) == year ? month : month + " " + std::to_string(year);
}

struct Placed {
    std::vector<std::size_t> label_of; // of each point with a value
};

Placed add_points(TimeDrawing& drawing, const MeasureReading& reading) {
    Placed placed;
    const SeriesPoint* before = nullptr;
    auto& chart = drawing.chart;
    for (const auto& point : reading.series.points) {
        chart.labels.push_back(short_days(reading.measure, point.observation));
        chart.axis_labels.push_back(axis_label(point, before));
        before = &point;
        html::ChartPoint shown;
        shown.is_provisional = point.observation.status == ObservationStatus::provisional;
        if (point.value) {
            shown.value = scaled(*point.value, reading.series.told_as);
            placed.label_of.push_back(chart.labels.size() - 1);
            drawing.points.push_back({point.observation.last_day, *point.value, point.observation.definition});
        }
        chart.series[0].points.push_back(shown);
    }
    return placed;
}

void add_expected(html::Chart& chart, const MeasureReading& reading) {
    for (const auto& target : reading.targets) {
        html::ChartSeries line{
            reading.targets.size() == 1 ? "Expected" : "Expected " + std::to_string(target.target.number), {}};
        bool has_any = false;
        for (const auto& point : reading.series.points) {
            html::ChartPoint shown{.missing = "[z]"};
            if (auto expected = expected_on(target.target, point.observation.last_day))
                shown.value = scaled(*expected, reading.series.told_as), has_any = true;
            line.points.push_back(shown);
        }
        constexpr std::size_t most_series = 4;
        if (has_any && chart.series.size() < most_series) chart.series.push_back(std::move(line));
    }
}

void add_phases(TimeDrawing& drawing, const Placed& placed, ToldAs told_as) {
    double unit = std::pow(10.0, decimals_of(told_as));
    std::vector<bool> is_unusual(drawing.points.size());
    for (const auto& one : drawing.unusual) is_unusual[one.at] = true;
    for (const auto& phase : drawing.phases) {
        if (!phase.range) continue;
        html::ChartPhase shown{placed.label_of[phase.begin], placed.label_of[phase.end - 1] + 1,
                               phase.range->mean * unit,     phase.range->lower * unit,
                               phase.range->upper * unit,    {}};
        shown.signals.resize(shown.end - shown.begin);
        for (auto i = phase.begin; i < phase.end; ++i) shown.signals[placed.label_of[i] - shown.begin] = is_unusual[i];
        drawing.chart.phases.push_back(std::move(shown));
    }
}

void add_breaks(TimeDrawing& drawing, const MeasureReading& reading,
                const std::vector<MeasureDefinition>& definitions) {
    const auto& points = reading.series.points;
    for (std::size_t i = 1; i < points.size(); ++i) {
        int number = points[i].observation.definition;
        if (number == points[i - 1].observation.definition) continue;
        drawing.chart.breaks.push_back({i, "Definition " + std::to_string(number), true});
        for (const auto& one : definitions)
            if (one.number == number)
                drawing.explained.push_back(name_of(one) + ": " + (one.reason.empty() ? "as at first" : one.reason)
                                            + ". The line is broken there, because what is counted is not the same.");
    }
}

// The first period that ends on or after the day of each note.
void add_marks(TimeDrawing& drawing, const MeasureReading& reading, const std::vector<MeasureNote>& notes) {
    int count = 0;
    for (const auto& note : notes) {
        const auto& points = reading.series.points;
        auto found = std::find_if(points.begin(), points.end(),
                                  [&](const SeriesPoint& point) { return note.day <= point.observation.last_day; });
        if (found == points.end()) continue;
        auto letter = capitalised(letter_of(count++));
        drawing.chart.marks.push_back({static_cast<std::size_t>(found - points.begin()), letter});
        auto words = letter + ", " + in_words(note.day) + ": " + note.words;
        if (note.kind == NoteKind::new_range) words += ". The usual range begins anew";
        if (!note.decision.empty()) words += " (" + note.decision + ")";
        drawing.explained.push_back(words + (note.is_sample ? ", SAMPLE." : "."));
    }
}

void add_remarks(TimeDrawing& drawing, const Placed& placed, const Measure& measure) {
    drawing.chart.remark_heading = "Usual?";
    drawing.chart.remarks.assign(drawing.chart.labels.size(), "Not enough numbers to say");
    for (std::size_t i = 0; i < drawing.chart.labels.size(); ++i)
        if (!drawing.chart.series[0].points[i].value) drawing.chart.remarks[i] = "[z]";
    for (const auto& phase : drawing.phases)
        for (auto i = phase.begin; phase.range && i < phase.end; ++i) drawing.chart.remarks[placed.label_of[i]] = "Yes";
    for (const auto& one : drawing.unusual) {
        auto judgement = judged(one, measure.polarity);
        drawing.chart.remarks[placed.label_of[one.at]] = one.words + (judgement.empty() ? "" : ", " + judgement);
    }
}

std::string range_words(const UsualPhase& phase, ToldAs told_as) {
    return value_words(std::max(0.0, phase.range->lower), told_as) + " to " + value_words(phase.range->upper, told_as);
}

void explain_phases(TimeDrawing& drawing, ToldAs told_as) {
    for (const auto& phase : drawing.phases) {
        auto since = in_words(drawing.points[phase.begin].day);
        if (!phase.range) {
            drawing.explained.push_back("No usual range yet from " + since + " on: it takes "
                                        + std::to_string(fewest_usual) + " numbers, and there are "
                                        + std::to_string(phase.end - phase.begin) + ".");
            continue;
        }
        drawing.explained.push_back("The usual range from " + since + " on is " + range_words(phase, told_as)
                                    + ", around an average of " + value_words(phase.range->mean, told_as)
                                    + ", from the first " + counted(static_cast<std::int64_t>(phase.baseline), "number")
                                    + ".");
    }
}

// The last numbers of a long series; the limits are still those of all of it.
void draw_the_last(TimeDrawing& drawing) {
    constexpr std::size_t most_drawn = 120;
    auto& chart = drawing.chart;
    if (chart.labels.size() <= most_drawn) return;
    const auto cut = chart.labels.size() - most_drawn;
    drawing.explained.push_back("The last " + std::to_string(most_drawn) + " of "
                                + with_commas(static_cast<std::int64_t>(chart.labels.size()))
                                + " numbers are drawn here; the file has them all.");
    auto drop = [&](auto& list) { list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(cut)); };
    drop(chart.labels), drop(chart.axis_labels), drop(chart.remarks);
    for (auto& series : chart.series) drop(series.points);
    std::erase_if(chart.phases, [&](const auto& phase) { return phase.end <= cut; });
    for (auto& phase : chart.phases) {
        auto before = cut > phase.begin ? cut - phase.begin : 0;
        phase.signals.erase(phase.signals.begin(), phase.signals.begin() + static_cast<std::ptrdiff_t>(before));
        phase.begin = std::max(phase.begin, cut) - cut;
        phase.end -= cut;
    }
    std::erase_if(chart.breaks, [&](const auto& one) { return one.at <= cut; });
    std::erase_if(chart.marks, [&](const auto& one) { return one.at < cut; });
    for (auto& one : chart.breaks) one.at -= cut;
    for (auto& one : chart.marks) one.at -= cut;
}

// Where the whole of a line lies in the upper half of the drawing, its steps would not be seen; the page says that the
// scale does not begin at 0.
bool lies_far_above_zero(const TimeDrawing& drawing) {
    if (drawing.points.empty()) return false;
    double least = drawing.points.front().value, most = least;
    for (const auto& point : drawing.points) least = std::min(least, point.value), most = std::max(most, point.value);
    for (const auto& phase : drawing.phases)
        if (phase.range) least = std::min(least, phase.range->lower);
    return least > most / 2;
}

} // namespace

TimeDrawing time_drawing(const MeasureReading& reading, const std::vector<MeasureDefinition>& definitions,
                         const std::vector<MeasureNote>& notes, const std::string& area_name) {
    const auto& measure = reading.measure;
    TimeDrawing drawing;
    auto& chart = drawing.chart;
    chart.id = "over-time";
    chart.kind = html::ChartKind::control;
    auto unit = unit_words(measure, reading.series.told_as);
    chart.measure = measure.title + (unit.empty() ? "" : ", " + unit) + ", " + area_name + ".";
    chart.caption = measure.title + " over time";
    chart.row_heading = measure.kind == MeasureKind::level ? "Day" : "Period";
    chart.decimals = decimals_of(reading.series.told_as);
    if (reading.series.told_as == ToldAs::per_cent) chart.suffix = "%";
    chart.series.push_back({capitalised(measure.unit_many), {}});
    auto placed = add_points(drawing, reading);
    drawing.phases = phases_of(drawing.points, new_ranges(notes));
    drawing.unusual = unusual_points(drawing.points, drawing.phases);
    add_expected(chart, reading);
    add_phases(drawing, placed, reading.series.told_as);
    add_breaks(drawing, reading, definitions);
    add_marks(drawing, reading, notes);
    add_remarks(drawing, placed, measure);
    explain_phases(drawing, reading.series.told_as);
    if (reading.series.told_as == ToldAs::per_day)
        drawing.explained.push_back("The periods differ in length, so the numbers are compared as so many a day.");
    draw_the_last(drawing);
    chart.starts_above_zero = lies_far_above_zero(drawing);
    chart.source = measure.source;
    chart.finding = finding_of(drawing, reading);
    return drawing;
}

std::string finding_of(const TimeDrawing& drawing, const MeasureReading& reading) {
    if (drawing.points.empty()) return "No number can be drawn yet";
    auto last = value_words(drawing.points.back().value, reading.series.told_as);
    auto opening = "The last number, " + last + ", is ";
    const auto& phase = drawing.phases.back();
    if (!phase.range) return "The last number is " + last + "; there are too few to say what is usual";
    if (drawing.unusual.empty() || drawing.unusual.back().at + 1 != drawing.points.size())
        return opening + "within the usual range of " + range_words(phase, reading.series.told_as);
    const auto& signal = drawing.unusual.back();
    auto judgement = judged(signal, reading.measure.polarity);
    auto words = signal.words;
    return opening + folded(words.substr(0, 1)) + words.substr(1) + (judgement.empty() ? "" : ", " + judgement);
}

} // namespace reeve::delivery
