// Draws SVG as PNG by rsvg-convert.
#include "document/rasterise.h"
#include "document/child_program.h"

namespace reeve::document {

Rasteriser installed_rasteriser() {
    const auto program = program_path("rsvg-convert");
    if (!program) return {};
    return [path = *program](std::string_view svg, int width) -> std::optional<std::string> {
        const std::vector<std::string> arguments{"--format=png", "--keep-aspect-ratio", "--background-color=white",
                                                 "--width=" + std::to_string(width)};
        auto outcome = run_child(path, arguments, svg, {.seconds = 10, .megabytes = 512, .output = 32 * 1024 * 1024});
        if (outcome.end != ChildEnd::finished || outcome.output.empty()) return {};
        return std::move(outcome.output);
    };
}

} // namespace reeve::document
