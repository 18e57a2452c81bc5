// What one assessor's scores make of a bid: a percentage as an exact fraction, and whether the conditions are met.
#pragma once
#include "base/fraction.h"
#include <optional>
#include <vector>

namespace reeve::commissioning {

// A criterion as marking needs it. A gate is a condition answered yes or no: it has no weight and overrides the score.
struct MarkingScale {
    std::int64_t weight = 0; // of the round's 100
    std::int64_t most = 1;   // the highest score, 1 or more
    bool is_gate = false;
};

// A score, or for a gate 1 (yes) or 0 (no). None: the assessor cannot assess it, which is an absence and never a
// number.
using Score = std::optional<std::int64_t>;

// 100 * sum(weight * score / most) / sum(weight of what was scored). No value where nothing was scored. `scores` has
// one for each criterion, in their order; a score outside its scale is a Fault, since the form refuses it.
std::optional<Fraction> score_percent(const std::vector<MarkingScale>&, const std::vector<Score>&);

// Whether the conditions of a bid are met: not met where anybody said no; open where nobody said no and somebody has
// not said.
enum class Gates { met, open, not_met };
Gates gates_of(const std::vector<MarkingScale>&, const std::vector<Score>&);
// Of all assessors together: yes and no on one gate leave it open, for the panel to settle.
Gates gates_together(const std::vector<Gates>&);

// Reached is decided on the exact fraction: 64.95 shows as "65.0%" and does not reach 65.
inline bool reaches(const Fraction& percent, const Fraction& line) { return percent >= line; }
// "65.0%".
std::string percent_in_words(const Fraction&);

} // namespace reeve::commissioning
