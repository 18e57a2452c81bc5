// What monthly counts of recorded crime can bear.
#include "crimedata/crime_statistics.h"
#include "base/text.h"
#include <cmath>

namespace reeve::crimedata {
namespace {

// The sum of twelve months that end here; none where one of them is missing.
std::optional<std::int64_t> twelve_months(const MonthSeries& series, std::size_t last) {
    if (last < 11 || last >= series.counts.size()) return std::nullopt;
    std::int64_t sum = 0;
    for (auto at = last - 11; at <= last; ++at) {
        if (!series.counts[at]) return std::nullopt;
        sum += *series.counts[at];
    }
    return sum;
}

int days_of_year_ending(CrimeMonth last) { return Period{days_of(last - 11).first, days_of(last).last}.days(); }

std::string chance_words(const YearEnding& year) {
    if (!year.before || !year.ratio || year.count == *year.before) return "";
    return year.ratio->is_distinguishable() ? " The difference is more than chance alone would make."
                                            : " Chance alone could make such a difference.";
}

const char* words_of(statistics::Signal signal) {
    switch (signal) {
    case statistics::Signal::none: return "";
    case statistics::Signal::outside_limits: return "lies outside the usual range";
    case statistics::Signal::run_of_seven: return "is one of seven or more months in a row on one side of the average";
    case statistics::Signal::trend_of_six: return "is one of six or more months in a row that rise or fall";
    case statistics::Signal::two_of_three_near_limit:
        return "is one of two in three months near the end of the usual range";
    }
    return "";
}

} // namespace

std::string compared_words(std::int64_t now, std::int64_t before, const std::string& of_when) {
    const auto base = with_commas(before) + " " + of_when;
    if (now == before) return "as many as the " + base;
    const bool is_more = now > before;
    if (before < smallest_base) return std::string(is_more ? "more" : "fewer") + " than the " + base;
    const Ratio share{is_more ? now - before : before - now, before};
    return percentage(share, usual_decimals(share)) + "% " + (is_more ? "more" : "fewer") + " than the " + base;
}

MonthSeries series_of(const CrimeAnswer& answer, MonthRange range) {
    MonthSeries series{range.first, {}};
    for (const auto& line : answer.lines) series.counts.push_back(line.count);
    return series;
}

std::optional<YearEnding> year_ending(const MonthSeries& series) {
    for (auto at = series.counts.size(); at-- > 0;) {
        auto count = twelve_months(series, at);
        if (!count) continue;
        YearEnding year{series.month(at), *count, {}, {}};
        if (at >= 12) year.before = twelve_months(series, at - 12);
        if (year.before)
            year.ratio = statistics::rate_ratio(year.count, days_of_year_ending(year.last), *year.before,
                                                days_of_year_ending(year.last - 12));
        return year;
    }
    return std::nullopt;
}

std::string in_words(const YearEnding& year, const std::string& nouns) {
    auto words = with_commas(year.count) + " " + nouns + " in the year to " + in_words(year.last);
    if (!year.before) return words + ". The year before is not wholly here, so nothing is compared.";
    return words + ", " + compared_words(year.count, *year.before, "of the year before") + "." + chance_words(year);
}

std::optional<UsualMonths> usual_months(const MonthSeries& series) {
    auto end = series.counts.size();
    while (end > 0 && !series.counts[end - 1]) --end;
    auto begin = end;
    while (begin > 0 && series.counts[begin - 1]) --begin;
    std::vector<double> points;
    double sum = 0;
    for (auto at = begin; at < end; ++at) sum += points.emplace_back(static_cast<double>(*series.counts[at]));
    if (points.empty() || sum / static_cast<double>(points.size()) < smallest_mean) return std::nullopt;
    auto range = statistics::usual_range(points);
    if (!range) return std::nullopt;
    range->lower = std::max(range->lower, 0.0);
    return UsualMonths{begin, *range};
}

std::string in_words(const MonthSeries& series, const std::optional<UsualMonths>& usual) {
    if (!usual)
        return "There is no usual range: it needs twelve months without a gap and five or more in a usual month.";
    const auto last = usual->begin + usual->range.signals.size() - 1;
    const auto signal = usual->range.signals.back();
    auto words = "In " + in_words(series.month(last)) + " there were " + with_commas(*series.counts[last])
                 + "; usual is " + with_commas(std::lround(usual->range.lower)) + " to "
                 + with_commas(std::lround(usual->range.upper)) + ".";
    if (signal == statistics::Signal::none) return words + " The month is within what is usual.";
    return words + " The month " + words_of(signal) + ". That asks for a closer look and gives no cause.";
}

std::optional<CrimeRate> rate_of(std::int64_t count, std::int64_t people, int months) {
    if (people <= 0 || months <= 0) return std::nullopt;
    const double exposure = static_cast<double>(people) / 1000 * months / 12;
    auto interval = statistics::count_interval(count);
    return CrimeRate{
        count, people, static_cast<double>(count) / exposure, {interval.lower / exposure, interval.upper / exposure}};
}

std::string one_decimal(double value) {
    auto tenths = std::llround(value * 10);
    return with_commas(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::optional<MonthRange> mature_part(MonthRange asked, CrimeMonth newest) {
    MonthRange part{asked.first, std::min(asked.last, newest - young_months)};
    if (part.last < part.first) return std::nullopt;
    return part;
}

std::vector<OutcomeShare> outcome_shares(const std::vector<KeptCell>& cells, const CrimeQuestion& question) {
    std::map<OutcomeGroup, std::int64_t> groups;
    std::int64_t all = 0;
    for (const auto& kept : cells) {
        if (!question.months.contains(kept.month)) continue;
        for (const auto& cell : kept.counts) {
            if (!is_counted(cell.category, question)) continue;
            groups[group_of(cell.outcome)] += cell.count;
            all += cell.count;
        }
    }
    std::vector<OutcomeShare> shares;
    for (const auto& [group, count] : groups) shares.push_back({group, count, all, statistics::wilson(count, all)});
    return shares;
}

} // namespace reeve::crimedata
