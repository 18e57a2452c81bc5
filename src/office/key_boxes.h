// Boxes to tick for things that are known by a lasting key (priorities, objectives): what stands ticked, and what was
// ticked.
#pragma once
#include "office/visit.h"

namespace reeve::office {

struct NamedKey {
    std::int64_t key = 0;
    std::string words;
};
struct KeyBoxes {
    std::string name; // of the field
    std::string legend;
    std::string hint;
    std::vector<NamedKey> all;
    std::vector<std::int64_t> chosen; // as it stands; what was typed wins
    std::string none;                 // in place of the boxes where there is nothing to tick
};
html::Html key_boxes(Visit&, const KeyBoxes&, const Problems&);
// The ticked keys, each once, in the order of the boxes, and after them those that stand and have no box (of an earlier
// plan): what is not shown is not taken away. A problem of this field where one is not among the boxes.
Result<std::vector<std::int64_t>> keys_typed(const Visit&, const KeyBoxes&);

bool holds(const std::vector<std::int64_t>& keys, std::int64_t key);

} // namespace reeve::office
