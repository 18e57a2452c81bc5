// Finds embedded assets by their hashed names.
#include "app/assets.h"
#include <algorithm>

namespace reeve {

const EmbeddedAsset* find_asset(std::string_view hashed_name) {
    const auto all = embedded_assets();
    const auto found =
        std::lower_bound(all.begin(), all.end(), hashed_name,
                         [](const EmbeddedAsset& asset, std::string_view name) { return asset.hashed_name < name; });
    return found != all.end() && found->hashed_name == hashed_name ? &*found : nullptr;
}

} // namespace reeve
