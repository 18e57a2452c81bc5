// Reads a page as a browser would.
#include "tests/journeys/page_reader.h"
#include "base/text.h"

namespace reeve::journeys {
namespace {

struct Tag {
    std::string name;
    http::Fields attributes;
    std::size_t end = 0; // behind the ">"
    bool is_closing = false;
};

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

// Calls each(tag, text behind it up to the next tag).
template <class Each> void each_tag(std::string_view page, Each each) {
    for (auto at = page.find('<'); at != std::string_view::npos && at + 1 < page.size();) {
        if (page[at + 1] == '!') {
            at = page.find('<', at + 1);
            continue;
        }
        auto tag = read_tag(page, at);
        if (tag.end > page.size()) return;
        at = page.find('<', tag.end);
        each(tag, page.substr(tag.end, at == std::string_view::npos ? at : at - tag.end));
    }
}

void read_input(const Tag& tag, PageForm& form) {
    auto type = tag.attributes.get("type");
    bool is_ticked = tag.attributes.has("checked");
    if (type == "submit" || type == "button" || type == "file" || !tag.attributes.has("name")) return;
    if ((type == "radio" || type == "checkbox") && !is_ticked) return;
    form.fields.add(std::string(tag.attributes.get("name")), std::string(tag.attributes.get("value")));
}

// What a form would send is gathered while the tags pass by.
struct FormReader {
    std::vector<PageForm> forms;
    bool is_in_form = false;
    std::string select; // the name of the select being read
    bool has_option = false;

    void option(const Tag& tag, std::string_view text) {
        bool is_chosen = tag.attributes.has("selected");
        auto value = tag.attributes.has("value") ? std::string(tag.attributes.get("value"))
                                                 : std::string(trimmed(decoded(std::string(text))));
        if (!has_option) forms.back().fields.add(select, value);
        else if (is_chosen) forms.back().fields.set(select, value);
        has_option = true;
    }
    void read(const Tag& tag, std::string_view text) {
        if (tag.name == "form") {
            is_in_form = !tag.is_closing;
            if (is_in_form) forms.push_back({std::string(tag.attributes.get("action")), {}});
        }
        if (!is_in_form || tag.is_closing) return;
        if (tag.name == "input") read_input(tag, forms.back());
        if (tag.name == "textarea")
            forms.back().fields.add(std::string(tag.attributes.get("name")),
                                    decoded(std::string(text.starts_with('\n') ? text.substr(1) : text)));
        if (tag.name == "select") {
            select = tag.attributes.get("name");
            has_option = false;
        }
        if (tag.name == "option") option(tag, text);
    }
};

} // namespace

std::vector<PageForm> forms_of(std::string_view page) {
    FormReader reader;
    each_tag(page, [&](const Tag& tag, std::string_view text) { reader.read(tag, text); });
    return reader.forms;
}

std::string words_of(std::string_view page) {
    std::string words;
    bool is_hidden = false;
    each_tag(page, [&](const Tag& tag, std::string_view text) {
        if (tag.name == "script" || tag.name == "style") is_hidden = !tag.is_closing;
        if (is_hidden) return;
        bool is_inline =
            tag.name == "a" || tag.name == "span" || tag.name == "strong" || tag.name == "b" || tag.name == "em";
        if (!is_inline) words += ' ';
        words += text;
    });
    std::string single;
    for (char character : decoded(words)) {
        bool is_blank = character == ' ' || character == '\n' || character == '\t';
        if (!is_blank) single += character;
        else if (!single.empty() && single.back() != ' ') single += ' ';
    }
    return std::string(trimmed(single));
}

std::string inside(std::string_view page, std::string_view tag) {
    auto at = page.find("<" + std::string(tag));
    while (at != std::string_view::npos && at + tag.size() + 1 < page.size()
           && std::string_view(" >\n").find(page[at + tag.size() + 1]) == std::string_view::npos)
        at = page.find("<" + std::string(tag), at + 1);
    if (at == std::string_view::npos) return "";
    auto begin = page.find('>', at) + 1;
    auto end = page.find("</" + std::string(tag) + ">", begin);
    return std::string(page.substr(begin, end - begin));
}

std::vector<std::pair<std::string, std::string>> problems_of(std::string_view page) {
    std::vector<std::pair<std::string, std::string>> problems;
    auto at = page.find("govuk-error-summary__list");
    if (at == std::string_view::npos) return problems;
    auto list = page.substr(at, page.find("</ul>", at) - at);
    each_tag(list, [&](const Tag& tag, std::string_view text) {
        auto href = tag.attributes.get("href");
        if (tag.name == "a" && !tag.is_closing)
            problems.emplace_back(href.starts_with('#') ? href.substr(1) : href, decoded(std::string(text)));
    });
    return problems;
}

} // namespace reeve::journeys
