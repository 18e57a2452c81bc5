// A theme: what people's feedback is about, in the office's own words.
#pragma once
#include "record/description.h"

namespace reeve::engagement {

struct Theme;
using ThemeId = Id<Theme>;

struct Theme {
    ThemeId id;
    int version = 1;
    std::string slug; // made of the title once; feedback refers to it, so it stays when the title changes
    std::string title;
    bool is_current = true; // offered when feedback is recorded
};
const Description<Theme>& theme_fields();
// Makes the slug of a new theme.
Problems problems_with(Theme&);

// Several slugs or codes in one cell: "drug-dealing,speeding-in-villages", sorted, each once.
std::string listed(std::vector<std::string> slugs);
std::vector<std::string> unlisted(std::string_view cell);
bool lists(std::string_view cell, std::string_view slug);

} // namespace reeve::engagement
