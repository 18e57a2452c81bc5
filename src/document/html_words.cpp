// Walks over HTML once, tag by tag, keeping nothing but words and the ends of lines.
#include "document/html_words.h"
#include "base/text.h"
#include "base/utf8.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace reeve::document {
namespace {

constexpr std::array<std::string_view, 14> lines_of_their_own = {"p",  "div", "br", "tr", "li", "h1",         "h2",
                                                                 "h3", "h4",  "ul", "ol", "hr", "blockquote", "table"};
constexpr std::array<std::string_view, 6> left_out = {"script", "style", "head", "title", "template", "noscript"};
constexpr std::size_t longest_entity = 10;

struct Entity {
    std::string_view name;
    char32_t character;
};
constexpr Entity entities[] = {{"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},
                               {"apos", '\''},    {"nbsp", ' '},     {"pound", 0xA3},    {"euro", 0x20AC},
                               {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},  {"rsquo", 0x2019},
                               {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"hellip", 0x2026}, {"bull", 0x2022},
                               {"eacute", 0xE9},  {"egrave", 0xE8},  {"copy", 0xA9},     {"middot", 0xB7}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lower(std::string_view text) {
    std::string made(text);
    std::transform(made.begin(), made.end(), made.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return made;
}

char32_t numbered(std::string_view name) {
    bool is_hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    auto digits = name.substr(is_hexadecimal ? 2 : 1);
    std::uint32_t value = 0;
    auto [end, trouble] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hexadecimal ? 16 : 10);
    bool is_sound = trouble == std::errc{} && end == digits.data() + digits.size() && value > 0 && value < 0x110000
                    && (value < 0xD800 || value > 0xDFFF);
    return is_sound ? value : 0;
}

// What "&name;" stands for; 0 where it is none.
char32_t meant(std::string_view name) {
    if (name.starts_with('#')) return numbered(name);
    for (const auto& entity : entities)
        if (entity.name == name) return entity.character;
    return 0;
}

class HtmlWords {
public:
    explicit HtmlWords(std::string_view html) : html_(html) {}

    std::string read() {
        while (at_ < html_.size()) {
            if (html_[at_] == '<') read_tag();
            else if (html_[at_] == '&') read_entity();
            else add(html_[at_++]);
        }
        return std::move(words_);
    }

private:
    void add(char c) {
        bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!is_blank) words_ += c;
        else if (!words_.empty() && words_.back() != ' ' && words_.back() != '\n') words_ += ' ';
    }
    void end_line() {
        while (words_.ends_with(' ')) words_.pop_back();
        if (!words_.empty() && !words_.ends_with("\n\n")) words_ += '\n';
    }
    void read_entity() {
        auto end = html_.substr(at_, longest_entity).find(';');
        auto character = end == std::string_view::npos ? 0 : meant(html_.substr(at_ + 1, end - 1));
        if (!character) return add(html_[at_++]);
        at_ += end + 1;
        if (character == ' ') add(' ');
        else append_character(words_, character);
    }
    // Comments, and elements whose content is no words, are stepped over as a whole.
    void read_tag() {
        auto rest = html_.substr(at_);
        if (rest.starts_with("<!--")) return skip_past("-->");
        bool is_end = rest.starts_with("</");
        std::size_t begin = is_end ? 2 : 1, end = begin;
        while (end < rest.size() && (is_letter(rest[end]) || is_digit(rest[end]))) ++end;
        if (end == begin && !rest.starts_with("<!") && !rest.starts_with("<?")) return add(html_[at_++]);
        auto name = lower(rest.substr(begin, std::min<std::size_t>(end - begin, 12)));
        skip_past(">");
        if (!is_end && std::find(left_out.begin(), left_out.end(), name) != left_out.end()) skip_element(name);
        if (std::find(lines_of_their_own.begin(), lines_of_their_own.end(), name) != lines_of_their_own.end())
            end_line();
        if (name == "td" || name == "th") add(' ');
    }
    void skip_past(std::string_view sought) {
        auto found = html_.find(sought, at_);
        at_ = found == std::string_view::npos ? html_.size() : found + sought.size();
    }
    void skip_element(const std::string& name) {
        while (at_ < html_.size()) {
            skip_past("</");
            if (lower(html_.substr(at_, name.size())) != name) continue;
            return skip_past(">");
        }
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::string words_;
};

} // namespace

std::string words_of_html(std::string_view html) { return HtmlWords(html).read(); }

} // namespace reeve::document
