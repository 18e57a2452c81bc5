// How much of a file from outside is unpacked before it is held to be none of the police's.
#pragma once
#include <cstddef>

namespace reeve::crimedata {

// A month of the largest force takes 30 MB; an entry beyond this is no such file.
inline constexpr std::size_t most_unpacked_bytes = std::size_t{192} << 20;
inline constexpr std::size_t most_times_packed = 60; // real files pack to a fifth
inline constexpr std::size_t most_archive_entries = 100'000;

} // namespace reeve::crimedata
