// Reads text that people wrote in small Markdown (headings, lists, emphasis, quotes, links, no raw HTML) and tells a
// writer what it finds, so that a page and a file read the same text in the same way.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace reeve {

enum class MarkdownBlock { paragraph, heading, bullets, numbers, item, quote, rule, code };
enum class MarkdownSpan { emphasis, strong, code, link };

// What is told of a text, in its order. Every block and every span that was opened is closed.
class MarkdownWriter {
public:
    virtual ~MarkdownWriter() = default;
    // `number`: the level of a heading, the first number of a numbered list, else 0.
    virtual void open_block(MarkdownBlock, unsigned number) = 0;
    virtual void close_block(MarkdownBlock, unsigned number) = 0;
    // False where the span is not written, as a link to an address that is not safe: it is then not closed either.
    virtual bool open_span(MarkdownSpan, const std::string& address) = 0;
    virtual void close_span(MarkdownSpan) = 0;
    // Words as they are meant; a newline where the typed line ends inside a paragraph.
    virtual void text(std::string_view words) = 0;
    virtual void line_break() = 0;
    virtual bool is_full() const { return false; } // wants no more
};

inline constexpr std::size_t most_markdown_bytes = 64 * 1024;

// False where the text is too long, too deep or more than the writer takes: what was written until then is no whole.
bool read_markdown(std::string_view text, MarkdownWriter&);

} // namespace reeve
