// Fills templates: escapes words, checks addresses, writes numbers.
#include "html/markup.h"
#include <charconv>

namespace reeve::html {

namespace {

constexpr auto escaped_letters = [] {
    std::array<bool, 256> list{};
    for (unsigned char c : {'&', '<', '>', '"', '\''}) list[c] = true;
    return list;
}();

std::string_view escape_of(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
    }
}

void append_escaped(std::string& page, std::string_view words) {
    std::size_t kept_from = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!escaped_letters[static_cast<unsigned char>(words[i])]) continue;
        page.append(words, kept_from, i - kept_from);
        page.append(escape_of(words[i]));
        kept_from = i + 1;
    }
    page.append(words, kept_from);
}

// After a literal "/" another slash would name a host, and nothing at all would let the next slash do so.
void append_after_slash(std::string& page, std::string_view words) {
    auto start = words.find_first_not_of("/\\\t\r\n");
    append_escaped(page, start == std::string_view::npos ? "." : words.substr(start));
}

void append_words(std::string& page, Place place, std::string_view words) {
    if (place == Place::after_slash) return append_after_slash(page, words);
    if (place == Place::address && !is_safe_address(words)) words = "#address-not-allowed";
    append_escaped(page, words);
}

void append_number(std::string& page, std::int64_t number) {
    char digits[24];
    auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    page.append(digits, end);
}

void append_filling(std::string& page, Place place, const Filling& value) {
    switch (value.kind()) {
    case Filling::Kind::words: return append_words(page, place, value.words());
    case Filling::Kind::number: return append_number(page, value.number());
    case Filling::Kind::markup: page.append(value.words());
    }
}

// How long the filled template becomes where nothing in it is escaped.
std::size_t length_of(std::string_view text, std::span<const Filling> values) {
    constexpr std::size_t longest_number = 20;
    std::size_t length = text.size();
    for (const auto& value : values)
        length += value.kind() == Filling::Kind::number ? longest_number : value.words().size();
    return length;
}

bool has_scheme(std::string_view address, std::string_view scheme) {
    return same_name(address.substr(0, scheme.size()), scheme);
}

} // namespace

bool is_safe_address(std::string_view address) {
    for (char c : address)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '\\') return false;
    if (address.starts_with("//")) return false;
    for (std::string_view scheme : {"https://", "http://", "mailto:", "tel:"})
        if (has_scheme(address, scheme)) return true;
    auto colon = address.find(':');
    return colon == std::string_view::npos || address.find_first_of("/?#") < colon;
}

void fill(std::string& page, std::string_view text, std::span<const Hole> holes, std::span<const Filling> values) {
    if (auto length = page.size() + length_of(text, values); length > page.capacity()) page.reserve(length);
    std::size_t copied = 0;
    for (std::size_t i = 0; i < holes.size(); ++i) {
        page.append(text, copied, holes[i].at - copied);
        append_filling(page, holes[i].place, values[i]);
        copied = holes[i].at + 2;
    }
    page.append(text, copied);
}

void Attributes::append(std::string_view name, Place place, std::string_view value) {
    text_.append(" ").append(name).append("=\"");
    append_words(text_, place, value);
    text_.append("\"");
}

Html trusted(std::string markup) {
    Html html;
    html.text_ = std::move(markup);
    return html;
}

Html escaped(std::string_view words) { return of<"{}">(words); }

std::string plain_text(const Content& content) {
    std::string words;
    bool is_in_tag = false;
    for (char c : content.html().text()) {
        if (c == '<') is_in_tag = true;
        if (!is_in_tag) words += c;
        if (c == '>') is_in_tag = false;
    }
    constexpr std::pair<std::string_view, char> escapes[] = {
        {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}};
    std::string plain;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t length = 1;
        char c = words[at];
        for (auto [escape, meant] : escapes)
            if (c == '&' && words.compare(at, escape.size(), escape) == 0) c = meant, length = escape.size();
        plain += c;
        at += length;
    }
    return plain;
}

std::string classes(std::string_view own, std::string_view more) { return with_blanks({own, more}); }

std::string with_blanks(std::initializer_list<std::string_view> parts) {
    std::string joined;
    for (auto part : parts) {
        if (part.empty()) continue;
        if (!joined.empty()) joined += ' ';
        joined += part;
    }
    return joined;
}

} // namespace reeve::html
