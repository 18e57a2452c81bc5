// Keeps the table of asset addresses for the pages of this process.
#include "html/asset_address.h"

namespace reeve::html {

namespace {

AssetAddresses& addresses() {
    static AssetAddresses held;
    return held;
}

} // namespace

void set_asset_addresses(AssetAddresses given) { addresses() = std::move(given); }

std::string asset_address(std::string_view name) {
    auto found = addresses().find(name);
    return found == addresses().end() ? "/assets/" + std::string(name) : found->second;
}

std::string colour_style_address(std::string_view colour) {
    if (colour.size() != 7) return "";
    return "/assets/colour-" + std::string(colour.substr(1)) + ".css";
}

} // namespace reeve::html
