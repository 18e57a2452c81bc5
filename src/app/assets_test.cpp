// Checks that the assets a page needs are inside the binary and are found by either name.
#include "app/assets.h"
#include <doctest/doctest.h>
#include <stdexcept>

using namespace reeve;

TEST_CASE("every asset a page loads is embedded and found by its hashed name") {
    for (const std::string_view name : {"early.js", "public.css", "public.js", "staff.css", "staff.js", "favicon.svg",
                                        "source-sans-3-latin.woff2", "source-sans-3-latin-ext.woff2"}) {
        CAPTURE(name);
        const std::string address = asset_address(name);
        REQUIRE(address.starts_with("/assets/"));
        const EmbeddedAsset* asset = find_asset(std::string_view(address).substr(8));
        REQUIRE(asset != nullptr);
        CHECK(asset->name == name);
        CHECK_FALSE(asset->bytes.empty());
        CHECK_FALSE(asset->type.empty());
    }
}

TEST_CASE("a compressed variant is a gzip stream smaller than what it stands for") {
    for (const EmbeddedAsset& asset : embedded_assets()) {
        if (asset.gzip.empty()) continue;
        CAPTURE(asset.name);
        CHECK(asset.gzip.starts_with("\x1f\x8b"));
        CHECK(asset.gzip.size() < asset.bytes.size());
    }
}

TEST_CASE("a name that was never built is not found") {
    CHECK(find_asset("public.css") == nullptr);
    CHECK(find_asset("") == nullptr);
    CHECK(find_asset("zzz") == nullptr);
    CHECK_THROWS_AS(asset_address("lost.css"), std::out_of_range);
}

TEST_CASE("styles name no file that is not embedded") {
    for (const EmbeddedAsset& asset : embedded_assets()) {
        if (!asset.name.ends_with(".css")) continue;
        for (std::size_t at = asset.bytes.find("url(\""); at != std::string_view::npos; at = asset.bytes.find("url(\"", at + 1)) {
            const std::string_view rest = asset.bytes.substr(at + 5);
            const std::string_view name = rest.substr(0, rest.find('"'));
            CAPTURE(name);
            CHECK((name.starts_with("#") || name.starts_with("data:") || find_asset(name) != nullptr));
        }
    }
}
