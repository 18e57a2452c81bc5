// The description of an import, the time in which it can be undone, and how cells go back.
#include "office/import_run.h"
#include <algorithm>

namespace reeve::office {

const Field& field_of(const Shape& shape, std::string_view column) {
    const auto* field = shape.find(column);
    if (!field) throw Fault(std::string(shape.table) + " has no column " + std::string(column));
    return *field;
}

namespace {

bool is_as_written(const Shape& shape, const RememberedCell& cell, const void* record) {
    return field_of(shape, cell.column).get(record) == cell.after;
}

// The cells that go back or stay with this one.
std::vector<const RememberedCell*> group_of(const RememberedCell& cell, const std::vector<RememberedCell>& cells,
                                            const ColumnGroups& groups) {
    std::vector<const RememberedCell*> together = {&cell};
    for (const auto& group : groups) {
        if (std::find(group.begin(), group.end(), cell.column) == group.end()) continue;
        for (const auto& other : cells)
            if (other.column != cell.column && std::find(group.begin(), group.end(), other.column) != group.end())
                together.push_back(&other);
    }
    return together;
}

} // namespace

const Description<ImportRun>& import_run_fields() {
    static const auto fields = Description<ImportRun>("import_run", "import")
                                   .hidden<&ImportRun::kind>("kind", {.label = "Kind"})
                                   .hidden<&ImportRun::subject>("subject", {.label = "Belongs to"})
                                   .hidden<&ImportRun::file_name>("file_name", {.label = "File"})
                                   .hidden<&ImportRun::file_hash>("file_hash")
                                   .hidden<&ImportRun::made_at>("made_at", {.label = "Brought in"})
                                   .hidden<&ImportRun::by_post>("by_post", {.label = "By"})
                                   .hidden<&ImportRun::kept>("kept", {.label = "Rows brought in"})
                                   .hidden<&ImportRun::left_out>("left_out", {.label = "Rows left out"})
                                   .hidden<&ImportRun::undone_at>("undone_at", {.label = "Undone"})
                                   .hidden<&ImportRun::undo_words>("undo_words", {.label = "What stayed"});
    return fields;
}

bool may_be_undone(const ImportRun& run, Moment now) {
    return !run.undone_at && london_date(now) - london_date(run.made_at) <= days_to_undo;
}

Result<Done> may_undo(const ImportRun& run, Moment now) {
    if (run.undone_at) return Refusal{"This import is undone already.", "", Refusal::Kind::gone};
    if (!may_be_undone(run, now))
        return Refusal{"An import can be undone for 7 days. This one is older.", "", Refusal::Kind::gone};
    return Done{};
}

std::vector<std::string> set_back(const Shape& shape, const std::vector<RememberedCell>& cells,
                                  const ColumnGroups& groups, void* record) {
    std::vector<const RememberedCell*> going_back;
    std::vector<std::string> staying;
    for (const auto& cell : cells) {
        auto together = group_of(cell, cells, groups);
        bool goes = std::all_of(together.begin(), together.end(),
                                [&](const auto* other) { return is_as_written(shape, *other, record); });
        const auto& field = field_of(shape, cell.column);
        if (goes) going_back.push_back(&cell);
        else if (*field.words.label && !(field.get(record) == cell.before)) staying.emplace_back(field.words.label);
    }
    for (const auto* cell : going_back) field_of(shape, cell->column).set(record, cell->before);
    return staying;
}

} // namespace reeve::office
