// Somebody's zip file, opened within limits and without trust: the frame of a workbook and of a Word document.
#pragma once
#include "base/result.h"
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>

struct zip;

namespace reeve::document {

struct ZipLimits {
    std::size_t parts = 2'000;
    std::size_t unpacked = 0;       // bytes of all parts that are read, together
    std::size_t times_larger = 300; // a part of over a megabyte, unpacked
};

// What is said of a file that cannot be opened.
struct ZipWords {
    const char* has_password;
    const char* cannot_be_read;
    const char* too_large;
    const char* leads_out; // a part is named by a path that leads out of the file
};

class ZipPackage {
public:
    // The bytes and the words must outlive this.
    static Result<ZipPackage> open(std::string_view bytes, const ZipLimits&, const ZipWords&);

    const std::set<std::string>& parts() const { return parts_; }
    bool has(const std::string& part) const { return parts_.contains(part); }
    // Whether some part's name begins so.
    bool has_some(const std::string& beginning) const;
    // Hands the part over piece by piece while `take` gives true. A problem where it is larger than it may be.
    Result<Done> read(const std::string& part, const std::function<bool(std::string_view)>& take);

private:
    struct Closing {
        void operator()(zip* archive) const;
    };
    ZipPackage(const ZipLimits& limits, const ZipWords& words) : limits_(limits), words_(words) {}
    Result<Done> look_through();

    ZipLimits limits_;
    ZipWords words_;
    std::unique_ptr<zip, Closing> archive_;
    std::set<std::string> parts_;
    std::size_t unpacked_ = 0;
};

} // namespace reeve::document
