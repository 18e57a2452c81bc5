// The tags of a page, one after the other.
#include "tests/journeys/page_tags.h"
#include "base/text.h"

namespace reeve::journeys {
namespace {

// One attribute at `at`, which moves behind it.
void read_attribute(std::string_view page, std::size_t& at, http::Fields& attributes) {
    auto name_end = page.find_first_of("= >/\n\t", at);
    std::string name(page.substr(at, name_end - at));
    at = name_end;
    if (at >= page.size() || page[at] != '=') return attributes.add(name, "");
    auto quote = page[++at];
    auto value_end = page.find(quote, at + 1);
    attributes.add(name, decoded(std::string(page.substr(at + 1, value_end - at - 1))));
    at = value_end + 1;
}

} // namespace

std::string decoded(std::string text) {
    for (auto [entity, character] : {std::pair{"&lt;", "<"},
                                     {"&gt;", ">"},
                                     {"&quot;", "\""},
                                     {"&#39;", "'"},
                                     {"&#x27;", "'"},
                                     {"&nbsp;", " "},
                                     {"&amp;", "&"}})
        text = replaced(std::move(text), entity, character);
    return text;
}

Tag read_tag(std::string_view page, std::size_t at) {
    Tag tag;
    ++at;
    if (page[at] == '/') {
        tag.is_closing = true;
        ++at;
    }
    auto name_end = page.find_first_of(" >/\n\t", at);
    tag.name = page.substr(at, name_end - at);
    at = name_end;
    while (at < page.size() && page[at] != '>') {
        if (std::string_view(" \n\t/").find(page[at]) != std::string_view::npos) ++at;
        else read_attribute(page, at, tag.attributes);
    }
    tag.end = at + 1;
    return tag;
}

} // namespace reeve::journeys
