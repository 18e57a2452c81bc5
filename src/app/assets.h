// The styles, scripts, fonts and images that are carried inside the binary, each under a name that changes with its
// content.
#pragma once
#include <span>
#include <string_view>

namespace reeve {

// `gzip` is empty where compressing saves nothing. Everything lives as long as the program.
struct EmbeddedAsset {
    std::string_view name;        // public.css
    std::string_view hashed_name; // public.8d15db7787d0.css: safe to cache for ever, served as /assets/<hashed_name>
    std::string_view type;        // the Content-Type
    std::string_view bytes;
    std::string_view gzip;
};

// All of them, in the order of their hashed names.
std::span<const EmbeddedAsset> embedded_assets();

// The asset a request asks for; null when there is none of that name.
const EmbeddedAsset* find_asset(std::string_view hashed_name);

} // namespace reeve
