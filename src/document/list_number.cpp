// Counts the levels of a list and prints their numbers.
#include "document/list_number.h"
#include "base/text.h"

namespace reeve::document {
namespace {

constexpr const char* round_bullet = "•";

// z is followed by aa, and that by bb, as text processors count.
std::string letters_of(std::int64_t number, char first) {
    auto times = static_cast<std::size_t>((number - 1) / 26 + 1);
    if (times > 20) return std::to_string(number);
    return std::string(times, static_cast<char>(first + (number - 1) % 26));
}

std::string roman_of(std::int64_t number, bool is_upper) {
    struct Sign {
        std::int64_t worth;
        const char* lower;
        const char* upper;
    };
    static constexpr Sign signs[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"}, {400, "cd", "CD"},
                                     {100, "c", "C"},  {90, "xc", "XC"},  {50, "l", "L"},  {40, "xl", "XL"},
                                     {10, "x", "X"},   {9, "ix", "IX"},   {5, "v", "V"},   {4, "iv", "IV"},
                                     {1, "i", "I"}};
    if (number > 3999) return std::to_string(number);
    std::string words;
    for (const auto& sign : signs)
        for (; number >= sign.worth; number -= sign.worth) words += is_upper ? sign.upper : sign.lower;
    return words;
}

} // namespace

std::string number_as(NumberLook look, std::int64_t number) {
    if (look == NumberLook::none) return "";
    if (look == NumberLook::bullet) return round_bullet;
    if (number < 1) return std::to_string(number);
    switch (look) {
    case NumberLook::decimal_zero: return (number < 10 ? "0" : "") + std::to_string(number);
    case NumberLook::lower_letter: return letters_of(number, 'a');
    case NumberLook::upper_letter: return letters_of(number, 'A');
    case NumberLook::lower_roman: return roman_of(number, false);
    case NumberLook::upper_roman: return roman_of(number, true);
    case NumberLook::ordinal: return number > 1'000'000 ? std::to_string(number) : ordinal(static_cast<int>(number));
    default: return std::to_string(number);
    }
}

std::string ListCount::next(const std::map<int, ListLevel>& levels, int level) {
    auto known = [&](int at) {
        auto found = levels.find(at);
        return found == levels.end() ? ListLevel{} : found->second;
    };
    const auto own = known(level);
    for (int above = 0; above < level; ++above) at_.try_emplace(above, known(above).start);
    if (auto told = next_.find(level); told != next_.end()) {
        at_[level] = told->second;
        next_.erase(told);
    } else if (auto found = at_.find(level); found == at_.end()) at_[level] = own.start;
    else ++found->second;
    for (auto deeper = at_.upper_bound(level); deeper != at_.end();) {
        int after = known(deeper->first).restarts_after;
        deeper = after < 0 || level < after ? at_.erase(deeper) : std::next(deeper);
    }
    if (own.look == NumberLook::bullet) return round_bullet;
    std::string printed;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        if (own.text[i] != '%' || i + 1 == own.text.size() || own.text[i + 1] < '1' || own.text[i + 1] > '9') {
            printed += own.text[i];
            continue;
        }
        int of = own.text[++i] - '1';
        auto look = own.is_legal ? NumberLook::decimal : known(of).look;
        printed += number_as(look, at_.contains(of) ? at_[of] : known(of).start);
    }
    return printed;
}

} // namespace reeve::document
