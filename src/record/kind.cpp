// The kinds of value a record can hold: reading what a person typed.
#include "record/kind.h"
#include "base/text.h"
#include <charconv>

namespace reeve {
namespace {

Problems problem(std::string message) { return Problems{{{"", std::move(message)}}}; }

Result<std::string> within(std::string_view typed, std::size_t limit) {
    auto text = tidied(typed);
    if (auto length = count_characters(text); length > limit)
        return problem("Use " + with_commas(static_cast<std::int64_t>(limit)) + " characters or fewer. You have used "
                       + with_commas(static_cast<std::int64_t>(length)));
    return text;
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

} // namespace

Result<std::string> Kind<std::string>::read(std::string_view typed, const Reading& reading) {
    auto text = TRY(within(typed, reading.limit ? reading.limit : 300));
    if (text.find('\n') != std::string::npos) return problem("Write this on one line");
    return text;
}

Result<Prose> Kind<Prose>::read(std::string_view typed, const Reading& reading) {
    return Prose{TRY(within(typed, reading.limit ? reading.limit : 20000))};
}

Result<Money> Kind<Money>::read(std::string_view typed, const Reading&) { return parse_money(typed); }

Result<Date> Kind<Date>::read(std::string_view typed, const Reading& reading) {
    return parse_date(typed, reading.today);
}

Result<Moment> Kind<Moment>::read(std::string_view typed, const Reading& reading) {
    auto at = typed.rfind(" at ");
    if (at == std::string_view::npos) {
        auto exact = parse_iso_moment(typed);
        if (exact) return exact;
        return problem("Enter a date and a time, like 5 September 2026 at 5pm");
    }
    auto day = TRY(parse_date(typed.substr(0, at), reading.today));
    auto time = TRY(parse_time(typed.substr(at + 4)));
    return from_london(day, time);
}

Result<bool> Kind<bool>::read(std::string_view typed, const Reading&) {
    if (typed == "yes" || typed == "1" || typed == "on" || typed == "true" || typed == "Yes") return true;
    if (typed == "no" || typed == "0" || typed == "false" || typed == "No") return false;
    return problem("Select yes or no");
}

Result<std::int64_t> Kind<std::int64_t>::read(std::string_view typed, const Reading&) {
    std::string digits;
    for (char c : typed)
        if (c != ',') digits += c;
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc::result_out_of_range) return problem("That number is too large");
    if (error != std::errc() || end != digits.data() + digits.size()) return problem("Enter a whole number, like 12");
    return value;
}

Result<int> Kind<int>::read(std::string_view typed, const Reading& reading) {
    auto wide = TRY(Kind<std::int64_t>::read(typed, reading));
    if (wide > 2'000'000'000 || wide < -2'000'000'000) return problem("That number is too large");
    return static_cast<int>(wide);
}

Result<Email> Kind<Email>::read(std::string_view typed, const Reading&) {
    auto text = TRY(within(typed, 254));
    auto at = text.find('@');
    bool is_address = at != std::string::npos && at > 0 && text.find('@', at + 1) == std::string::npos
                      && text.find('.', at + 2) != std::string::npos && text.back() != '.'
                      && text.find_first_of(" ,;<>()\"") == std::string::npos;
    if (!is_address) return problem("Enter an email address in the correct format, like name@example.org");
    return Email{text};
}

// The form of a UK postcode: one or two letters, a digit, perhaps one more, then a digit and two letters.
Result<Postcode> Kind<Postcode>::read(std::string_view typed, const Reading&) {
    std::string code;
    for (char c : typed)
        if (c != ' ') code += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    bool is_code = code.size() >= 5 && code.size() <= 7;
    if (is_code) {
        auto inward = code.substr(code.size() - 3), outward = code.substr(0, code.size() - 3);
        is_code = is_digit(inward[0]) && is_letter(inward[1]) && is_letter(inward[2]) && is_letter(outward[0]);
        bool has_digit = false;
        for (char c : outward) {
            has_digit = has_digit || is_digit(c);
            is_code = is_code && (is_digit(c) || is_letter(c));
        }
        is_code = is_code && has_digit;
    }
    if (!is_code) return problem("Enter a full UK postcode, like LE1 4AA");
    return Postcode{code.substr(0, code.size() - 3) + " " + code.substr(code.size() - 3)};
}

} // namespace reeve
