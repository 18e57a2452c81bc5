// Where in a Word file the words of a block stand, as the name of a bookmark.
#pragma once
#include "reporting/paper_block.h"
#include <optional>
#include <string_view>

namespace reeve::reporting {

// A block as it was when the file was made; of a typed table one cell, counted from 1 below the headings.
struct BlockPlace {
    Id<PaperBlock> block;
    int version = 0;
    int row = 0; // 0: the whole block
    int column = 0;
};
std::string written(const BlockPlace&); // "reeve_812_3", of a cell "reeve_812_3_2_1"
std::optional<BlockPlace> read_place(std::string_view);

} // namespace reeve::reporting
