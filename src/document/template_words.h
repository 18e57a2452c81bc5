// The words in braces of a Word template, such as "{title}", filled in where they stand.
#pragma once
#include "document/document.h"
#include "document/xml_places.h"
#include <map>

namespace reeve::document {

// What a paper fills in where a template says so, in its text, headers and footers: "{title}", "{reference}" ...
const std::vector<std::string_view>& template_words();
// What a template may name -> what this paper says there.
std::map<std::string, std::string> words_for_template(const Document&);

// The words in braces that stand in the paragraphs of a part, also where Word has cut them into runs; `known` are those
// looked for. Each once.
std::vector<std::string> words_in_braces(std::string_view xml, const std::vector<XmlPlace>&,
                                         const std::vector<std::string_view>& known);
// What to write instead of each.
std::vector<XmlEdit> with_words_filled(std::string_view xml, const std::vector<XmlPlace>&,
                                       const std::map<std::string, std::string>& values);
// The words of one of those places, as they stand there, "&amp;" for "&".
std::string raw_words_of(std::string_view xml, const std::vector<XmlPlace>&, const XmlPlace& paragraph);

} // namespace reeve::document
