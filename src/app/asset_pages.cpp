// Sends the embedded styles, scripts and pictures.
#include "app/asset_pages.h"
#include "app/assets.h"
#include "html/asset_address.h"
#include "office/security_headers.h"

namespace reeve {
namespace {

constexpr std::string_view folder = "/assets/";

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
    const auto* asset = is_reading ? find_asset(std::string_view(request.path).substr(folder.size())) : nullptr;
    auto response = asset ? found(*asset) : http::plain_text(is_reading ? 404 : 405, "There is no such file.\n");
    office::add_security_headers(response, request.is_https);
    return response;
}

} // namespace reeve
