// Finds the district of an area once, and remembers it.
#include "engagement/district_store.h"
#include "office/place_store.h"

namespace reeve::engagement {

Districts::Districts(db::Connection& connection)
    : connection_(connection), districts_(office::areas_of_kind(connection, office::AreaKind::district)) {
    for (const auto& district : districts_) known_[district.code] = &district;
}

const office::Area* Districts::of(const std::string& code) {
    if (code.empty()) return nullptr;
    if (auto known = known_.find(code); known != known_.end()) return known->second;
    const office::Area* found = nullptr;
    if (auto area = office::area_by_code(connection_, code))
        if (auto district = office::district_of(connection_, *area))
            for (const auto& candidate : districts_)
                if (candidate.code == district->code) found = &candidate;
    return known_[code] = found;
}

const office::Area* Districts::of_slug(std::string_view slug) const {
    for (const auto& district : districts_)
        if (district.slug == slug) return &district;
    return nullptr;
}

std::string Districts::name(const std::string& code) {
    const auto* district = of(code);
    return district ? district->name : "";
}

std::vector<const office::Area*> Districts::of_all(const std::vector<std::string>& codes) {
    std::vector<const office::Area*> found;
    for (const auto& code : codes) {
        const auto* district = of(code);
        if (district && std::find(found.begin(), found.end(), district) == found.end()) found.push_back(district);
    }
    return found;
}

std::string Districts::code_typed(std::string_view typed) {
    auto text = std::string(trimmed(typed));
    if (text.empty()) return "";
    if (office::area_by_code(connection_, text)) return text;
    for (const auto& district : districts_)
        if (district.folded == folded(text)) return district.code;
    auto suggested = office::suggest_areas(connection_, text, 1);
    return suggested.empty() ? "" : suggested.front().code;
}

} // namespace reeve::engagement
