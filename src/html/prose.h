// Text that people wrote in small Markdown, shown as markup: headings, lists, emphasis, quotes and links, no raw HTML.
#pragma once
#include "base/markdown.h"
#include "base/text.h"
#include "html/markup.h"

namespace reeve::html {

inline constexpr std::size_t most_prose_bytes = most_markdown_bytes;
inline constexpr std::size_t most_prose_output = 1024 * 1024;

// A first-level heading of the text becomes this level, the others follow, none beyond the sixth.
struct ProseOptions {
    int heading_level = 2;
};
// Links keep safe addresses alone, pictures show their words. A text beyond the caps is not cut: it is shown as plain
// lines where it is within most_prose_output, or a sentence says it is too long.
Html render_prose(std::string_view text, ProseOptions options = {});
Html render_prose(const Prose& text, ProseOptions options = {});
// Its words alone, for search, mail and previews.
std::string prose_words(std::string_view text);

} // namespace reeve::html
