// Draws cases from a pool.
#include "casescrutiny/case_selection.h"
#include "base/id.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::casescrutiny {

std::vector<std::string> pool_of(std::string_view lines) {
    std::vector<std::string> pool;
    for (std::size_t at = 0; at <= lines.size();) {
        auto end = std::min(lines.find('\n', at), lines.size());
        auto line = std::string(trimmed(lines.substr(at, end - at)));
        if (!line.empty() && std::find(pool.begin(), pool.end(), line) == pool.end()) pool.push_back(line);
        at = end + 1;
    }
    return pool;
}

std::vector<std::string> drawn_by_lot(const std::vector<std::string>& pool, std::string_view seed, std::size_t count) {
    std::vector<std::pair<std::string, std::string>> lots;
    for (const auto& reference : pool) lots.emplace_back(sha256(std::string(seed) + "\n" + reference), reference);
    std::sort(lots.begin(), lots.end());
    std::vector<std::string> drawn;
    for (const auto& [lot, reference] : lots)
        if (drawn.size() < count) drawn.push_back(reference);
    return drawn;
}

} // namespace reeve::casescrutiny
