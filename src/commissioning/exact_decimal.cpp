// Keeps the decimals of JSON while they pass through values that know whole numbers and text alone.
#include "commissioning/exact_decimal.h"
#include "base/text.h"

namespace reeve::commissioning {
namespace {

constexpr char mark = '\x1f';
constexpr std::string_view written_mark = "\\u001f";
constexpr std::string_view of_numbers = "+-.0123456789eE";
constexpr std::size_t whole_digits = 18; // that always fit into 64 bits

// The text that begins at this quote, with both its quotes.
std::string_view quoted_at(std::string_view text, std::size_t from) {
    auto at = from + 1;
    while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
    return text.substr(from, at + 1 - from);
}

bool is_kept_as_written(std::string_view number) {
    return number.find_first_of(".eE") != std::string_view::npos || number.size() > whole_digits;
}

// The same JSON with every decimal as marked text. The JSON must be sound.
std::string marked(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"') {
            auto quoted = quoted_at(text, at);
            made += quoted;
            at += quoted.size();
        } else if (text[at] == '-' || (text[at] >= '0' && text[at] <= '9')) {
            auto number = text.substr(at, text.find_first_not_of(of_numbers, at) - at);
            at += number.size();
            if (is_kept_as_written(number)) made.append("\"").append(written_mark).append(number).append("\"");
            else made += number;
        } else {
            made += text[at++];
        }
    }
    return made;
}

} // namespace

Json decimal(std::string_view digits) { return mark + std::string(digits); }
Json decimal(Money money) { return decimal(plain(money)); }
bool is_decimal(const Json& json) { return json.is_text() && json.as_text().starts_with(mark); }

std::optional<std::string> number_text(const Json& json) {
    if (json.is_number()) return std::to_string(json.as_number());
    if (is_decimal(json)) return json.as_text().substr(1);
    return std::nullopt;
}

Result<Json> parse_exact(std::string_view text) {
    TRY(parse_json(text));
    if (replaced(std::string(text), "\\u001F", written_mark).find(written_mark) != std::string::npos)
        return one_problem("A text in this file holds a control character (U+001F), which no grant needs");
    return parse_json(marked(text));
}

std::string exact_text(const Json& json) {
    auto text = to_pretty_text(json);
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '"') {
            made += text[at++];
            continue;
        }
        auto quoted = quoted_at(text, at);
        at += quoted.size();
        bool is_number = quoted.substr(1).starts_with(written_mark);
        made += is_number ? quoted.substr(1 + written_mark.size(), quoted.size() - written_mark.size() - 2) : quoted;
    }
    return made;
}

} // namespace reeve::commissioning
