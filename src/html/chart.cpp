// Tells a chart in rows and sentences, from the numbers it is drawn from.
#include "html/chart.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::html {

namespace {

std::string cell_words(const Chart& c, const ChartSeries& s, std::size_t index) {
    if (index >= s.points.size()) return "[x]";
    const auto& point = s.points[index];
    if (!point.value) return point.missing;
    return value_words(c, *point.value) + (point.is_provisional ? " [p]" : "");
}

struct Ends {
    std::size_t first = 0, last = 0;
    bool found = false;
};
Ends ends_of(const ChartSeries& s, std::size_t count) {
    Ends ends;
    for (std::size_t i = 0; i < std::min(s.points.size(), count); ++i) {
        if (!s.points[i].value) continue;
        if (!ends.found) ends.first = i;
        ends.last = i;
        ends.found = true;
    }
    return ends;
}

struct Limits {
    double lower = 0, upper = 0;
};

std::optional<Limits> limits_at(const Chart& c, std::size_t index) {
    if (c.usual) return Limits{c.usual->lower, c.usual->upper};
    for (const auto& phase : c.phases)
        if (phase.begin <= index && index < phase.end) return Limits{phase.lower, phase.upper};
    return std::nullopt;
}

// How many values are unusual, and where the last of them is.
struct Unusual {
    std::int64_t count = 0;
    std::string last;
};
Unusual unusual_in(const Chart& c) {
    Unusual unusual;
    for (std::size_t i = 0; i < c.labels.size(); ++i)
        if (signals_at(c, i)) ++unusual.count, unusual.last = c.labels[i];
    return unusual;
}

// A series that ends in its usual range has not "little changed" where values before the last were unusual.
std::string usual_end(const Chart& c, const std::string& last) {
    auto [count, where] = unusual_in(c);
    if (count == 0) return "little changed, at " + last;
    return "stood within the usual range, at " + last + ", after " + counted(count, "unusual value", "unusual values")
           + (count == 1 ? ", in " : ", the last in ") + where;
}

std::string movement(const Chart& c, const ChartSeries& s, const Ends& ends) {
    auto first = *s.points[ends.first].value, last = *s.points[ends.last].value;
    if (ends.first == ends.last) return "was " + value_words(c, last) + " in " + c.labels[ends.last];
    auto from_to = " from " + value_words(c, first) + " in " + c.labels[ends.first] + " to " + value_words(c, last)
                   + " in " + c.labels[ends.last];
    auto limits = limits_at(c, ends.last);
    bool is_usual = limits && !signals_at(c, ends.last) && static_cast<double>(last) >= limits->lower
                    && static_cast<double>(last) <= limits->upper;
    if (is_usual) return usual_end(c, value_words(c, last) + " in " + c.labels[ends.last]);
    if (first == last)
        return "were the same in " + c.labels[ends.first] + " and " + c.labels[ends.last] + ", at "
               + value_words(c, last);
    return (last > first ? "rose" : "fell") + from_to;
}

const char* kind_words(ChartKind kind) {
    switch (kind) {
    case ChartKind::line: return "Line chart.";
    case ChartKind::bars: return "Bar chart.";
    case ChartKind::control: return "Control chart.";
    case ChartKind::dots: return "Dots in order of their values.";
    }
    return "";
}

std::string unusual_words(const Chart& c) {
    if (c.phases.empty()) return "";
    auto [count, last] = unusual_in(c);
    if (count == 0) return " No value is unusual.";
    return " " + counted(count, "value is", "values are") + " unusual, the last in " + last + ".";
}

std::optional<std::size_t> highest(const ChartSeries& s, std::size_t count) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < std::min(s.points.size(), count); ++i)
        if (s.points[i].value && (!best || *s.points[i].value > *s.points[*best].value)) best = i;
    return best;
}

std::string series_words(const Chart& c, const ChartSeries& s) {
    auto ends = ends_of(s, c.labels.size());
    if (!ends.found) return s.name + ": no values.";
    auto top = highest(s, c.labels.size());
    std::string words = s.name + ": ";
    if (c.kind == ChartKind::bars || c.kind == ChartKind::dots)
        return words + "highest for " + c.labels[*top] + ", " + value_words(c, *s.points[*top].value) + ".";
    words += movement(c, s, ends);
    if (*top != ends.first && *top != ends.last)
        words += ", highest in " + c.labels[*top] + " at " + value_words(c, *s.points[*top].value);
    return words + ".";
}

} // namespace

bool signals_at(const Chart& c, std::size_t index) {
    for (const auto& phase : c.phases)
        if (phase.begin <= index && index - phase.begin < phase.signals.size() && phase.signals[index - phase.begin])
            return true;
    return c.usual && index < c.usual->signals.size() && c.usual->signals[index];
}

std::string value_words(const Chart& c, std::int64_t value) {
    std::int64_t unit = 1;
    for (int i = 0; i < c.decimals; ++i) unit *= 10;
    bool is_negative = value < 0;
    auto size = is_negative ? -value : value;
    std::string words = (is_negative ? "−" : "") + c.prefix + with_commas(size / unit);
    if (c.decimals > 0 && size % unit != 0) {
        auto digits = std::to_string(size % unit);
        words += "." + std::string(static_cast<std::size_t>(c.decimals) - digits.size(), '0') + digits;
    }
    return words + c.suffix;
}

std::vector<std::vector<std::string>> chart_rows(const Chart& c) {
    std::vector<std::vector<std::string>> rows{{c.row_heading}};
    for (const auto& s : c.series) rows[0].push_back(s.name);
    if (c.usual) rows[0].push_back("Usual range");
    if (!c.remarks.empty()) rows[0].push_back(c.remark_heading);
    for (std::size_t i = 0; i < c.labels.size(); ++i) {
        std::vector<std::string> row{c.labels[i]};
        for (const auto& s : c.series) row.push_back(cell_words(c, s, i));
        if (c.usual) row.push_back(signals_at(c, i) ? "Unusual" : "Within");
        if (!c.remarks.empty()) row.push_back(i < c.remarks.size() ? c.remarks[i] : "");
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string draft_finding(const Chart& c, std::string_view subject) {
    if (c.series.empty()) return {};
    const auto& s = c.series[0];
    auto ends = ends_of(s, c.labels.size());
    std::string name = subject.empty() ? s.name : std::string(subject);
    if (!ends.found) return "There are no values for " + name;
    if (c.kind != ChartKind::bars && c.kind != ChartKind::dots) return name + " " + movement(c, s, ends);
    auto top = *highest(s, c.labels.size());
    return c.labels[top] + " had the most, " + value_words(c, *s.points[top].value);
}

std::string chart_description(const Chart& c) {
    std::string words = kind_words(c.kind);
    for (const auto& s : c.series) words += " " + series_words(c, s);
    for (const auto& b : c.breaks)
        if (b.at > 0 && b.at < c.labels.size()) words += " " + b.words + " before " + c.labels[b.at] + ".";
    if (c.reference) words += " " + c.reference->words + ".";
    return words + unusual_words(c) + " The table gives every value.";
}

} // namespace reeve::html
