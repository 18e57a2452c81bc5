// Draws SVG as PNG with the librsvg program, where it is installed.
#pragma once
#include "document/docx.h"

namespace reeve::document {

// Runs rsvg-convert (Debian: librsvg2-bin) as a child within 10 seconds and 512 MB; an empty function where it is not
// installed. librsvg loads nothing from outside an SVG that comes without an address.
Rasteriser installed_rasteriser();

} // namespace reeve::document
