// What a theme is called and how feedback refers to several.
#include "engagement/theme.h"
#include <algorithm>

namespace reeve::engagement {

const Description<Theme>& theme_fields() {
    static const auto fields =
        Description<Theme>("theme", "theme")
            .has<&Theme::title>("title", {.label = "Theme",
                                          .hint = "As people say it, like Speeding in villages.",
                                          .needed = true,
                                          .audience = Audience::open,
                                          .keep = Keep::always,
                                          .limit = 80})
            .hidden<&Theme::slug>("slug",
                                  {.label = "Name in addresses", .audience = Audience::open, .keep = Keep::always})
            .has<&Theme::is_current>(
                "is_current",
                {.label = "Offer it when feedback is recorded?", .needed = true, .audience = Audience::open});
    return fields;
}

Problems problems_with(Theme& theme) {
    if (theme.slug.empty()) theme.slug = slug_of(theme.title);
    Problems problems;
    if (theme.slug.empty()) problems.add("title", "Enter a theme with letters in it");
    return problems;
}

std::string listed(std::vector<std::string> slugs) {
    std::sort(slugs.begin(), slugs.end());
    slugs.erase(std::unique(slugs.begin(), slugs.end()), slugs.end());
    slugs.erase(std::remove(slugs.begin(), slugs.end(), ""), slugs.end());
    return joined(slugs, ",");
}

std::vector<std::string> unlisted(std::string_view cell) {
    return cell.empty() ? std::vector<std::string>() : split(cell, ',');
}

bool lists(std::string_view cell, std::string_view slug) {
    auto slugs = unlisted(cell);
    return std::find(slugs.begin(), slugs.end(), slug) != slugs.end();
}

} // namespace reeve::engagement
