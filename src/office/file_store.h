// Files kept: staged by their content outside any business transaction, linked to a record last, swept when nothing
// links them.
#pragma once
#include "office/file.h"
#include "office/keep.h"

namespace reeve::office {

// Bytes that are in the database already and belong to nothing yet.
struct StagedFile {
    std::string hash;
    std::int64_t size = 0;
    FileType type = FileType::pdf;
    std::string name;
};

// Checks, cleans a photo, hashes and writes the pieces in transactions of their own. The same content twice is kept
// once. A problem has no member: the page gives it its field's.
Result<StagedFile> stage_file(db::Database&, Moment now, std::string bytes, std::string_view name, const FileRule&);

// Makes the record that names a staged file, in the transaction of what it belongs to.
File link_file(Change&, const StagedFile&, const Shape& owner, std::int64_t owner_id, FileAudience,
               std::string words = "");
std::vector<File> files_of(db::Connection&, const Shape& owner, std::int64_t owner_id);
// The whole content; a Fault where pieces are missing or the hash does not fit.
std::string file_bytes(db::Connection&, const File&);

// Removes content that no record links and that was staged more than a day ago; gives how many. One transaction each.
int sweep_files(db::Database&, Moment now);

} // namespace reeve::office
