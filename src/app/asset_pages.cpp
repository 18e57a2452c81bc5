// Sends the embedded styles, scripts and pictures.
#include "app/asset_pages.h"
#include "app/assets.h"
#include "html/asset_address.h"
#include "office/security_headers.h"
#include "office/setup/brand_colour.h"

namespace reeve {
namespace {

constexpr std::string_view folder = "/assets/";
constexpr std::string_view colour_style = "colour-", style_end = ".css";

// The head of a page in an office's own colour, which stands on white alone; what has the focus keeps its colours.
std::string style_of(const std::string& colour) {
    return ".govuk-generic-header.rv-mast{background:#fff;border-top:8px solid " + colour + ";border-bottom-color:"
           + colour + "}\n.rv-mast .govuk-generic-header__homepage-link:not(:focus){color:" + colour
           + "}\n.govuk-footer.rv-foot{border-top-color:" + colour + "}\n";
}

// Made from its name, and only where words in it can be read on white.
std::optional<http::Response> colour_response(std::string_view name) {
    if (!name.starts_with(colour_style) || !name.ends_with(style_end)) return std::nullopt;
    name.remove_prefix(colour_style.size());
    name.remove_suffix(style_end.size());
    auto colour = name.size() == 6 ? office::read_colour(name) : std::nullopt;
    if (!colour || !office::is_readable_on_white(*colour) || office::hex(*colour).substr(1) != name)
        return std::nullopt;
    http::Response response;
    response.type = "text/css; charset=utf-8";
    response.body = style_of(office::hex(*colour));
    response.header("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

http::Response found(const EmbeddedAsset& asset) {
    http::Response response;
    response.type = asset.type;
    response.fixed_body = asset.bytes;
    response.fixed_gzip = asset.gzip;
    response.etag = "\"" + std::string(asset.hashed_name) + "\"";
    response.header("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

} // namespace

void give_asset_addresses() {
    html::AssetAddresses addresses;
    for (const auto& asset : embedded_assets())
        addresses.emplace(std::string(asset.name), std::string(folder) + std::string(asset.hashed_name));
    html::set_asset_addresses(std::move(addresses));
}

std::optional<http::Response> asset_response(const http::Request& request) {
    if (!request.path.starts_with(folder)) return std::nullopt;
    bool is_reading = request.method == http::Method::get || request.method == http::Method::head;
    auto name = std::string_view(request.path).substr(folder.size());
    const auto* asset = is_reading ? find_asset(name) : nullptr;
    auto made = is_reading && !asset ? colour_response(name) : std::nullopt;
    auto response = asset  ? found(*asset)
                    : made ? *std::move(made)
                           : http::plain_text(is_reading ? 404 : 405, "There is no such file.\n");
    office::add_security_headers(response, request.is_https);
    return response;
}

} // namespace reeve
