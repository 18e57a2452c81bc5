// Reading a whole form into a described record.
#include "record/description.h"

namespace reeve {

Problems read_columns(const Shape& shape, const std::vector<std::string_view>& columns, const TypedOf& typed_of,
                      void* record, Date today) {
    Problems problems;
    for (auto column : columns) {
        const Field* field = shape.find(column);
        if (!field) throw Fault("form of " + std::string(shape.table) + " names no column " + std::string(column));
        for (auto& problem : field->read(record, typed_of(column), today).list) problems.list.push_back(problem);
    }
    return problems;
}

} // namespace reeve
