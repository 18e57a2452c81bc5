// A stored value as JSON and back: what history, frozen papers and exports keep of it.
#pragma once
#include "base/json.h"
#include "record/cell.h"

namespace reeve {

Json json_of(const Cell&);
// A null of this type where the JSON holds none.
Cell cell_of(const Json&, CellType);

} // namespace reeve
