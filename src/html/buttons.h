// Buttons, and links that look like them; words say the result: "Save note", "Send a chaser".
#pragma once
#include "html/markup.h"
#include <vector>

namespace reeve::html {

struct Button {
    Content text;
    std::string name;
    std::optional<std::string> value;
    std::string type = "submit";
    std::string href;    // makes it a link with a button's look
    std::string classes; // govuk-button--secondary, govuk-button--warning
    std::string id;
    bool is_disabled = false;
    bool is_start = false;
    std::optional<bool> prevents_double_click;
    Attributes attributes;
};
Html button(const Button&);
// Several buttons and links in one row.
Html button_group(const std::vector<Html>& parts);

// A link in running text.
struct Link {
    Content text;
    std::string href;
    std::string hidden_text; // read out behind the text: " for A-0412"
    std::string classes;
};
Html link(const Link&);

// The hidden field every form that changes something carries.
Html hidden_field(std::string_view name, std::string_view value);

} // namespace reeve::html
