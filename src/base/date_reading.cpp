// Reads a date as a person types it, and says what is wrong with one that cannot be.
#include "base/date.h"
#include "base/text.h"
#include <optional>
#include <vector>

namespace reeve {
namespace {

// What was typed, cut into numbers and words; separators are dropped.
struct Piece {
    std::string text;
    bool is_number = false;
    int value() const { return std::stoi(text); }
};

// Day, month and, where typed, year; `year_digits` tells 26 from 2026.
struct Typed {
    int day = 0;
    int month = 0;
    int year = 0;
    int year_digits = 0;
    std::optional<Weekday> weekday;
};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

const char* const example = "Enter a date like 5 September 2026";

Problems not_a_date(std::string_view typed) {
    if (typed.empty()) return one_problem(example);
    return one_problem(shortened(typed, 40) + " is not a date. " + example);
}

Problems not_real(std::string_view typed, const std::string& why) {
    return one_problem(std::string(typed) + " is not a real date. " + why);
}

// No value where a character belongs in no date or a number has more than four digits.
std::optional<std::vector<Piece>> pieces_of(const std::string& text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        if (is_digit(text[at])) {
            while (at < text.size() && is_digit(text[at])) ++at;
            if (at - begin > 4) return std::nullopt;
            pieces.push_back({text.substr(begin, at - begin), true});
        } else if (is_letter(text[at])) {
            while (at < text.size() && is_letter(text[at])) ++at;
            pieces.push_back({text.substr(begin, at - begin), false});
        } else if (std::string_view(" /-.,").find(text[at]) != std::string_view::npos) {
            ++at;
        } else {
            return std::nullopt;
        }
    }
    return pieces;
}

// The index of the one name that begins with these letters (at least three of them).
template <class NameOf> std::optional<int> named(const std::string& letters, int count, NameOf name_of) {
    if (letters.size() < 3) return std::nullopt;
    for (int i = 0; i < count; ++i)
        if (folded(name_of(i)).starts_with(letters)) return i;
    return std::nullopt;
}

std::optional<int> month_named(const std::string& letters) {
    const auto index = named(letters, 12, [](int i) { return month_name(i + 1); });
    return index ? std::optional(*index + 1) : std::nullopt;
}

std::optional<Weekday> weekday_named(const std::string& letters) {
    const auto index = named(letters, 7, [](int i) { return weekday_name(static_cast<Weekday>(i)); });
    return index ? std::optional(static_cast<Weekday>(*index)) : std::nullopt;
}

Date next_weekday(Date today, Weekday wanted) {
    const int ahead = (static_cast<int>(wanted) - static_cast<int>(weekday_of(today)) + 7) % 7;
    return today + (ahead == 0 ? 7 : ahead);
}

std::optional<Date> relative_date(const std::vector<Piece>& pieces, Date today) {
    const auto& first = pieces.front().text;
    if (pieces.size() == 1) {
        if (first == "today") return today;
        if (first == "tomorrow") return today + 1;
        if (first == "yesterday") return today - 1;
        if (const auto weekday = weekday_named(first)) return next_weekday(today, *weekday);
    }
    if (pieces.size() == 2 && first == "next")
        if (const auto weekday = weekday_named(pieces[1].text)) return next_weekday(today, *weekday);
    return std::nullopt;
}

// Takes the weekday from the front, and "th" and "of" from between.
std::optional<Weekday> take_weekday(std::vector<Piece>& pieces) {
    std::optional<Weekday> weekday;
    if (!pieces.front().is_number && (weekday = weekday_named(pieces.front().text))) pieces.erase(pieces.begin());
    std::erase_if(pieces, [](const Piece& p) {
        return p.text == "st" || p.text == "nd" || p.text == "rd" || p.text == "th" || p.text == "of";
    });
    return weekday;
}

std::optional<Typed> understood(std::vector<Piece> pieces) {
    Typed typed;
    typed.weekday = take_weekday(pieces);
    if (pieces.size() < 2 || pieces.size() > 3 || !pieces[0].is_number) return std::nullopt;
    if (pieces.size() == 3 && !pieces[2].is_number) return std::nullopt;
    if (pieces.size() == 3 && pieces[0].text.size() == 4) std::swap(pieces[0], pieces[2]); // 2026-09-05
    const auto month = pieces[1].is_number ? std::optional(pieces[1].value()) : month_named(pieces[1].text);
    if (!month) return std::nullopt;
    typed.day = pieces[0].value();
    typed.month = *month;
    if (pieces.size() == 3) {
        typed.year = pieces[2].value();
        typed.year_digits = static_cast<int>(pieces[2].text.size());
    }
    return typed;
}

std::string month_length(const Typed& typed) {
    auto month = month_name(typed.month);
    if (typed.month != 2) return month + " has " + std::to_string(days_in_month(2024, typed.month)) + " days";
    if (typed.year_digits == 0) return "February has at most 29 days";
    return month + " " + std::to_string(typed.year) + " has " + std::to_string(days_in_month(typed.year, 2)) + " days";
}

// Why no year could make this a date, or empty.
std::string why_unreal(const Typed& typed) {
    if (typed.month > 12 && typed.month <= 31 && typed.day >= 1 && typed.day <= 12)
        return "The day comes before the month, like 5 September 2026";
    if (typed.month < 1 || typed.month > 12) return "Months go from 1 to 12";
    if (typed.day < 1) return "Days begin at 1";
    const int year = typed.year_digits == 0 ? 2024 : typed.year;
    if (typed.day > days_in_month(year, typed.month)) return month_length(typed);
    return "";
}

Date nearest_not_before(Date today, int day, int month) {
    int year = year_of(today);
    while (!is_date(year, month, day) || date_of(year, month, day) < today) ++year;
    return date_of(year, month, day);
}

Result<Date> checked_weekday(const Typed& typed, Date date) {
    if (!typed.weekday || *typed.weekday == weekday_of(date)) return date;
    return one_problem(in_words(date) + " is a " + weekday_name(weekday_of(date)) + ", not a "
                       + weekday_name(*typed.weekday));
}

Result<Date> real_date(Typed typed, std::string_view as_typed, Date today) {
    if (typed.year_digits == 1 || typed.year_digits == 3)
        return one_problem("Enter the year with four numbers, like 2026");
    if (typed.year_digits == 2) typed.year += year_of(today) / 100 * 100;
    if (typed.year_digits != 0 && (typed.year < 1900 || typed.year > 2199))
        return one_problem("The year must be from 1900 to 2199");
    if (const auto why = why_unreal(typed); !why.empty()) return not_real(as_typed, why);
    if (typed.year_digits == 0) return checked_weekday(typed, nearest_not_before(today, typed.day, typed.month));
    return checked_weekday(typed, date_of(typed.year, typed.month, typed.day));
}

Problems hint_for(std::string_view as_typed, const std::vector<Piece>& pieces) {
    const bool month_first = !pieces.empty() && !pieces[0].is_number && month_named(pieces[0].text);
    if (month_first && pieces.size() == 2 && pieces[1].text.size() == 4)
        return one_problem("Enter the day too, like 5 September 2026");
    if (month_first && pieces.size() > 1) return one_problem("The day comes before the month, like 5 September 2026");
    return not_a_date(as_typed);
}

} // namespace

Result<Date> parse_date(std::string_view typed, Date today) {
    const auto as_typed = trimmed(typed);
    if (as_typed.empty() || as_typed.size() > 60) return not_a_date(as_typed);
    const auto pieces = pieces_of(folded(as_typed));
    if (!pieces || pieces->empty()) return not_a_date(as_typed);
    if (const auto date = relative_date(*pieces, today)) return *date;
    const auto understanding = understood(*pieces);
    if (!understanding) return hint_for(as_typed, *pieces);
    return real_date(*understanding, as_typed, today);
}

} // namespace reeve
