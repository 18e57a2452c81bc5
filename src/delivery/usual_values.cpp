// Finds the phases of a series and tells what is unusual in each.
#include "delivery/usual_values.h"
#include "base/text.h"

namespace reeve::delivery {
namespace {

using statistics::Signal;
using Because = UsualPhase::Because;

// Why a phase begins at this point; none where it goes on.
std::optional<Because> begins_at(const std::vector<UsualPoint>& points, std::size_t at,
                                 const std::vector<Date>& decisions) {
    if (at == 0) return Because::first;
    if (points[at].definition != points[at - 1].definition) return Because::definition;
    for (auto day : decisions)
        if (points[at - 1].day < day && day <= points[at].day) return Because::decision;
    return std::nullopt;
}

std::vector<double> values_in(const std::vector<UsualPoint>& points, const UsualPhase& phase) {
    std::vector<double> values;
    for (auto i = phase.begin; i < phase.end; ++i) values.push_back(points[i].value);
    return values;
}

int side_of(double value, double mean) { return value > mean ? 1 : value < mean ? -1 : 0; }

// How many points around this one lie on its side of the average without a break.
int run_around(const std::vector<double>& values, std::size_t at, double mean) {
    auto begin = at, end = at + 1;
    while (begin > 0 && side_of(values[begin - 1], mean) == side_of(values[at], mean)) --begin;
    while (end < values.size() && side_of(values[end], mean) == side_of(values[at], mean)) ++end;
    return static_cast<int>(end - begin);
}

int stretch_one_way(const std::vector<double>& values, std::size_t at, int direction) {
    auto begin = at, end = at;
    while (begin > 0 && (values[begin] - values[begin - 1]) * direction > 0) --begin;
    while (end + 1 < values.size() && (values[end + 1] - values[end]) * direction > 0) ++end;
    return static_cast<int>(end - begin) + 1;
}

UnusualPoint told(const std::vector<double>& values, std::size_t at, const statistics::UsualRange& range) {
    UnusualPoint point;
    point.signal = range.signals[at];
    point.side = side_of(values[at], range.mean);
    bool is_above = point.side > 0;
    switch (point.signal) {
    case Signal::none: break;
    case Signal::outside_limits: point.words = is_above ? "Above the usual range" : "Below the usual range"; break;
    case Signal::run_of_seven:
        point.stretch = run_around(values, at, range.mean);
        point.words = "One of " + std::to_string(point.stretch) + " in a row "
                      + (is_above ? "above the average" : "below the average");
        break;
    case Signal::trend_of_six: {
        int rising = stretch_one_way(values, at, 1), falling = stretch_one_way(values, at, -1);
        point.side = rising >= falling ? 1 : -1;
        point.stretch = std::max(rising, falling);
        point.words =
            "One of " + std::to_string(point.stretch) + " in a row that " + (point.side > 0 ? "rise" : "fall");
        break;
    }
    case Signal::two_of_three_near_limit:
        point.words = std::string("One of two in three close to the ") + (is_above ? "upper" : "lower")
                      + " end of the usual range";
        break;
    }
    return point;
}

} // namespace

std::vector<UsualPhase> phases_of(const std::vector<UsualPoint>& points, const std::vector<Date>& decisions) {
    std::vector<UsualPhase> phases;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (auto because = begins_at(points, i, decisions)) phases.push_back({i, i, *because, std::nullopt, 0});
        phases.back().end = i + 1;
    }
    for (auto& phase : phases) {
        phase.baseline = std::min(phase.end - phase.begin, most_usual);
        phase.range = statistics::usual_range(values_in(points, phase), phase.baseline);
    }
    return phases;
}

std::vector<UnusualPoint> unusual_points(const std::vector<UsualPoint>& points, const std::vector<UsualPhase>& phases) {
    std::vector<UnusualPoint> unusual;
    for (const auto& phase : phases) {
        if (!phase.range) continue;
        auto values = values_in(points, phase);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (phase.range->signals[i] == Signal::none) continue;
            unusual.push_back(told(values, i, *phase.range));
            unusual.back().at = phase.begin + i;
        }
    }
    return unusual;
}

std::string judged(const UnusualPoint& point, Polarity polarity) {
    if (polarity == Polarity::neither || point.side == 0) return "";
    return (point.side > 0) == (polarity == Polarity::more) ? "for the better" : "for the worse";
}

} // namespace reeve::delivery
