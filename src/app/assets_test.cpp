// Checks that what a page needs is inside the binary and is found by its hashed name.
#include "app/assets.h"
#include <algorithm>
#include <doctest/doctest.h>

using namespace reeve;

static const EmbeddedAsset* named(std::string_view name) {
    const auto all = embedded_assets();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& asset) { return asset.name == name; });
    return found == all.end() ? nullptr : &*found;
}

TEST_CASE("every asset a page loads is embedded and found by its hashed name") {
    for (const std::string_view name : {"early.js", "public.css", "public.js", "staff.css", "staff.js", "favicon.svg",
                                        "source-sans-3-latin.woff2", "source-sans-3-latin-ext.woff2"}) {
        CAPTURE(name);
        const EmbeddedAsset* asset = named(name);
        REQUIRE(asset != nullptr);
        CHECK(find_asset(asset->hashed_name) == asset);
        CHECK(asset->hashed_name != name);
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
}

TEST_CASE("styles name no file that is not embedded") {
    for (const EmbeddedAsset& asset : embedded_assets()) {
        if (!asset.name.ends_with(".css")) continue;
        std::string_view rest = asset.bytes;
        for (auto at = rest.find("url(\""); at != std::string_view::npos; at = rest.find("url(\"")) {
            rest.remove_prefix(at + 5);
            const std::string_view name = rest.substr(0, rest.find('"'));
            CAPTURE(name);
            CHECK((name.starts_with("#") || name.starts_with("data:") || find_asset(name) != nullptr));
        }
    }
}
