// Text made safe to stand in XML: escaped, and rid of what XML 1.0 cannot hold.
#pragma once
#include <string>
#include <string_view>

namespace reeve::document {

// Escapes & < > " '. Control characters XML cannot hold are left out (tab and newline stay); bytes that are not UTF-8,
// and the two non-characters U+FFFE and U+FFFF, become U+FFFD. Good inside an element and inside a quoted attribute.
std::string xml_text(std::string_view);

} // namespace reeve::document
