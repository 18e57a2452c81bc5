// One row of recorded crime in compact form, and neighbourhood codes as numbers.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace reeve::crimedata {

// A row, small enough for millions. Nothing in it is text.
struct CrimeRow {
    std::uint64_t id = 0;                     // the first 16 of the 64 signs of its Crime ID; 0: it has none
    std::uint32_t area = 0;                   // area_number() of its LSOA; 0: none
    std::int32_t longitude = 0, latitude = 0; // millionths of a degree; both 0: no location
    std::uint32_t street = 0;                 // in PoliceFile::streets, where places are kept
    char category = '-';
    char outcome = '-';
};
// "E01025631" as a number that orders as the code does; 0 where it is none.
std::uint32_t area_number(std::string_view code);
std::string area_code(std::uint32_t number);

struct StopCount {
    std::string object;  // of the search: "Controlled drugs"
    std::string outcome; // "Arrest"
    auto operator<=>(const StopCount&) const = default;
};

} // namespace reeve::crimedata
