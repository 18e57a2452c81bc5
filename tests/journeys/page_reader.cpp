// Reads a page as a browser would.
#include "tests/journeys/page_reader.h"
#include "base/text.h"
#include "tests/journeys/page_tags.h"

namespace reeve::journeys {
namespace {

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
