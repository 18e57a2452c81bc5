// Where the police's files come from: a CSV, the same packed by gzip, a folder of them, or the archive zip itself, read
// where they lie. Nothing is unpacked onto a disk, and no name inside an archive is believed to be a path.
#pragma once
#include "base/result.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::crimedata {

// One file that may be loaded: on a disk, or an entry of a zip.
struct PoliceSource {
    std::string path; // of the file or the archive
    std::string name; // what people call it; inside an archive the entry's name
    std::optional<std::uint64_t> entry;
    std::string released_on; // ISO day the archive's entry was written, where it says so
};

// What was named, as files in the order of their names. Folders are looked through; in them and in archives whatever is
// no CSV is left aside and counted. A refusal where something cannot be opened or is no such archive.
struct PoliceSources {
    std::vector<PoliceSource> files;
    std::int64_t left_aside = 0;
};
Result<PoliceSources> police_sources(const std::vector<std::string>& paths);
// The same of one file that has another name where it lies: an upload.
Result<PoliceSources> police_sources_of_upload(const std::string& path, const std::string& name);

// Bytes of a source as long as this lives: mapped from the disk, or unpacked in memory.
class PoliceBytes {
public:
    PoliceBytes() = default;
    std::string_view view() const { return view_; }

private:
    friend Result<PoliceBytes> bytes_of(const PoliceSource&);
    friend Result<PoliceBytes> unpacked_gzip(std::string_view);
    std::shared_ptr<const void> hold_;
    std::string_view view_;
};
Result<PoliceBytes> bytes_of(const PoliceSource&);
Result<PoliceBytes> unpacked_gzip(std::string_view packed);

} // namespace reeve::crimedata
