// How cases of a sitting are selected: drawn by lot from a pool with a seed that is kept, so that the draw can be made
// again.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::casescrutiny {

// The references of a pool, one a line; spaces around them and empty lines do not count, nor does a second time.
std::vector<std::string> pool_of(std::string_view lines);
// The first `count` of the pool, ordered by the SHA-256 of seed and reference. The order in which the pool was typed
// makes no difference.
std::vector<std::string> drawn_by_lot(const std::vector<std::string>& pool, std::string_view seed, std::size_t count);

} // namespace reeve::casescrutiny
