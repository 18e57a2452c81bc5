// Tells how a date is written, and which days it may mean.
#include "office/import_days.h"
#include "base/text.h"
#include <charconv>

namespace reeve::office {
namespace {

constexpr int first_counted = 18'264; // 1 January 1950
constexpr int last_counted = 73'050;  // 31 December 2099

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// "2026-04-03 14:30" -> "2026-04-03", "03/04/2026 00:00:00" -> "03/04/2026".
std::string_view without_time(std::string_view cell) {
    auto gap = cell.find_first_of(" T");
    if (gap == std::string_view::npos || gap == 0 || !all_digits(cell.substr(gap - 1, 1))) return cell;
    auto rest = cell.substr(gap + 1);
    bool is_time = rest.size() >= 4 && rest.find_first_not_of("0123456789:.Z") == std::string_view::npos
                   && rest.find(':') != std::string_view::npos;
    return is_time ? cell.substr(0, gap) : cell;
}

struct ThreeNumbers {
    int first, second, year;
};
// 3/4/2026, 3-4-26, 3.4.2026; no value where it is none of these or begins with its year.
std::optional<ThreeNumbers> three_numbers(std::string_view cell) {
    auto mark = cell.find_first_of("/-.");
    if (mark == std::string_view::npos) return std::nullopt;
    auto parts = split(cell, cell[mark]);
    if (parts.size() != 3 || parts[0].size() > 2 || parts[1].size() > 2) return std::nullopt;
    auto first = number_in(parts[0]), second = number_in(parts[1]), year = number_in(parts[2]);
    if (!first || !second || !year || (parts[2].size() != 2 && parts[2].size() != 4)) return std::nullopt;
    return ThreeNumbers{*first, *second, parts[2].size() == 2 ? 2000 + *year : *year};
}

std::optional<Date> if_real(int year, int month, int day) {
    if (!is_date(year, month, day)) return std::nullopt;
    return date_of(year, month, day);
}

WrittenDay of_numbers(const ThreeNumbers& numbers, std::string_view cell, Date today) {
    WrittenDay written;
    written.day = if_real(numbers.year, numbers.second, numbers.first);
    written.month_first = if_real(numbers.year, numbers.first, numbers.second);
    if (written.day && written.month_first)
        written.style = written.day == written.month_first ? DayStyle::plain : DayStyle::either;
    else if (written.day) written.style = DayStyle::day_first;
    else if (written.month_first) written.style = DayStyle::month_first;
    else if (auto read = parse_date(cell, today); !read) written.problem = read.problems().list.front().message;
    return written;
}

bool names_a_year(std::string_view cell) {
    int digits = 0;
    for (char c : cell) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == 4) return true;
    }
    // "3 Apr 26", "3-Apr-26": the last of three parts.
    auto last = cell.find_last_of(" -/");
    auto tail = last == std::string_view::npos ? std::string_view() : cell.substr(last + 1);
    return tail.size() == 2 && all_digits(tail);
}

} // namespace

WrittenDay written_day(std::string_view given, Date today) {
    auto cell = without_time(trimmed(given));
    WrittenDay written;
    if (cell.empty()) return written;
    auto whole = cell.substr(0, cell.find('.'));
    if (auto count = number_in(whole); count && cell.find_first_not_of("0123456789.") == std::string_view::npos
                                       && *count >= first_counted && *count <= last_counted) {
        written.style = DayStyle::counted;
        written.day = date_of(1899, 12, 30) + *count;
        return written;
    }
    if (auto numbers = three_numbers(cell)) return of_numbers(*numbers, cell, today);
    auto read = parse_date(cell, today);
    if (!read) written.problem = read.problems().list.front().message;
    else if (!names_a_year(cell)) {
        written.style = DayStyle::incomplete;
        written.problem = "“" + std::string(cell) + "” says no year. Write the whole date, like 5 September 2026";
    } else {
        written.style = DayStyle::plain;
        written.day = *read;
    }
    return written;
}

DayStyles day_styles(const std::vector<std::string_view>& cells, Date today) {
    DayStyles styles;
    for (auto cell : cells) switch (written_day(cell, today).style) {
        case DayStyle::day_first: ++styles.day_first; break;
        case DayStyle::month_first: ++styles.month_first; break;
        case DayStyle::either: ++styles.either; break;
        case DayStyle::counted: ++styles.counted; break;
        default: break;
        }
    return styles;
}

} // namespace reeve::office
