// Names the parts of a plan for a list.
#include "planning/part_names.h"

namespace reeve::planning {

std::string words_of(const NumberedPart& at) {
    constexpr std::size_t most = 140;
    if (at.part.kind == PartKind::section) return at.part.title;
    return name_of(at) + ": " + (at.part.title.empty() ? shortened(at.part.words.text, most) : at.part.title);
}

std::vector<office::NamedKey> named_parts(const std::vector<NumberedPart>& all, PartKind kind) {
    std::vector<office::NamedKey> names;
    for (const auto& at : all)
        if (at.part.kind == kind) names.push_back({at.part.key, words_of(at)});
    return names;
}

} // namespace reeve::planning
