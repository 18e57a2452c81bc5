// Controls in which people type or choose from a drop-down: text input, password, textarea, character count, select,
// file.
#pragma once
#include "html/control_parts.h"
#include <vector>

namespace reeve::html {

// In every control: `id` is the name where it is empty; an error that is not empty marks the control and is read with
// it.
struct TextInput {
    std::string name;
    Content label;
    Content hint;
    Content error;
    std::string value;
    std::string id;
    std::string label_classes; // govuk-label--m and the like
    bool label_is_heading = false;
    std::string classes; // govuk-input--width-10 and the like
    std::string type = "text";
    std::string prefix; // "£"
    std::string suffix; // "per cent"
    std::string inputmode;
    std::string autocomplete;
    std::string autocapitalize;
    std::string pattern;
    std::optional<bool> spellcheck;
    bool is_disabled = false;
    std::string described_by;
    std::string group_classes;
    Attributes group_attributes;
    std::string wrapper_classes;
    Html after_input;
};
Html text_input(const TextInput&);

struct PasswordInput {
    std::string name;
    Content label;
    Content hint;
    Content error;
    std::string value;
    std::string id;
    std::string label_classes;
    std::string classes;
    std::string autocomplete = "current-password";
    std::string described_by;
};
Html password_input(const PasswordInput&);

struct Textarea {
    std::string name;
    Content label;
    Content hint;
    Content error;
    std::string value;
    int rows = 5;
    std::string id;
    std::string label_classes;
    bool label_is_heading = false;
    std::string classes;
    std::string autocomplete;
    std::optional<bool> spellcheck;
    std::string described_by;
    std::string group_classes;
    Attributes group_attributes;
    Html after_input;
};
Html textarea(const Textarea&);

// A textarea that counts as the person types; the limit is said in words for those without scripts.
struct CharacterCount {
    Textarea field;
    int most_characters = 0; // one of the two limits
    int most_words = 0;
    int threshold = 0; // the count appears from this per cent on
    std::string message_classes;
};
Html character_count(const CharacterCount&);

struct SelectOption {
    std::optional<std::string> value; // the text where there is none
    std::string text;
    bool is_disabled = false;
};
struct Select {
    std::string name;
    Content label;
    Content hint;
    Content error;
    std::string value; // the option that is chosen
    std::vector<SelectOption> options;
    std::string id;
    std::string label_classes;
    bool label_is_heading = false;
    std::string classes;
    std::string described_by;
    std::string group_classes;
};
Html select(const Select&);

struct FileUpload {
    std::string name;
    Content label;
    Content hint;
    Content error;
    bool takes_several = false;
    std::string accept;       // ".csv,.xlsx"
    bool is_enhanced = false; // the drop zone, where scripts run
    std::string id;
    std::string label_classes;
    bool label_is_heading = false;
    std::string classes;
    std::string described_by;
    std::string group_classes;
};
Html file_upload(const FileUpload&);

} // namespace reeve::html
