// Keeps the logo as a file of the office's settings.
#include "office/logo_store.h"
#include "office/settings.h"

namespace reeve::office {
namespace {

const std::int64_t settings_id = OfficeSettings().id.value;

} // namespace

FileRule logos() { return {.types = {FileType::jpeg, FileType::png}, .most_bytes = 500 << 10}; }

std::optional<File> logo_of(db::Connection& connection) {
    auto files = files_of(connection, settings_fields().shape(), settings_id);
    return files.empty() ? std::nullopt : std::optional(files.back());
}

void keep_logo(Change& change, const StagedFile& staged) {
    take_logo_away(change);
    link_file(change, staged, settings_fields().shape(), settings_id, FileAudience::open);
}

void take_logo_away(Change& change) {
    for (const auto& file : files_of(change.tx, settings_fields().shape(), settings_id))
        drop(change, file_fields(), file);
}

} // namespace reeve::office
