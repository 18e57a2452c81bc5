// Where the elements of an XML part stand in its bytes, so that somebody's part can be changed without being written
// anew.
#pragma once
#include "base/result.h"
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reeve::document {

inline constexpr std::size_t most_xml_places = 200'000;

// Offsets into the bytes. An element without content ("<w:t/>") has its inside at its end.
struct XmlPlace {
    std::string name; // with its prefix: "w:body"
    int depth = 0;    // 0 for the root
    std::vector<std::pair<std::string, std::string>> attributes;
    std::size_t begin = 0;
    std::size_t inside = 0;
    std::size_t inside_end = 0;
    std::size_t end = 0;

    std::string_view get(std::string_view attribute) const; // by its name with prefix; empty where there is none
};

// Every element in the order of their beginnings. A problem in these words where the part is not well formed, is not in
// UTF-8, declares a document type, or holds too many.
Result<std::vector<XmlPlace>> places_of(std::string_view xml, const char* problem);

// What stands instead of the bytes from `begin` to `end`.
struct XmlEdit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string instead;
};
// The edits must not overlap; two at the same place stand in the order given.
std::string edited(std::string_view xml, std::vector<XmlEdit>);

} // namespace reeve::document
