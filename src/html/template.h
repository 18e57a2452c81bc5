// Reads an HTML template at compile time and says of each hole {} where it stands, so that the right escaping is chosen
// for it.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace reeve::html {

// The text of a template as a template argument: page.add<R"(<p>{}</p>)">(text).
template <std::size_t N> struct Literal {
    char characters[N] = {};
    consteval Literal(const char (&text)[N]) {
        for (std::size_t i = 0; i < N; ++i) characters[i] = text[i];
    }
    constexpr std::string_view view() const { return {characters, N - 1}; }
};

// Where a hole stands: between tags; in a quoted attribute; as a whole address; right after the first "/" of an
// address; or in a tag where whole attributes go.
enum class Place : std::uint8_t { text, attribute, address, after_slash, attributes };

struct Hole {
    std::uint32_t at = 0;
    Place place = Place::text;
};

// Called while a template is read at compile time, these are not constant: the compiler stops and shows the name.
void hole_in_an_unquoted_attribute_or_a_tag_name();
void hole_in_an_event_or_style_attribute();
void hole_in_a_script_style_or_other_raw_element();
void hole_in_a_comment_or_doctype();
void hole_in_an_address_whose_beginning_is_not_safe();
void template_ends_inside_a_tag_comment_or_script();
void inline_script_style_or_event_attribute();

constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
constexpr bool same_name(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lowered(a[i]) != lowered(b[i])) return false;
    return true;
}
constexpr bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    for (auto candidate : names)
        if (same_name(name, candidate)) return true;
    return false;
}
// Event handlers, styles and whole documents in an attribute: never written by this program, so that a strict policy
// holds.
constexpr bool is_forbidden_attribute(std::string_view name) {
    return (name.size() > 2 && same_name(name.substr(0, 2), "on")) || is_one_of(name, {"style", "srcdoc"});
}
constexpr bool is_address_attribute(std::string_view name) {
    return is_one_of(
        name, {"href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "ping", "background"});
}
constexpr bool is_raw_element(std::string_view name) {
    return is_one_of(name, {"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"});
}
// A literal beginning of an address after which any value may follow without changing scheme or host.
constexpr bool is_safe_beginning(std::string_view text) {
    if (text.starts_with("//")) return false;
    if (text.starts_with("/") || text.starts_with("#") || text.starts_with("?")) return true;
    if (text.starts_with("mailto:") || text.starts_with("tel:")) return true;
    return text.starts_with("https://") && text.substr(8).find('/') != std::string_view::npos;
}

constexpr std::size_t count_holes(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2)) ++count;
    return count;
}

} // namespace reeve::html
