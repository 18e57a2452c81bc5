// What is odd about the rows of a file and what could not be read of them, each with the words in which it is told.
#pragma once
#include "record/choice.h"
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace reeve::crimedata {

// What these files do that somebody who counts must know of. The order is kept in the database: new ones go last.
enum class Quirk {
    without_id,
    repeats,
    repeated_ids,
    no_location,
    blank_street,
    no_area,
    outside,
    only_2011,
    only_2021,
    no_outcome,
    under_investigation,
    other_force,
    beyond_ascii
};
inline constexpr std::size_t quirk_count = 13;
using QuirkCounts = std::array<std::int64_t, quirk_count>;

// Why something in a row could not be taken as it stands.
enum class BadReason { columns, crime_id, coordinates, area_code, category, outcome, text, time };
struct BadExample {
    std::int64_t line = 0;
    std::string text; // at most 200 characters
};
struct BadRows {
    std::int64_t count = 0;
    std::vector<BadExample> examples; // the first three
};

} // namespace reeve::crimedata

namespace reeve {
template <> struct Choices<crimedata::Quirk> {
    static constexpr Choice list[] = {{"without_id", "Rows without a Crime ID (antisocial behaviour has none)"},
                                      {"repeats", "Rows without an ID that are the same as an earlier row; kept"},
                                      {"repeated_ids", "Rows whose Crime ID stands in the file already; kept"},
                                      {"no_location", "Rows without coordinates"},
                                      {"blank_street", "Rows whose street is blank (\"On or near\")"},
                                      {"no_area", "Rows without a neighbourhood (LSOA)"},
                                      {"outside", "Rows whose neighbourhood lies outside the force area"},
                                      {"only_2011", "Rows with a neighbourhood code that stands only in 2011"},
                                      {"only_2021", "Rows with a neighbourhood code that stands only in 2021"},
                                      {"no_outcome", "Rows without an outcome"},
                                      {"under_investigation", "Rows still under investigation"},
                                      {"other_force", "Rows that fall within another force than reported them"},
                                      {"beyond_ascii", "Rows with letters beyond ASCII"}};
};
template <> struct Choices<crimedata::BadReason> {
    static constexpr Choice list[] = {{"columns", "Wrong number of columns; left out"},
                                      {"crime_id", "Crime ID that cannot be read; kept as a row without one"},
                                      {"coordinates", "Coordinates that cannot be read; kept without a location"},
                                      {"area_code", "Neighbourhood code that cannot be read; kept without one"},
                                      {"category", "Crime type that is not known; kept as such"},
                                      {"outcome", "Outcome that is not known; kept as such"},
                                      {"text", "Text that is not UTF-8; kept without its street"},
                                      {"time", "Time that cannot be read, or of another month; left out"}};
};
} // namespace reeve
