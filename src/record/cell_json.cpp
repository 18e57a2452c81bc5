// A stored value as JSON and back.
#include "record/cell_json.h"

namespace reeve {

Json json_of(const Cell& cell) {
    if (cell.is_null()) return nullptr;
    if (cell.type() == CellType::number) return cell.number();
    return cell.text();
}

Cell cell_of(const Json& json, CellType type) {
    if (json.is_null()) return Cell::null(type);
    if (type == CellType::number) return json.as_number();
    return json.as_text();
}

} // namespace reeve
