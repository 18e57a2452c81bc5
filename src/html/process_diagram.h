// A process drawn as boxes and arrows with the live count of each step, and the same as a list.
#pragma once
#include "html/drawing.h"
#include "html/markup.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace reeve::html {

struct ProcessStep {
    std::string name;                  // "In progress"
    std::optional<std::int64_t> count; // none: a step that is not counted
};
struct Process {
    std::string id = "process";
    std::string title;              // what the process is, for those who do not see it
    std::vector<ProcessStep> steps; // in order, at most eight
};

Html process_svg(const Process&, Drawing = Drawing::in_page);
// "In progress: 3", one line for each step.
std::vector<std::string> process_words(const Process&);

} // namespace reeve::html
