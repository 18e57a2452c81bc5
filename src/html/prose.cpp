// Renders Markdown with md4c as the reader and our own templates as the writer.
#include "html/prose.h"
#include "html/headings.h"
#include <charconv>
#include <functional>
#include <md4c.h>

namespace reeve::html {

namespace {

constexpr std::size_t deepest = 64;

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

class ProseWriter {
public:
    ProseWriter(ProseOptions options, std::string_view source) : options_(options), source_(source) {}
    // Debian's md4c can give a piece that runs past the end of a link that never ends: no more is taken than there is.
    std::string_view within(std::string_view words) const {
        const auto* end = source_.data() + source_.size();
        bool is_of_source =
            std::less_equal<>{}(source_.data(), words.data()) && std::less_equal<>{}(words.data(), end + padding);
        if (!is_of_source || words.data() + words.size() <= end) return words;
        return words.data() >= end ? std::string_view() : words.substr(0, static_cast<std::size_t>(end - words.data()));
    }
    static constexpr std::size_t padding = 64;
    Html take() { return std::move(made_); }
    // Too deep or too long; the reader does not pass this on in every place.
    bool has_stopped() const { return has_stopped_; }

    // Each gives back 0 to go on; anything else stops the reader.
    int open_block(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
        case MD_BLOCK_QUOTE: made_.add<R"(<blockquote class="govuk-inset-text">)">(); break;
        case MD_BLOCK_UL: made_.add<R"(<ul class="govuk-list govuk-list--bullet">)">(); break;
        case MD_BLOCK_OL: open_numbered(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start); break;
        case MD_BLOCK_LI: made_.add<"<li>">(); break;
        case MD_BLOCK_HR:
            made_.add<R"(<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">)">();
            break;
        case MD_BLOCK_H: open_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level); break;
        case MD_BLOCK_CODE: made_.add<"<pre><code>">(); break;
        case MD_BLOCK_P: made_.add<R"(<p class="govuk-body">)">(); break;
        default: break;
        }
        return ++blocks_, stops();
    }

    int close_block(MD_BLOCKTYPE type, void* detail) {
        --blocks_;
        close_spans(0);
        switch (type) {
        case MD_BLOCK_QUOTE: made_.add<"</blockquote>">(); break;
        case MD_BLOCK_UL: made_.add<"</ul>">(); break;
        case MD_BLOCK_OL: made_.add<"</ol>">(); break;
        case MD_BLOCK_LI: made_.add<"</li>">(); break;
        case MD_BLOCK_H: close_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level); break;
        case MD_BLOCK_CODE: made_.add<"</code></pre>">(); break;
        case MD_BLOCK_P: made_.add<"</p>">(); break;
        default: break;
        }
        return stops();
    }

    int open_span(MD_SPANTYPE type, void* detail) {
        bool is_written = true;
        switch (type) {
        case MD_SPAN_EM: made_.add<"<em>">(); break;
        case MD_SPAN_STRONG: made_.add<"<strong>">(); break;
        case MD_SPAN_CODE: made_.add<"<code>">(); break;
        case MD_SPAN_A: is_written = open_link(attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href)); break;
        default: break;
        }
        spans_.push_back({type, is_written});
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

    int text(MD_TEXTTYPE type, std::string_view words) {
        switch (type) {
        case MD_TEXT_NULLCHAR: made_.add<"\uFFFD">(); break;
        case MD_TEXT_BR: made_.add<"<br>">(); break;
        case MD_TEXT_SOFTBR: made_.add<"\n">(); break;
        case MD_TEXT_ENTITY: made_.add<"{}">(decoded(words)); break;
        default: made_.add<"{}">(words); break;
        }
        return stops();
    }

private:
    bool stops() {
        has_stopped_ = has_stopped_ || blocks_ + spans_.size() > deepest || made_.text().size() > most_prose_output;
        return has_stopped_;
    }
    int level_of(unsigned level) const { return std::min(options_.heading_level + static_cast<int>(level) - 1, 6); }

    void open_numbered(unsigned start) {
        Attributes attributes;
        if (start != 1) attributes.set<"start">(start);
        made_.add<R"(<ol class="govuk-list govuk-list--number"{}>)">(attributes);
    }

    void open_heading(unsigned typed) {
        switch (level_of(typed)) {
        case 1: made_.add<R"(<h1 class="govuk-heading-l">)">(); break;
        case 2: made_.add<R"(<h2 class="govuk-heading-m">)">(); break;
        case 3: made_.add<R"(<h3 class="govuk-heading-s">)">(); break;
        case 4: made_.add<R"(<h4 class="govuk-heading-s">)">(); break;
        case 5: made_.add<R"(<h5 class="govuk-heading-s">)">(); break;
        default: made_.add<R"(<h6 class="govuk-heading-s">)">(); break;
        }
    }
    void close_heading(unsigned typed) {
        switch (level_of(typed)) {
        case 1: made_.add<"</h1>">(); break;
        case 2: made_.add<"</h2>">(); break;
        case 3: made_.add<"</h3>">(); break;
        case 4: made_.add<"</h4>">(); break;
        case 5: made_.add<"</h5>">(); break;
        default: made_.add<"</h6>">(); break;
        }
    }

    // A link whose address is not allowed keeps its words alone.
    bool open_link(const std::string& address) {
        if (!is_safe_address(address)) return false;
        made_.add<R"(<a class="govuk-link" href="{}">)">(address);
        return true;
    }

    void close_spans(std::size_t left) {
        for (; spans_.size() > left; spans_.pop_back()) {
            if (!spans_.back().is_written) continue;
            switch (spans_.back().type) {
            case MD_SPAN_EM: made_.add<"</em>">(); break;
            case MD_SPAN_STRONG: made_.add<"</strong>">(); break;
            case MD_SPAN_CODE: made_.add<"</code>">(); break;
            case MD_SPAN_A: made_.add<"</a>">(); break;
            default: break;
            }
        }
    }

    struct Span {
        MD_SPANTYPE type;
        bool is_written;
    };
    ProseOptions options_;
    std::string_view source_;
    Html made_;
    std::vector<Span> spans_;
    std::size_t blocks_ = 0;
    bool has_stopped_ = false;
};

ProseWriter& writer(void* held) { return *static_cast<ProseWriter*>(held); }

MD_PARSER parser() {
    MD_PARSER p{};
    p.flags = MD_FLAG_NOHTML;
    p.enter_block = [](MD_BLOCKTYPE type, void* detail, void* held) { return writer(held).open_block(type, detail); };
    p.leave_block = [](MD_BLOCKTYPE type, void* detail, void* held) { return writer(held).close_block(type, detail); };
    p.enter_span = [](MD_SPANTYPE type, void* detail, void* held) { return writer(held).open_span(type, detail); };
    p.leave_span = [](MD_SPANTYPE type, void*, void* held) { return writer(held).close_span(type); };
    p.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* held) {
        return writer(held).text(type, writer(held).within({text, size}));
    };
    return p;
}

// What is too long or too deep for Markdown, as it was typed.
Html as_typed(std::string_view text) {
    Html made = of<R"(<pre class="rv-typed">{}</pre>)">(text);
    if (made.text().size() <= most_prose_output) return made;
    return paragraph("This text is too long to show here.");
}

} // namespace

Html render_prose(std::string_view text, ProseOptions options) {
    if (text.size() > most_prose_bytes) return as_typed(text);
    std::string padded(text); // what md4c may read beyond the end is ours
    padded.append(ProseWriter::padding, '\n');
    ProseWriter writer(options, std::string_view(padded).substr(0, text.size()));
    auto rules = parser();
    bool is_read = md_parse(padded.data(), static_cast<MD_SIZE>(text.size()), &rules, &writer) == 0;
    if (!is_read || writer.has_stopped()) return as_typed(text);
    return writer.take();
}

Html render_prose(const Prose& text, ProseOptions options) {
    return render_prose(std::string_view(text.text), options);
}

std::string prose_words(std::string_view text) { return plain_text(render_prose(text)); }

} // namespace reeve::html
