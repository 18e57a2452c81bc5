// How the width of a page is shared out among the columns of a table.
#pragma once
#include "document/document_block.h"
#include <vector>

namespace reeve::document {

// One share for each column, in letters on a line of about 90: first room for its longest word, then the rest by how
// much its cells hold.
std::vector<int> column_shares(const Table&);

} // namespace reeve::document
