// A zip archive from outside, looked through with its limits before anything in it is read.
#pragma once
#include "base/result.h"
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace reeve::crimedata {

struct ZipEntryFound {
    std::uint64_t index = 0;
    std::string name;
    std::string written_on; // ISO day, where the archive says so
};

class ZipEntries {
public:
    static Result<ZipEntries> open(const std::string& path);
    static Result<ZipEntries> in_memory(std::string_view bytes); // which must outlive it
    const std::vector<ZipEntryFound>& list() const { return list_; }
    // The entry's bytes. Refused where it holds more than it says, more than any such file, or is damaged.
    Result<std::string> read(std::uint64_t index) const;

private:
    Result<Done> look_through();
    struct Closing {
        void operator()(zip*) const;
    };
    std::unique_ptr<zip, Closing> archive_;
    std::vector<ZipEntryFound> list_;
};

} // namespace reeve::crimedata
