// Writes zip files into memory with libzip.
#include "document/zip_archive.h"
#include <memory>
#include <zip.h>

namespace reeve::document {

namespace {

[[noreturn]] void fail(const std::string& what) { throw Fault("The zip file could not be written: " + what); }

zip_uint16_t dos_date(Moment stamp) {
    const auto date = london_date(stamp);
    return static_cast<zip_uint16_t>(((year_of(date) - 1980) << 9) | (month_of(date) << 5) | day_of(date));
}

zip_uint16_t dos_time(Moment stamp) {
    const auto time = london_time(stamp);
    return static_cast<zip_uint16_t>((time.hour << 11) | (time.minute << 5) | (time.second / 2));
}

void add_entry(zip_t* archive, const ZipEntry& entry, Moment stamp) {
    auto* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (!source) fail(zip_strerror(archive));
    const auto index = zip_file_add(archive, entry.path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail(zip_strerror(archive));
    }
    const auto at = static_cast<zip_uint64_t>(index);
    if (zip_file_set_dostime(archive, at, dos_time(stamp), dos_date(stamp), 0) < 0) fail(zip_strerror(archive));
}

std::string all_bytes(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0) fail("nothing was written");
    std::string bytes(stat.size, '\0');
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(bytes.size())) fail("it was cut short");
    return bytes;
}

using HeldSource = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;
using HeldArchive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

} // namespace

std::string zip_of(const std::vector<ZipEntry>& entries, Moment stamp) {
    zip_error_t error;
    zip_error_init(&error);
    HeldSource target(zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free);
    if (!target) fail(zip_error_strerror(&error));
    zip_source_keep(target.get()); // the archive gives up its own hold when it is closed
    HeldArchive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error), &zip_discard);
    if (!archive) {
        zip_source_free(target.get());
        fail(zip_error_strerror(&error));
    }
    for (const auto& entry : entries) add_entry(archive.get(), entry, stamp);
    if (zip_close(archive.get()) < 0) fail(zip_strerror(archive.get()));
    archive.release();
    return all_bytes(target.get());
}

} // namespace reeve::document
