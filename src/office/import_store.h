// Imports kept: the files that wait for somebody's yes, the runs, and what each changed, so that it can be undone.
#pragma once
#include "office/import_rows.h"
#include "office/import_run.h"
#include "office/keep.h"

namespace reeve::office {

// A file that was read and waits: nothing of it is saved in the records yet. Let go after seven days.
struct HeldFile {
    std::int64_t id = 0;
    std::string kind; // what the rows hold, as in ImportRun
    std::string file_name, file_hash;
    std::string note; // of its reading
    std::string rows; // as CSV
    PersonId person;  // who brought it; nobody else sees it
    Moment held_at;
};
HeldFile hold_file(Change&, const std::string& kind, const std::string& file_name, const ImportRows&);
// None where there is none of this kind and person.
std::optional<HeldFile> held_file(db::Connection&, std::int64_t id, std::string_view kind, PersonId);
// Newest first, without their rows.
std::vector<HeldFile> held_files(db::Connection&, std::string_view kind, PersonId);
void drop_held_file(db::Transaction&, std::int64_t id);
// Files that waited too long, and what old imports changed. Gives how many rows went.
std::int64_t let_go_of_imports(db::Transaction&, Moment now);

// Keeps the run itself, with the moment and post of the change.
ImportRun keep_run(Change&, ImportRun);
// Newest first.
std::vector<ImportRun> import_runs(db::Connection&, const std::vector<std::string>& kinds);
// Of what belongs to one record, newest first.
std::vector<ImportRun> import_runs_of(db::Connection&, std::string_view subject);
std::optional<ImportRun> find_import_run(db::Connection&, std::int64_t id);
Result<ImportRun> keep_undone(Change&, ImportRun, std::string undo_words);
// Why rows that were changed or used since keep an import from being undone.
Refusal used_since(const std::vector<std::string>& references);

// Writes down every cell that differs between a record as it stood and as the import leaves it.
void remember_cells(Change&, const ImportRun&, const Shape&, const void* before, const void* after);
// By record, then column, in order.
std::vector<RememberedCell> remembered_cells(db::Connection&, const ImportRun&, const Shape&);
// A record as it was at an earlier version: `record` holds it as it stands and is set back by its history. False where
// that version never was.
bool set_back_to_version(db::Connection&, const Shape&, void* record, int version);
// Who changed a record last, and when; none where its history says nothing.
struct LastChange {
    std::string by_post;
    Moment at;
};
std::optional<LastChange> last_change(db::Connection&, const Shape&, std::int64_t record);

} // namespace reeve::office
