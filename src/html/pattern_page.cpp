// Lists all patterns with a table of contents.
#include "html/pattern_page.h"
#include "html/headings.h"

namespace reeve::html {

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made = control_patterns();
        for (auto& pattern : content_patterns()) made.push_back(std::move(pattern));
        for (auto& pattern : drawing_patterns()) made.push_back(std::move(pattern));
        return made;
    }();
    return all;
}

Html pattern_page() {
    std::vector<Content> contents;
    Html examples;
    for (const auto& pattern : patterns()) {
        contents.push_back(of<R"(<a class="govuk-link" href="#{}">{}</a>)">(pattern.slug, pattern.name));
        examples += section_heading(pattern.name, pattern.slug) + pattern.example;
    }
    return page_heading("Patterns") + lead_paragraph("Every part that pages are made of, in each of its states.")
           + bullet_list(contents) + examples;
}

} // namespace reeve::html
