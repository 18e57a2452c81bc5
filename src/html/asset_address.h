// The addresses of style sheets, scripts and pictures, given by whoever serves them under names that change with their
// content.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace reeve::html {

using AssetAddresses = std::map<std::string, std::string, std::less<>>;

// Once, before the first page is made: "reeve.css" -> "/assets/reeve-3fa9c1.css".
void set_asset_addresses(AssetAddresses);
// "/assets/NAME" for a name nobody gave an address for.
std::string asset_address(std::string_view name);
// Where the style of an office's own colour stands: "#1e5b4f" -> "/assets/colour-1e5b4f.css". Empty for none.
std::string colour_style_address(std::string_view colour);

} // namespace reeve::html
