// One element of an XML part with everything inside it, so that it can be looked at as a whole and then let go.
#pragma once
#include "document/workbook_xml.h"
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reeve::document {

inline constexpr std::size_t most_piece_elements = 300'000;
inline constexpr std::size_t most_piece_text = 8 << 20;
inline constexpr int most_piece_depth = 150;

// Names come without their namespace.
struct XmlPiece {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<XmlPiece> inside;
    std::string text; // of the elements that hold words: t, delText and instrText

    std::string_view get(std::string_view attribute) const; // empty where there is none
    const XmlPiece* first(std::string_view name) const;     // directly inside; null where there is none
    // The attribute `val` of an element directly inside; empty where there is none.
    std::string_view value_of(std::string_view name) const;
    // Whether an element stands directly inside and is not switched off.
    bool is_on(std::string_view name) const;
    // The first element of this name at any depth; null where there is none.
    const XmlPiece* somewhere(std::string_view name) const;
};

using TakePiece = std::function<void(XmlPiece)>;
// Tells each element directly inside the first one called `around`, one after the other. A problem also where a piece
// is larger or deeper than it may be.
Result<Done> each_piece(const PartReading&, const XmlWords&, std::string_view around, const TakePiece&);

} // namespace reeve::document
