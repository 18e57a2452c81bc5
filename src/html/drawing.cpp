// Puts a drawing that was kept as text back into a page.
#include "html/drawing.h"
#include "base/result.h"

namespace reeve::html {

Html kept_drawing(const std::string& svg) {
    bool is_one_svg = svg.starts_with("<svg") && svg.ends_with("</svg>") && svg.find("<svg", 1) == std::string::npos;
    for (const char* refused : {"<script", "<style", "<foreignObject", "<image", "<use", " style", "href=", "url(http"})
        if (svg.find(refused) != std::string::npos) is_one_svg = false;
    for (auto at = svg.find(" on"); is_one_svg && at != std::string::npos; at = svg.find(" on", at + 1)) {
        auto name_end = svg.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 1);
        if (name_end != std::string::npos && svg[name_end] == '=') is_one_svg = false;
    }
    if (!is_one_svg) throw Fault("a kept drawing holds more than a drawing");
    return trusted(svg);
}

} // namespace reeve::html
