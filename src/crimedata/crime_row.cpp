// One row of recorded crime in compact form, and neighbourhood codes as numbers.
#include "crimedata/crime_row.h"

namespace reeve::crimedata {

std::uint32_t area_number(std::string_view code) {
    constexpr std::string_view countries = "EWSN";
    if (code.size() != 9) return 0;
    auto country = countries.find(code[0]);
    if (country == std::string_view::npos) return 0;
    std::uint32_t number = 0;
    for (char sign : code.substr(1)) {
        if (sign < '0' || sign > '9') return 0;
        number = number * 10 + static_cast<std::uint32_t>(sign - '0');
    }
    return number == 0 ? 0 : static_cast<std::uint32_t>(country) * 100'000'000U + number;
}

std::string area_code(std::uint32_t number) {
    if (number == 0) return "";
    auto digits = std::to_string(number % 100'000'000U);
    return std::string(1, "EWSN"[number / 100'000'000U % 4]) + std::string(8 - digits.size(), '0') + digits;
}

} // namespace reeve::crimedata
