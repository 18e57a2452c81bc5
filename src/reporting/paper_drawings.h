// Draws the blocks of a paper that are pictures of a figure: its map, its chart, or the process behind it.
#pragma once
#include "reporting/paper_layout.h"

namespace reeve::reporting {

// Standalone SVG with its table or list; the districts' real boundaries come from the places.
document::Drawing draw_block(db::Connection&, const PaperBlock&, const QuotedAnswer&);

} // namespace reeve::reporting
