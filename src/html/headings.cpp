// Writes headings, paragraphs and plain lists.
#include "html/headings.h"

namespace reeve::html {

namespace {

Html items_of(const std::vector<Content>& items) {
    Html made;
    for (const auto& item : items) made.add<"<li>{}</li>">(item);
    return made;
}

} // namespace

Html heading(int level, std::string_view classes, const Content& text, std::string_view id) {
    Attributes a;
    a.maybe<"id">(id).maybe<"class">(classes);
    switch (level) {
    case 1: return of<"<h1{}>{}</h1>">(a, text);
    case 2: return of<"<h2{}>{}</h2>">(a, text);
    case 3: return of<"<h3{}>{}</h3>">(a, text);
    case 4: return of<"<h4{}>{}</h4>">(a, text);
    case 5: return of<"<h5{}>{}</h5>">(a, text);
    default: return of<"<h6{}>{}</h6>">(a, text);
    }
}

Html page_heading(const Content& text, const Content& caption) {
    if (caption.empty()) return heading(1, "govuk-heading-xl", text);
    return of<R"(<span class="govuk-caption-l">{}</span>)">(caption) + heading(1, "govuk-heading-l", text);
}

Html section_heading(const Content& text, std::string_view id) { return heading(2, "govuk-heading-m", text, id); }
Html sub_heading(const Content& text, std::string_view id) { return heading(3, "govuk-heading-s", text, id); }
Html paragraph(const Content& text) { return of<R"(<p class="govuk-body">{}</p>)">(text); }
Html lead_paragraph(const Content& text) { return of<R"(<p class="govuk-body-l">{}</p>)">(text); }
Html small_paragraph(const Content& text) { return of<R"(<p class="govuk-body-s">{}</p>)">(text); }

Html bullet_list(const std::vector<Content>& items) {
    return of<R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)">(items_of(items));
}

Html numbered_list(const std::vector<Content>& items) {
    return of<R"(<ol class="govuk-list govuk-list--number">{}</ol>)">(items_of(items));
}

Html text_column(const Html& text, const Html& beside) {
    Html right;
    if (!beside.empty()) right.add<R"(<div class="govuk-grid-column-one-third">{}</div>)">(beside);
    return of<R"(<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">{}</div>{}</div>)">(text, right);
}

} // namespace reeve::html
