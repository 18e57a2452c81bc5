// The words of an HTML text without anything of its markup: no script, no style, no picture, no address that is
// fetched.
#pragma once
#include <string>
#include <string_view>

namespace reeve::document {

// Paragraphs, rows and list items stand on lines of their own. Takes any bytes; gives text of at most their length.
std::string words_of_html(std::string_view html);

} // namespace reeve::document
