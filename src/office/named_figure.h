// A figure that somebody names in a record, by its reference or by the address of its page.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace reeve::office {

// Which figure is asked, and how: what stands after /figures/ of a figure's page, or the whole address pasted.
struct NamedFigure {
    std::string reference; // "F-0030"
    std::string question;  // "period=...&measure=..."; may be empty
};
std::optional<NamedFigure> named_figure(std::string_view typed);

} // namespace reeve::office
