// How large a picture is, read from its first bytes without decoding it.
#pragma once
#include "document/document_block.h"
#include <optional>
#include <string_view>

namespace reeve::document {

// In pixels (an SVG: the units of its viewBox, or its width and height).
struct PictureSize {
    int width = 0;
    int height = 0;
};

// No value where the bytes are not such a picture, or it is empty or over 100,000 a side.
std::optional<PictureSize> picture_size(ImageKind, std::string_view bytes);

} // namespace reeve::document
