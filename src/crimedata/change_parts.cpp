// A change of a total taken apart.
#include "crimedata/change_parts.h"
#include <algorithm>
#include <cstdlib>

namespace reeve::crimedata {

std::vector<ChangePart> greatest_first(std::vector<ChangePart> parts) {
    std::sort(parts.begin(), parts.end(), [](const ChangePart& a, const ChangePart& b) {
        const auto of_a = std::llabs(a.change()), of_b = std::llabs(b.change());
        return of_a != of_b ? of_a > of_b : a.words < b.words;
    });
    return parts;
}

std::int64_t whole_change(const std::vector<ChangePart>& parts) {
    std::int64_t sum = 0;
    for (const auto& part : parts) sum += part.change();
    return sum;
}

} // namespace reeve::crimedata
