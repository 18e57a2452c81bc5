// Finds the two texts that an address names.
#include "planning/plan_comparison.h"

namespace reeve::planning {

std::vector<ComparedText> texts_to_compare(const PublicRoad& road, const std::optional<PublicRoad>& varied) {
    std::vector<ComparedText> texts;
    if (varied)
        texts.push_back({varied->plan.reference, varied->plan.reference + ", the plan it varies", 0, varied->text});
    for (const auto& version : road.versions)
        texts.push_back({std::to_string(version.number), name_of(version), version.number, text_of(version)});
    return texts;
}

namespace {

const ComparedText* found(const std::vector<ComparedText>& texts, std::string_view key) {
    for (const auto& one : texts)
        if (one.key == key) return &one;
    return nullptr;
}

} // namespace

std::optional<Comparison> comparison_of(const std::vector<ComparedText>& texts, std::string_view range) {
    auto dots = range.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    const auto* from = found(texts, range.substr(0, dots));
    const auto* to = found(texts, range.substr(dots + 2));
    if (!from || !to) return std::nullopt;
    if (from->number > to->number) std::swap(from, to);
    return Comparison{*from, *to};
}

std::optional<Comparison> widest(const std::vector<ComparedText>& texts) {
    if (texts.size() < 2) return std::nullopt;
    return Comparison{texts.front(), texts.back()};
}

std::string range_of(const Comparison& pair) { return pair.from.key + ".." + pair.to.key; }

} // namespace reeve::planning
