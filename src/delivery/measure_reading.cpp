// Reads how a measure stands.
#include "delivery/measure_reading.h"
#include <cmath>

namespace reeve::delivery {
namespace {

using office::Standing;

int months_between(Frequency frequency) {
    if (frequency == Frequency::quarterly) return 3;
    return frequency == Frequency::yearly ? 12 : 1;
}

Date end_of_next(Date last, int months) {
    bool is_month_end = last == last_of_month(last);
    return is_month_end ? last_of_month(months_later(first_of_month(last), months)) : months_later(last, months);
}

Period next_period(const Measure& measure, const std::optional<Date>& latest) {
    int months = months_between(measure.frequency);
    if (latest) return {*latest + 1, end_of_next(*latest, months)};
    return {*measure.begins_on, months_later(*measure.begins_on, months) - 1};
}

Date due_day(const Measure& measure, const Period& days) {
    auto month = months_later(first_of_month(days.last), measure.lag_months);
    return month + (*measure.expected_day - 1);
}

std::string days_of(const Measure& measure, const Period& days) {
    return measure.kind == MeasureKind::level ? in_words(days.last) : in_words(days);
}

const SeriesPoint* last_with_value(const MeasureSeries& series, Date until) {
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point)
        if (point->value && point->observation.last_day <= until) return &*point;
    return nullptr;
}

// As both are shown, so that the difference is that of the numbers people see.
double rounded(double value, ToldAs told_as) {
    double unit = std::pow(10.0, decimals_of(told_as));
    return std::round(value * unit) / unit;
}

// "4 fewer than", "12.5 percentage points more than", "the same as".
std::string difference_words(double value, double other, ToldAs told_as) {
    double difference = rounded(value, told_as) - rounded(other, told_as);
    if (rounded(difference, told_as) == 0) return "the same as";
    auto size = value_words(std::abs(difference), told_as);
    if (told_as == ToldAs::per_cent) size = replaced(size, "%", " percentage points");
    bool is_count = told_as == ToldAs::counts;
    return size
           + (difference > 0 ? (is_count ? " more than" : " higher than") : (is_count ? " fewer than" : " lower than"));
}

std::string change_of(const Measure& measure, const MeasureSeries& series) {
    const auto* latest = last_with_value(series, Date{INT32_MAX});
    const SeriesPoint* before = nullptr;
    for (const auto& point : series.points) {
        if (&point == latest) break;
        if (point.value) before = &point;
    }
    if (!latest || !before || latest->observation.definition != before->observation.definition) return "";
    auto words = capitalised(difference_words(*latest->value, *before->value, series.told_as)) + " the "
                 + value_words(*before->value, series.told_as);
    if (series.told_as == ToldAs::per_day) words += " a day";
    return words + " " + when_in_words(measure, before->observation);
}

// ---- Targets ----

// Once its day has come a road is told by its aim alone: reached, or not.
Standing standing_of(const MeasureTarget& target, const SeriesPoint& latest, double expected, ToldAs told_as,
                     Date today) {
    bool is_road = target.kind == TargetKind::trajectory;
    bool is_over = is_road && *target.due_on <= today;
    double wanted = is_over ? static_cast<double>(*target.aim) : expected;
    double difference = rounded(*latest.value, told_as) - rounded(wanted, told_as);
    bool is_met = is_upward(target) ? difference >= 0 : difference <= 0;
    if (is_met) return is_over ? Standing::done : Standing::on_track;
    return is_road && !is_over ? Standing::needs_attention : Standing::off_track;
}

std::string expected_today(const MeasureTarget& target, ToldAs told_as, Date today) {
    auto expected = expected_on(target, today);
    if (target.withdrawn_on && *target.withdrawn_on <= today)
        return "It was withdrawn on " + in_words(*target.withdrawn_on) + ": " + target.withdrawn_why + ".";
    if (today < target.baseline_on) return "It begins on " + in_words(target.baseline_on) + ".";
    if (target.kind == TargetKind::trajectory) {
        if (*target.due_on <= today)
            return "Its day was " + in_words(*target.due_on) + ", when " + value_words(*expected, told_as)
                   + " was to be reached.";
        return "On a straight road from one to the other, " + value_words(*expected, told_as) + " is expected today, "
               + in_words(today) + ".";
    }
    if (!target.aim && !target.baseline)
        return "No number was given for it, so nothing can be read against it before a baseline is recorded.";
    if (!expected) return "It held until " + in_words(*target.due_on) + ".";
    return value_words(*expected, told_as) + " is what is to be held today, " + in_words(today) + ".";
}

// The latest number against what was expected on its own day, not today's.
std::string against(const Measure& measure, const SeriesPoint& latest, double expected, ToldAs told_as) {
    return "The latest number is " + value_words(*latest.value, told_as) + " ("
           + days_in_words(measure, latest.observation) + "), " + difference_words(*latest.value, expected, told_as)
           + " the " + value_words(expected, told_as) + " expected then.";
}

// The last number of the days in which the target held.
const SeriesPoint* latest_under(const MeasureTarget& target, const MeasureSeries& series) {
    Date until{INT32_MAX};
    if (target.kind != TargetKind::trajectory && target.due_on) until = *target.due_on;
    if (target.withdrawn_on) until = std::min(until, *target.withdrawn_on - 1);
    const auto* latest = last_with_value(series, until);
    return latest && latest->observation.last_day >= target.baseline_on ? latest : nullptr;
}

} // namespace

NextNumbers next_numbers(const Measure& measure, const std::optional<Date>& latest, Date today) {
    NextNumbers next;
    if (measure.frequency == Frequency::irregular) return next;
    if (!latest && !measure.begins_on) return next;
    next.days = next_period(measure, latest);
    if (measure.ended_on && *measure.ended_on < next.days.last) {
        next.state = NextNumbers::State::none_due;
        return next;
    }
    if (!measure.expected_day) return next;
    next.due = due_day(measure, next.days);
    next.days_late = std::max(0, today - next.due);
    next.state = next.days_late > 0 ? NextNumbers::State::late : NextNumbers::State::due;
    return next;
}

std::string in_words(const NextNumbers& next, const Measure& measure) {
    using enum NextNumbers::State;
    switch (next.state) {
    case none_due:
        return "Nothing is due any more: the last day that is measured was " + in_words(*measure.ended_on) + ".";
    case not_agreed: return "No day is agreed on which the next numbers are due.";
    case due: return "The numbers for " + days_of(measure, next.days) + " are due by " + in_words(next.due) + ".";
    case late: break;
    }
    return "The numbers for " + days_of(measure, next.days) + " were due by " + in_words(next.due) + ", "
           + counted(next.days_late, "day") + " late.";
}

TargetReading reading_of(const MeasureTarget& target, const Measure& measure, const MeasureSeries& series, Date today) {
    TargetReading reading{target, Standing::no_data, expected_today(target, series.told_as, today)};
    const auto* latest = latest_under(target, series);
    auto expected = latest ? expected_on(target, latest->observation.last_day) : std::nullopt;
    if (expected) {
        reading.words += " " + against(measure, *latest, *expected, series.told_as);
        reading.standing = standing_of(target, *latest, *expected, series.told_as, today);
    } else if (!latest) reading.words += " No number has come since it began.";
    if (today < target.baseline_on) reading.standing = Standing::not_started;
    if (target.withdrawn_on && *target.withdrawn_on <= today) reading.standing = Standing::paused;
    return reading;
}

MeasureReading reading_of(const Measure& measure, const std::vector<Observation>& observations,
                          const std::vector<MeasureTarget>& targets, const std::string& area, Date today) {
    MeasureReading reading{measure, series_of(measure, observations, area), {}, "No data yet", "", {}, {}};
    if (!reading.series.points.empty()) {
        const auto& last = reading.series.points.back();
        reading.latest = last;
        reading.latest_words = number_in_words(measure, last.observation, reading.series.told_as) + " "
                               + when_in_words(measure, last.observation);
        reading.change_words = change_of(measure, reading.series);
    }
    auto day = reading.latest ? std::optional(reading.latest->observation.last_day) : std::nullopt;
    reading.next = next_numbers(measure, day, today);
    for (const auto& target : targets)
        if (target.area == area) reading.targets.push_back(reading_of(target, measure, reading.series, today));
    return reading;
}

std::string MeasureReading::line() const {
    auto words = measure.title + ": " + (latest ? latest_words : folded(latest_words));
    for (const auto& target : targets) {
        const auto* point = latest_under(target.target, series);
        auto expected = point ? expected_on(target.target, point->observation.last_day) : std::nullopt;
        if (!expected || point->observation.id != latest->observation.id) continue;
        words += ", " + difference_words(*point->value, *expected, series.told_as) + " the "
                 + value_words(*expected, series.told_as) + " expected";
    }
    if (is_stale()) words += ". " + in_words(next, measure);
    while (words.ends_with('.')) words.pop_back();
    return words;
}

} // namespace reeve::delivery
