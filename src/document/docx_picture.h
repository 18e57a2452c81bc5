// Pictures of the paper as DrawingML, each with its description.
#pragma once
#include "document/document_block.h"
#include "document/docx.h"
#include "document/docx_relations.h"
#include <string>

namespace reeve::document {

class DocxPictures {
public:
    // No picture is wider than the text, in twentieths of a point.
    DocxPictures(DocxRelations& relations, const Rasteriser& rasterise, int text_width)
        : relations_(relations), rasterise_(rasterise), text_width_(text_width) {}
    // A paragraph with the picture, or empty where its bytes cannot be read or an SVG cannot be drawn.
    std::string paragraph(const Image&);

private:
    std::string placed(const Image&, const std::string& fill);
    std::string svg_fill(const Image&);

    DocxRelations& relations_;
    const Rasteriser& rasterise_;
    int text_width_;
    int count_ = 0;
};

} // namespace reeve::document
