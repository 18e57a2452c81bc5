// Runs of days: how they are read, worded and compared, and the financial year from April to March.
#include "base/period.h"
#include "base/text.h"
#include <algorithm>

namespace reeve {

Result<Period> period_of(Date first, Date last) {
    if (last < first) return one_problem("The last day must not be before " + in_words(first) + ", the first day");
    return Period{first, last};
}

Result<Period> parse_period(std::string_view text) {
    const auto dots = text.find("..");
    const auto refuse = [&] {
        return one_problem(shortened(text, 40) + " is not a period like 2024-06-13..2024-08-01");
    };
    if (dots == std::string_view::npos) return refuse();
    const auto first = parse_iso_date(text.substr(0, dots));
    const auto last = parse_iso_date(text.substr(dots + 2));
    if (!first || !last) return refuse();
    return period_of(*first, *last);
}

std::string plain(const Period& period) { return iso(period.first) + ".." + iso(period.last); }

static bool is_whole_months(const Period& period) {
    return period.first == first_of_month(period.first) && period.last == last_of_month(period.last);
}

std::string in_words(const Period& period) {
    const auto [first, last] = period;
    const bool same_year = year_of(first) == year_of(last);
    const bool same_month = same_year && month_of(first) == month_of(last);
    if (first == last) return in_words(first);
    if (same_month && is_whole_months(period))
        return month_name(month_of(first)) + " " + std::to_string(year_of(first));
    if (same_month) return std::to_string(day_of(first)) + " to " + in_words(last);
    if (same_year) return std::to_string(day_of(first)) + " " + month_name(month_of(first)) + " to " + in_words(last);
    return in_words(first) + " to " + in_words(last);
}

Period period_before(const Period& period) { return {period.first - period.days(), period.first - 1}; }

Period months_before(const Period& period) {
    bool is_whole = period.first == first_of_month(period.first) && period.last == last_of_month(period.last);
    if (!is_whole) return period_before(period);
    int months =
        (year_of(period.last) - year_of(period.first)) * 12 + month_of(period.last) - month_of(period.first) + 1;
    return {months_later(period.first, -months), period.first - 1};
}

Period year_before(const Period& period) {
    Period earlier{months_later(period.first, -12), months_later(period.last, -12)};
    if (is_whole_months(period)) earlier.last = last_of_month(earlier.last);
    return earlier;
}

FinancialYear financial_year_of(Date date) { return {month_of(date) >= 4 ? year_of(date) : year_of(date) - 1}; }

Period period_of(FinancialYear year) { return {date_of(year.begins, 4, 1), date_of(year.begins + 1, 3, 31)}; }

Result<FinancialYear> parse_financial_year(std::string_view typed) {
    const auto label = replaced(std::string(trimmed(typed)), "–", "-");
    const auto first = label.substr(0, 4);
    const auto second = label.size() > 5 ? label.substr(5) : "";
    const bool has_shape = (second.size() == 2 || second.size() == 4) && (label[4] == '/' || label[4] == '-');
    if (!has_shape || !all_digits(first) || !all_digits(second))
        return one_problem("Enter a financial year like 2024/25");
    const FinancialYear year{std::stoi(first)};
    if (year.begins < 1900 || year.begins > 2199) return one_problem("The financial year must begin from 1900 to 2199");
    const int ends = second.size() == 2 ? (year.begins + 1) % 100 : year.begins + 1;
    if (std::stoi(second) != ends)
        return one_problem(label + " is not a financial year. Did you mean " + in_words(year) + "?");
    return year;
}

std::string in_words(FinancialYear year) {
    const auto end = std::to_string((year.begins + 1) % 100);
    return std::to_string(year.begins) + "/" + (end.size() == 1 ? "0" : "") + end;
}

int months_remaining(FinancialYear year, Date date) {
    const int passed = (year_of(date) - year.begins) * 12 + month_of(date) - 3; // April of the year is its first month
    return std::clamp(12 - passed, 0, 12);
}

} // namespace reeve
