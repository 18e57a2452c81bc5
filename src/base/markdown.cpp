// Reads Markdown with md4c, and mends what its reader leaves open.
#include "base/markdown.h"
#include <charconv>
#include <functional>
#include <md4c.h>
#include <optional>
#include <vector>

namespace reeve {

namespace {

constexpr std::size_t deepest_nesting = 64;
constexpr std::size_t padding = 64; // what md4c may read beyond the end is ours

void append_utf8(std::string& text, unsigned code) {
    if (code < 0x80) return void(text += static_cast<char>(code));
    if (code < 0x800) text += static_cast<char>(0xc0 | (code >> 6));
    else if (code < 0x10000)
        text.append({static_cast<char>(0xe0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3f))});
    else
        text.append({static_cast<char>(0xf0 | (code >> 18)), static_cast<char>(0x80 | ((code >> 12) & 0x3f)),
                     static_cast<char>(0x80 | ((code >> 6) & 0x3f))});
    text += static_cast<char>(0x80 | (code & 0x3f));
}

// "&#58;" and "&#x3a;"; a number that is no character becomes the replacement character.
std::string numbered(std::string_view escape) {
    bool is_hexadecimal = escape[2] == 'x' || escape[2] == 'X';
    auto digits = escape.substr(is_hexadecimal ? 3 : 2, escape.size() - (is_hexadecimal ? 4 : 3));
    unsigned code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hexadecimal ? 16 : 10);
    bool is_character = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    std::string text;
    append_utf8(text, is_character ? code : 0xfffd);
    return text;
}

// "&amp;" and numbered escapes as the character they mean; any other escape as it was typed.
std::string decoded(std::string_view escape) {
    constexpr std::pair<std::string_view, std::string_view> named[] = {
        {"&amp;", "&"},  {"&lt;", "<"},    {"&gt;", ">"},        {"&quot;", "\""},
        {"&apos;", "'"}, {"&pound;", "£"}, {"&nbsp;", "\u00a0"}, {"&ndash;", "–"}};
    for (auto [name, meant] : named)
        if (escape == name) return std::string(meant);
    return escape.starts_with("&#") && escape.size() > 3 ? numbered(escape) : std::string(escape);
}

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
    std::string text;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        std::string_view part(attribute.text + attribute.substr_offsets[i],
                              attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? decoded(part) : std::string(part);
    }
    return text;
}

std::optional<MarkdownBlock> block_of(MD_BLOCKTYPE type) {
    switch (type) {
    case MD_BLOCK_QUOTE: return MarkdownBlock::quote;
    case MD_BLOCK_UL: return MarkdownBlock::bullets;
    case MD_BLOCK_OL: return MarkdownBlock::numbers;
    case MD_BLOCK_LI: return MarkdownBlock::item;
    case MD_BLOCK_HR: return MarkdownBlock::rule;
    case MD_BLOCK_H: return MarkdownBlock::heading;
    case MD_BLOCK_CODE: return MarkdownBlock::code;
    case MD_BLOCK_P: return MarkdownBlock::paragraph;
    default: return std::nullopt;
    }
}

unsigned number_of(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_OL) return static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start;
    return type == MD_BLOCK_H ? static_cast<MD_BLOCK_H_DETAIL*>(detail)->level : 0;
}

std::optional<MarkdownSpan> span_of(MD_SPANTYPE type) {
    switch (type) {
    case MD_SPAN_EM: return MarkdownSpan::emphasis;
    case MD_SPAN_STRONG: return MarkdownSpan::strong;
    case MD_SPAN_CODE: return MarkdownSpan::code;
    case MD_SPAN_A: return MarkdownSpan::link;
    default: return std::nullopt;
    }
}

// Stands between md4c and the writer. Each step gives back 0 to go on; anything else stops md4c.
class Reading {
public:
    Reading(MarkdownWriter& writer, std::string_view source) : writer_(writer), source_(source) {}
    // Too deep or too long; md4c does not pass this on in every place.
    bool has_stopped() const { return has_stopped_; }

    // A block begins in no span: one that the reader left open ends before it.
    int open_block(MD_BLOCKTYPE type, void* detail) {
        close_spans(0);
        if (auto block = block_of(type)) writer_.open_block(*block, number_of(type, detail));
        return ++blocks_, stops();
    }
    int close_block(MD_BLOCKTYPE type, void* detail) {
        --blocks_;
        close_spans(0);
        if (auto block = block_of(type)) writer_.close_block(*block, number_of(type, detail));
        return stops();
    }
    int open_span(MD_SPANTYPE type, void* detail) {
        auto span = span_of(type);
        auto address = type == MD_SPAN_A ? attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href) : std::string();
        spans_.push_back({type, span && writer_.open_span(*span, address)});
        return stops();
    }
    // The reader ends some spans that it never began, or begins some that it never ends, as in "*[](*)".
    int close_span(MD_SPANTYPE type) {
        for (auto at = spans_.size(); at > 0; --at)
            if (spans_[at - 1].type == type) {
                close_spans(at - 1);
                break;
            }
        return stops();
    }
    int text(MD_TEXTTYPE type, std::string_view piece) {
        auto words = within(piece);
        switch (type) {
        case MD_TEXT_NULLCHAR: writer_.text("\uFFFD"); break;
        case MD_TEXT_BR: writer_.line_break(); break;
        case MD_TEXT_SOFTBR: writer_.text("\n"); break;
        case MD_TEXT_ENTITY: writer_.text(decoded(words)); break;
        default: writer_.text(words); break;
        }
        return stops();
    }

private:
    bool stops() {
        has_stopped_ = has_stopped_ || blocks_ + spans_.size() > deepest_nesting || writer_.is_full();
        return has_stopped_;
    }
    void close_spans(std::size_t left) {
        for (; spans_.size() > left; spans_.pop_back())
            if (spans_.back().is_written) writer_.close_span(*span_of(spans_.back().type));
    }
    // Debian's md4c can give a piece that runs past the end of a link that never ends: no more is taken than there is.
    std::string_view within(std::string_view words) const {
        const auto* end = source_.data() + source_.size();
        bool is_of_source =
            std::less_equal<>{}(source_.data(), words.data()) && std::less_equal<>{}(words.data(), end + padding);
        if (!is_of_source || words.data() + words.size() <= end) return words;
        return words.data() >= end ? std::string_view() : words.substr(0, static_cast<std::size_t>(end - words.data()));
    }

    struct Span {
        MD_SPANTYPE type;
        bool is_written;
    };
    MarkdownWriter& writer_;
    std::string_view source_;
    std::vector<Span> spans_;
    std::size_t blocks_ = 0;
    bool has_stopped_ = false;
};

Reading& reading(void* held) { return *static_cast<Reading*>(held); }

MD_PARSER parser() {
    MD_PARSER p{};
    p.flags = MD_FLAG_NOHTML;
    p.enter_block = [](MD_BLOCKTYPE type, void* detail, void* held) { return reading(held).open_block(type, detail); };
    p.leave_block = [](MD_BLOCKTYPE type, void* detail, void* held) { return reading(held).close_block(type, detail); };
    p.enter_span = [](MD_SPANTYPE type, void* detail, void* held) { return reading(held).open_span(type, detail); };
    p.leave_span = [](MD_SPANTYPE type, void*, void* held) { return reading(held).close_span(type); };
    p.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* held) {
        return reading(held).text(type, {text, size});
    };
    return p;
}

} // namespace

bool read_markdown(std::string_view text, MarkdownWriter& writer) {
    if (text.size() > most_markdown_bytes) return false;
    std::string padded(text);
    padded.append(padding, '\n');
    Reading held(writer, std::string_view(padded).substr(0, text.size()));
    auto rules = parser();
    return md_parse(padded.data(), static_cast<MD_SIZE>(text.size()), &rules, &held) == 0 && !held.has_stopped();
}

} // namespace reeve
