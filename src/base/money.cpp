// Reads an amount of pounds as a person types it, and writes one as the office shows it.
#include "base/money.h"
#include "base/text.h"
#include <optional>

namespace reeve {
namespace {

constexpr std::int64_t greatest_pence = 1'000'000'000'000; // £10,000,000,000

// An amount taken apart: 12,345.6k is whole "12,345", pence "6", places 3.
struct Parts {
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
    bool has_point = false;
    int places = 0; // how far k or m moves the point
};

bool take(std::string_view& text, std::string_view sign) {
    if (!text.starts_with(sign)) return false;
    text = trimmed(text.substr(sign.size()));
    return true;
}

// Takes minus signs and the pound sign, in either order; gives how many minus signs there were.
int take_signs(std::string_view& text) {
    int minuses = 0;
    bool pounds = false;
    for (;;) {
        if (take(text, "-") || take(text, "−")) ++minuses;
        else if (!pounds && take(text, "£")) pounds = true;
        else return minuses;
    }
}

int take_multiple(std::string_view& text) {
    if (text.empty() || text.size() < 2) return 0;
    const char last = text.back();
    const int places = last == 'k' || last == 'K' ? 3 : last == 'm' || last == 'M' ? 6 : 0;
    if (places > 0) text = trimmed(text.substr(0, text.size() - 1));
    return places;
}

Parts parts_of(std::string_view text, bool negative) {
    Parts parts;
    parts.negative = negative;
    parts.places = take_multiple(text);
    const auto point = text.find('.');
    parts.has_point = point != std::string_view::npos;
    parts.whole = text.substr(0, point);
    if (parts.has_point) parts.fraction = text.substr(point + 1);
    return parts;
}

// One to three digits, then groups of three.
bool commas_are_right(std::string_view whole) {
    const auto groups = split(whole, ',');
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (i == 0 ? groups[i].empty() || groups[i].size() > 3 : groups[i].size() != 3) return false;
    return true;
}

std::string suggestion(const Parts& parts) {
    const auto digits = replaced(std::string(parts.whole), ",", "");
    if (digits.empty() || digits.size() > 11 || parts.places != 0)
        return "Commas go before every third number, like £12,345";
    if (!parts.has_point && parts.whole.size() >= 3 && parts.whole[parts.whole.size() - 3] == ',')
        return "Put a point before the pence, like £9.50";
    return std::string("Did you mean ") + (parts.negative ? "-" : "") + "£" + with_commas(std::stoll(digits)) + "?";
}

// Exact pence, or no value where parts of a penny are left or the amount is too long to be one.
std::optional<std::int64_t> pence_of(std::string digits, std::string fraction, int places) {
    const auto wanted = static_cast<std::size_t>(places) + 2;
    while (fraction.size() > wanted && fraction.back() == '0') fraction.pop_back();
    if (fraction.size() > wanted) return std::nullopt;
    digits += fraction + std::string(wanted - fraction.size(), '0');
    const auto first = digits.find_first_not_of('0');
    digits = first == std::string::npos ? "0" : digits.substr(first);
    return digits.size() > 15 ? greatest_pence + 1 : std::stoll(digits);
}

bool is_exponent(std::string_view text) {
    const auto e = text.find_first_of("eE");
    return e != std::string_view::npos && e > 0 && is_digit(text[e - 1]) && e + 1 < text.size();
}

// Why these characters are no amount at all.
Problems not_an_amount(std::string_view typed, std::string_view rest) {
    const auto shown = shortened(typed, 40);
    if (rest.find_first_of("$") != std::string_view::npos || rest.find("€") != std::string_view::npos)
        return one_problem("Enter the amount in pounds, like £9,678");
    if (rest.size() > 1 && (rest.back() == 'p' || rest.back() == 'P') && all_digits(rest.substr(0, rest.size() - 1)))
        return one_problem("Enter the amount in pounds, like £0.50");
    if (is_exponent(rest)) return one_problem(shown + " is not an amount. Write it in full, like £100,000");
    return one_problem(shown + " is not an amount. Enter pounds, like £9,678 or £9,678.50");
}

std::optional<Problems> problem_with(const Parts& parts, std::string_view typed, std::string_view rest) {
    const auto digits = replaced(std::string(parts.whole), ",", "");
    if (!all_digits(digits) || !all_digits(parts.fraction) || (digits.empty() && parts.fraction.empty()))
        return not_an_amount(typed, rest);
    const auto shown = shortened(typed, 40);
    if (parts.whole.find(',') != std::string_view::npos && !commas_are_right(parts.whole))
        return one_problem(shown + " has a comma in the wrong place. " + suggestion(parts));
    if (parts.has_point && parts.fraction.empty()) return one_problem(shown + " has no pence after the point");
    return std::nullopt;
}

} // namespace

Result<Money> parse_money(std::string_view typed) {
    typed = trimmed(typed);
    if (typed.empty()) return one_problem("Enter an amount, like £9,678");
    auto rest = typed;
    const int minuses = take_signs(rest);
    if (rest.empty()) return one_problem(shortened(typed, 40) + " has no number. Enter an amount, like £9,678");
    if (minuses > 1) return one_problem(shortened(typed, 40) + " has more than one minus sign. Enter one, like -£20");
    const auto parts = parts_of(rest, minuses == 1);
    if (auto problems = problem_with(parts, typed, rest)) return std::move(*problems);
    const auto pence = pence_of(replaced(std::string(parts.whole), ",", ""), std::string(parts.fraction), parts.places);
    if (!pence) return one_problem(shortened(typed, 40) + " has parts of a penny. Enter pounds and pence, like £12.34");
    if (*pence > greatest_pence) {
        return one_problem(parts.negative ? "The amount must be -£10,000,000,000 or more"
                                          : "The amount must be £10,000,000,000 or less");
    }
    return Money{parts.negative ? -*pence : *pence};
}

static std::uint64_t magnitude(Money money) {
    const auto pence = static_cast<std::uint64_t>(money.pence);
    return money.pence < 0 ? 0 - pence : pence;
}

static std::string two_digits(std::uint64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string in_words(Money money) {
    const auto pence = magnitude(money);
    auto words = std::string(money.pence < 0 ? "−" : "") + "£" + with_commas(static_cast<std::int64_t>(pence / 100));
    if (pence % 100 != 0) words += "." + two_digits(pence % 100);
    return words;
}

std::string plain(Money money) {
    const auto pence = magnitude(money);
    return std::string(money.pence < 0 ? "-" : "") + std::to_string(pence / 100) + "." + two_digits(pence % 100);
}

} // namespace reeve
