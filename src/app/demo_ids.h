// The ids of the demo office, by the part of its story that takes them.
#pragma once
#include <cstdint>

namespace reeve {

// Where the ids of a part of the story begin that takes its own, so that the ids of everything else, and with them the
// hashes of what was published, stay as they are without it. A part has a million, or shares one.
namespace demo_ids {
inline constexpr std::int64_t plans = 1'000'000;
inline constexpr std::int64_t beside_plans = 1'500'000; // force priorities, the board's forward plan, threads
inline constexpr std::int64_t resources = 1'700'000;    // the precept, budgets, savings and sites
inline constexpr std::int64_t delivery = 2'000'000;
inline constexpr std::int64_t measures = 3'000'000;
inline constexpr std::int64_t measures_of_returns = 3'900'000; // their definitions, and what search holds of them
inline constexpr std::int64_t consultations = 4'000'000;
inline constexpr std::int64_t analysis = 5'000'000;
inline constexpr std::int64_t surveys = 6'000'000;
inline constexpr std::int64_t grants = 7'000'000;
inline constexpr std::int64_t marking = 10'000'000;
inline constexpr std::int64_t applying = 11'000'000;
inline constexpr std::int64_t partnerships = 12'000'000;
inline constexpr std::int64_t initiatives = 13'000'000;
inline constexpr std::int64_t diligence = 13'500'000;
inline constexpr std::int64_t programmes = 13'700'000;
inline constexpr std::int64_t victims = 13'900'000;
inline constexpr std::int64_t paying = 14'000'000;
inline constexpr std::int64_t past_grants = 15'000'000;
inline constexpr std::int64_t returns = 16'000'000;
inline constexpr std::int64_t crime = 17'000'000;
inline constexpr std::int64_t complaints = 18'000'000;
inline constexpr std::int64_t letters = 19'700'000;
inline constexpr std::int64_t word_papers = 19'850'000;  // a paper that waits to be brought in
inline constexpr std::int64_t spreadsheets = 19'900'000; // an office's own logs
inline constexpr std::int64_t behind_all = 20'000'000;
} // namespace demo_ids

} // namespace reeve
