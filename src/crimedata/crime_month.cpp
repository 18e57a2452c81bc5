// A month of recorded crime: the smallest time that the open files tell.
#include "crimedata/crime_month.h"
#include "base/text.h"

namespace reeve::crimedata {
namespace {

constexpr int most_months = 600;

std::optional<int> digits(std::string_view text) {
    int number = 0;
    for (char sign : text) {
        if (sign < '0' || sign > '9') return std::nullopt;
        number = number * 10 + (sign - '0');
    }
    return number;
}

std::optional<int> year_in(std::string_view text) {
    if (text.size() != 4) return std::nullopt;
    auto year = digits(text);
    return year && *year >= 2000 && *year <= 2199 ? year : std::nullopt;
}

std::optional<MonthRange> single(std::string_view text) {
    if (auto month = parse_crime_month(text)) return MonthRange{*month, *month};
    if (auto year = year_in(text)) return MonthRange{month_of_crime(*year, 1), month_of_crime(*year, 12)};
    if (text.size() != 6 || (text[4] != 'Q' && text[4] != 'q') || text[5] < '1' || text[5] > '4') return std::nullopt;
    auto year = year_in(text.substr(0, 4));
    if (!year) return std::nullopt;
    auto first = month_of_crime(*year, (text[5] - '1') * 3 + 1);
    return MonthRange{first, first + 2};
}

std::optional<MonthRange> between(std::string_view text) {
    auto dots = text.find("..");
    if (dots == std::string_view::npos) return single(text);
    auto first = single(text.substr(0, dots)), last = single(text.substr(dots + 2));
    if (first && last) return MonthRange{first->first, last->last};
    auto days = parse_period(text);
    return days ? whole_months_in(*days) : std::nullopt;
}

} // namespace

CrimeMonth month_of_crime(int year, int month) { return {year * 12 + month - 1}; }
CrimeMonth month_of_crime(Date day) { return month_of_crime(year_of(day), month_of(day)); }

std::optional<CrimeMonth> parse_crime_month(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    auto year = year_in(text.substr(0, 4)), month = digits(text.substr(5));
    if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
    return month_of_crime(*year, *month);
}

std::string iso(CrimeMonth month) {
    return std::to_string(month.year()) + (month.of_year() < 10 ? "-0" : "-") + std::to_string(month.of_year());
}
std::string in_words(CrimeMonth month) { return month_name(month.of_year()) + " " + std::to_string(month.year()); }
std::string in_short(CrimeMonth month) {
    return short_month_name(month.of_year()) + " " + std::to_string(month.year());
}
Period days_of(CrimeMonth month) {
    auto first = date_of(month.year(), month.of_year(), 1);
    return {first, last_of_month(first)};
}

Result<MonthRange> parse_month_range(std::string_view text) {
    auto range = between(trimmed(text));
    if (!range) return one_problem("A period is written like 2025-01..2025-09, 2025Q3, 2025-07 or 2025");
    if (range->last < range->first) return one_problem("The last month must not lie before the first");
    if (range->months() > most_months) return one_problem("A period has at most 600 months");
    return *range;
}

std::string plain(MonthRange range) { return iso(range.first) + ".." + iso(range.last); }

std::string in_words(MonthRange range) {
    if (range.first == range.last) return in_words(range.first);
    auto first = range.first.year() == range.last.year() ? month_name(range.first.of_year()) : in_words(range.first);
    return first + " to " + in_words(range.last);
}

std::vector<CrimeMonth> months_in(MonthRange range) {
    std::vector<CrimeMonth> list;
    for (auto month = range.first; month <= range.last; month = month + 1) list.push_back(month);
    return list;
}

std::string runs_in_words(const std::vector<CrimeMonth>& in_order) {
    std::vector<std::string> runs;
    for (std::size_t at = 0; at < in_order.size();) {
        auto end = at;
        while (end + 1 < in_order.size() && in_order[end + 1] - in_order[end] == 1) ++end;
        runs.push_back(in_words(MonthRange{in_order[at], in_order[end]}));
        at = end + 1;
    }
    return list_of(runs);
}

std::optional<MonthRange> whole_months_in(const Period& days) {
    auto first = month_of_crime(days.first), last = month_of_crime(days.last);
    if (days_of(first).first < days.first) first = first + 1;
    if (days.last < days_of(last).last) last = last - 1;
    if (last < first) return std::nullopt;
    return MonthRange{first, last};
}

} // namespace reeve::crimedata
