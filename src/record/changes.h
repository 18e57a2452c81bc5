// What changed between two versions of a record, told in words for its history.
#pragma once
#include "record/field.h"

namespace reeve {

struct FieldChange {
    const Field* field;
    Cell before;
    Cell after;
};

// The fields whose stored value differs, in the description's order; id and version are passed over.
std::vector<FieldChange> changes_between(const Shape&, const void* before, const void* after);

// "Amount requested changed from £8,000 to £9,678"; "Due date set to 2 September 2026"; "Evidence removed"; long text
// "Purpose changed".
std::string in_words(const FieldChange&);

} // namespace reeve
