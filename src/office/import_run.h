// An import that was kept: which file, by whom, how many rows; and how the cells that it changed go back.
#pragma once
#include "base/id.h"
#include "record/changes.h"
#include "record/description.h"

namespace reeve::office {

struct ImportRun {
    Id<ImportRun> id;
    int version = 1;
    std::string kind;    // what the rows hold: "actions", "engagements", "responses"
    std::string subject; // reference of what the rows belong to: C-2021-001; empty: to nothing in particular
    std::string file_name;
    std::string file_hash;
    Moment made_at;
    std::string by_post;
    int kept = 0;
    int left_out = 0;
    std::optional<Moment> undone_at;
    std::string undo_words; // what could not go back: "A-0412: Due date was changed since and stays"
};
const Description<ImportRun>& import_run_fields();
inline constexpr int days_to_undo = 7;
bool may_be_undone(const ImportRun&, Moment now);
// A refusal where it is undone already or too old.
Result<Done> may_undo(const ImportRun&, Moment now);

// The field of a column that the shape must have.
const Field& field_of(const Shape&, std::string_view column);

// What an import wrote into one cell of a record that stood before, and what stood there.
struct RememberedCell {
    std::int64_t record = 0;
    std::string column;
    Cell before, after;
};
// Columns that only make sense together go back together or not at all.
using ColumnGroups = std::vector<std::vector<std::string_view>>;
// Sets the cells of one record back where they still hold what the import wrote. Gives the labels of those that were
// changed since and stay.
std::vector<std::string> set_back(const Shape&, const std::vector<RememberedCell>&, const ColumnGroups&, void* record);

} // namespace reeve::office
