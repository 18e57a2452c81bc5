// A zip archive from outside, looked through with its limits before anything in it is read.
#include "crimedata/zip_entries.h"
#include "base/moment.h"
#include "base/text.h"
#include "crimedata/archive_limits.h"
#include <zip.h>

namespace reeve::crimedata {
namespace {

constexpr const char* rule = "An archive is read with limits, since it comes from outside";

Refusal damaged() { return {"The archive is damaged or is no zip file", rule}; }
Refusal too_large(const std::string& name) {
    return {"The archive holds far more than its size says (" + name + "), so it is not read", rule};
}

struct FileClosing {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

bool claims_too_much(const zip_stat_t& about) {
    if (about.size > most_unpacked_bytes) return true;
    return about.size > (1 << 20) && about.size / most_times_packed > about.comp_size;
}

bool ends_with_csv(std::string_view name) { return folded(name).ends_with(".csv"); }

std::string shown(const char* name) { return shortened(tidied(name), 200); }

} // namespace

void ZipEntries::Closing::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipEntries> ZipEntries::open(const std::string& path) {
    ZipEntries entries;
    int why = 0;
    entries.archive_.reset(zip_open(path.c_str(), ZIP_RDONLY, &why));
    if (!entries.archive_) return damaged();
    TRY(entries.look_through());
    return entries;
}

Result<ZipEntries> ZipEntries::in_memory(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) return damaged();
    ZipEntries entries;
    entries.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!entries.archive_) {
        zip_source_free(source);
        zip_error_fini(&error);
        return damaged();
    }
    TRY(entries.look_through());
    return entries;
}

Result<Done> ZipEntries::look_through() {
    auto count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0) return damaged();
    if (static_cast<std::size_t>(count) > most_archive_entries) return too_large("its list of files");
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0 || !about.name)
            return damaged();
        if (!ends_with_csv(about.name)) continue;
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
            return Refusal{"The archive is password protected", rule};
        if (claims_too_much(about)) return too_large(shown(about.name));
        std::string day;
        if ((about.valid & ZIP_STAT_MTIME) && about.mtime > 0)
            day = iso(london_date({static_cast<std::int64_t>(about.mtime) * 1000}));
        list_.push_back({static_cast<std::uint64_t>(i), shown(about.name), day});
    }
    return Done{};
}

Result<std::string> ZipEntries::read(std::uint64_t index) const {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(archive_.get(), index, 0, &about) != 0 || claims_too_much(about)) return damaged();
    std::unique_ptr<zip_file_t, FileClosing> file(zip_fopen_index(archive_.get(), index, 0));
    if (!file) return damaged();
    std::string bytes(static_cast<std::size_t>(about.size), '\0');
    std::size_t held = 0;
    while (held < bytes.size()) {
        auto count = zip_fread(file.get(), bytes.data() + held, bytes.size() - held);
        if (count < 0) return damaged();
        if (count == 0) break;
        held += static_cast<std::size_t>(count);
    }
    char more = 0; // the check sum is looked at when the end is reached
    if (held != bytes.size() || zip_fread(file.get(), &more, 1) != 0)
        return Refusal{"An entry of the archive does not have the size it says (" + shown(about.name) + ")", rule};
    return bytes;
}

} // namespace reeve::crimedata
