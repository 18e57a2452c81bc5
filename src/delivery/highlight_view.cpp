// Shows a highlight report.
#include "delivery/highlight_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/status_chip.h"

namespace reeve::delivery {
namespace {

using html::Html;

// The line with each of its references as a link.
Html with_links(std::string_view line, const ReferenceAddresses& addresses) {
    Html shown;
    for (const auto& piece : pieces_of(line, addresses))
        shown.add<"{}">(piece.address.empty() ? html::escaped(piece.words)
                                              : html::link({.text = piece.words, .href = piece.address}));
    return shown;
}

Html part(const char* heading, const std::vector<std::string>& lines, const char* none,
          const ReferenceAddresses& addresses) {
    Html view = html::section_heading(heading);
    if (lines.empty()) return view + html::paragraph(none);
    std::vector<html::Content> items;
    for (const auto& line : lines) items.emplace_back(with_links(line, addresses));
    return view + html::bullet_list(items);
}

std::string posts_in_words(const HighlightContent& content) {
    std::string words = content.priority + ".";
    if (!content.lead.empty()) words += " Lead: " + content.lead + ".";
    if (!content.officer.empty()) words += " Officer: " + content.officer + ".";
    return words;
}

} // namespace

Html highlight_view(const HighlightContent& content, const ReferenceAddresses& addresses) {
    auto standing = choice_of<office::Standing>(content.standing).value_or(office::Standing::no_data);
    Html view =
        html::page_heading(content.title, "Highlight report " + content.reference + ", " + in_words(content.period));
    if (content.is_sample)
        view +=
            html::paragraph(html::of<R"(<span class="rv-sample">SAMPLE</span> Made up, to show how Reeve works.)">());
    if (content.edition > 1)
        view += html::inset_text({.text = html::paragraph("Edition " + std::to_string(content.edition)
                                                          + ". What is corrected: " + content.correction)});
    view += html::paragraph(
        html::of<"{} {}">(html::status_chip(static_cast<html::Standing>(standing)), posts_in_words(content)));
    view += html::paragraph(content.readings + ". " + content.counts + ".");
    for (const auto& one : parts_of(content)) view += part(one.heading, *one.lines, one.none, addresses);
    return html::of<R"(<div class="rv-onepage">{}</div>)">(view);
}

} // namespace reeve::delivery
