// Lines and cells of the police's CSV files, found where they lie without copying. A quoted cell may not run over the
// end of its line, so that a file can be read from several places at once.
#pragma once
#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::crimedata {

inline constexpr std::size_t most_police_columns = 16;

struct CutLine {
    std::array<std::string_view, most_police_columns> cells;
    std::size_t count = 0;             // cells found; most_police_columns + 1 where there are more
    std::size_t broken = 0;            // 1 + the cell whose quotes are wrong; 0: none
    bool is_plain = false;             // ASCII without NUL throughout
    std::deque<std::string> unescaped; // cells with doubled quotes
};
// Without its line end.
void cut_line(std::string_view line, CutLine&);

// The line that begins at `at`, without \n or \r\n; `at` moves behind it.
std::string_view next_line(std::string_view bytes, std::size_t& at);
// Counted from 1.
std::int64_t line_number_at(std::string_view bytes, std::size_t offset);
// So many parts of about one size, each ending with a line end.
std::vector<std::string_view> parts_at_line_ends(std::string_view bytes, unsigned count);

// "-1.212224" in millionths; none where it is no such number or longer than 15 signs.
bool read_micro(std::string_view text, std::int32_t& micro);
// The first 16 of 64 hexadecimal signs; false where they are none.
bool read_crime_id(std::string_view text, std::uint64_t& id);
// Quick and well mixed, for finding equal lines inside one file.
std::uint64_t hash_of_line(std::string_view);

} // namespace reeve::crimedata
