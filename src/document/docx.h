// A paper as a Word document: real styles, real numbering, headings, table headers and descriptions of pictures.
#pragma once
#include "base/moment.h"
#include "document/document.h"
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace reeve::document {

// Draws an SVG as a PNG so many pixels wide; no value where it cannot.
using Rasteriser = std::function<std::optional<std::string>(std::string_view svg, int width)>;

// The bytes of a .docx file; the same paper, moment and rasteriser give the same bytes. Word shows an SVG only beside a
// PNG of it: where there is no rasteriser, or it fails, a sentence in the paper says that the drawing is left out, and
// its table or list of steps stands. Throws Fault where the zip cannot be written.
std::string docx_of(const Document&, Moment made, const Rasteriser& rasterise = {});

} // namespace reeve::document
