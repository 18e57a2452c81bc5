// Throws bytes at the writer of people's Markdown: only its own tags come out, closed, with safe addresses, text and
// caps kept.
#include "claim.h"
#include "html/prose.h"
#include <vector>

namespace {

using namespace reeve;

constexpr std::string_view known[] = {"a",  "blockquote", "br", "code", "em", "h1", "h2",  "h3",     "h4",
                                      "h5", "h6",         "hr", "li",   "ol", "p",  "pre", "strong", "ul"};

bool is_known(std::string_view name) {
    for (auto own : known)
        if (own == name) return true;
    return false;
}

// An attribute is class, start or href, and an href is an address that may be followed.
void claim_attributes(std::string_view rest) {
    while (!rest.empty()) {
        auto equals = rest.find("=\"");
        claim(rest.starts_with(' ') && equals != rest.npos, "an attribute has a value in quotes");
        auto name = rest.substr(1, equals - 1);
        auto end = rest.find('"', equals + 2);
        claim(end != rest.npos, "a quote closes");
        claim(name == "class" || name == "start" || name == "href", "no other attribute is written");
        auto value = html::plain_text(html::trusted(std::string(rest.substr(equals + 2, end - equals - 2))));
        if (name == "href") claim(html::is_safe_address(value), "a link leads to a safe address");
        rest = rest.substr(end + 1);
    }
}

void claim_tag(std::string_view tag, std::vector<std::string_view>& open) {
    bool closes = tag.starts_with('/');
    auto name = tag.substr(closes, tag.find(' ') - closes);
    claim(is_known(name), "no other tag is written");
    if (closes) {
        claim(!open.empty() && open.back() == name, "tags close in order");
        return open.pop_back();
    }
    if (tag.size() > name.size()) claim_attributes(tag.substr(name.size()));
    if (name != "br" && name != "hr") open.push_back(name);
}

void claim_own_markup(std::string_view page) {
    std::vector<std::string_view> open;
    for (auto begin = page.find('<'); begin != page.npos; begin = page.find('<', begin)) {
        auto end = page.find('>', begin);
        claim(end != page.npos, "a tag ends");
        claim_tag(page.substr(begin + 1, end - begin - 1), open);
        begin = end + 1;
    }
    claim(open.empty(), "every tag is closed");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size < 1) return 0;
    const auto typed = words_of(bytes + 1, size - 1);
    const auto shown = html::render_prose(typed, {.heading_level = 1 + bytes[0] % 6});
    claim(shown.text().size() <= html::most_prose_output + 1024, "the output has its cap");
    if (is_utf8(typed)) claim(is_utf8(shown.text()), "text stays text");
    claim_own_markup(shown.text());
    (void)html::prose_words(typed);
    return 0;
}
