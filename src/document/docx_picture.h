// Pictures of the paper as DrawingML, each with its description.
#pragma once
#include "document/document_block.h"
#include "document/docx.h"
#include "document/docx_relations.h"
#include <string>

namespace reeve::document {

class DocxPictures {
public:
    DocxPictures(DocxRelations& relations, const Rasteriser& rasterise)
        : relations_(relations), rasterise_(rasterise) {}
    // A paragraph with the picture, or empty where its bytes cannot be read or an SVG cannot be drawn.
    std::string paragraph(const Image&);

private:
    std::string placed(const Image&, const std::string& fill);
    std::string svg_fill(const Image&);

    DocxRelations& relations_;
    const Rasteriser& rasterise_;
    int count_ = 0;
};

} // namespace reeve::document
