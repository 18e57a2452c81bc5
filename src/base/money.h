// Money in whole pence: an exact amount of pounds that never passes through a double.
#pragma once
#include "base/result.h"
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace reeve {

struct Money {
    std::int64_t pence = 0;
    auto operator<=>(const Money&) const = default;
    Money operator+(Money other) const { return {pence + other.pence}; }
    Money operator-(Money other) const { return {pence - other.pence}; }
    Money operator-() const { return {-pence}; }
    Money& operator+=(Money other) { return pence += other.pence, *this; }
};

// What a person types for an amount: "£9,678", "9678.5", "10k", "£2.5m", "-£20". Refuses parts of a penny, misplaced
// commas, words and anything beyond ±£10,000,000,000, each with its own message (Problem without a member).
Result<Money> parse_money(std::string_view typed);

// "£9,678" where the pence are nought, "£463,973.01" otherwise; negative as "−£20".
std::string in_words(Money);

// "9678.00": for CSV and JSON, where a program reads.
std::string plain(Money);

} // namespace reeve
