// Finds embedded assets by name.
#include "app/assets.h"
#include <algorithm>
#include <stdexcept>

namespace reeve {

const EmbeddedAsset* find_asset(std::string_view hashed_name) {
    const auto all = embedded_assets();
    const auto found = std::lower_bound(all.begin(), all.end(), hashed_name,
                                        [](const EmbeddedAsset& asset, std::string_view name) { return asset.hashed_name < name; });
    return found != all.end() && found->hashed_name == hashed_name ? &*found : nullptr;
}

std::string asset_address(std::string_view name) {
    for (const EmbeddedAsset& asset : embedded_assets())
        if (asset.name == name) return "/assets/" + std::string(asset.hashed_name);
    throw std::out_of_range("no asset is called " + std::string(name));
}

} // namespace reeve
