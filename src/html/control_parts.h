// What surrounds every form control: its label, hint, error message and group, and the legend around several.
#pragma once
#include "html/markup.h"

namespace reeve::html {

struct Label {
    Content text;
    std::string control; // the id of the control it names
    std::string classes;
    bool is_page_heading = false;
};
Html label(const Label&);

struct Hint {
    Content text;
    std::string id;
    std::string classes;
};
Html hint(const Hint&);

struct ErrorMessage {
    Content text;
    std::string id;
    std::string classes;
    std::string hidden_word = "Error"; // read out before the message; Welsh pages give their own
};
Html error_message(const ErrorMessage&);

struct Fieldset {
    Content legend;
    std::string legend_classes; // govuk-fieldset__legend--m and the like
    bool is_page_heading = false;
    std::string described_by;
    std::string classes;
    std::string role;
    Html content;
};
Html fieldset(const Fieldset&);

// The group around a control, marked where there is an error.
struct FormGroup {
    bool has_error = false;
    std::string classes;
    Attributes attributes;
    Html content;
};
Html form_group(const FormGroup&);

// The hint and the error above a control, with the ids they got: what aria-describedby names.
struct Guidance {
    Html markup;
    std::string described_by;
};
Guidance guidance(std::string_view id, const Content& hint_text, const Content& error,
                  std::string_view described_by = "");

} // namespace reeve::html
