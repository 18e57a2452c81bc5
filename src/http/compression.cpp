// Gzip over libdeflate, with one quick packer kept per thread.
#include "http/compression.h"
#include "base/result.h"
#include "base/text.h"
#include <libdeflate.h>

namespace reeve::http {
namespace {

class Packer {
public:
    explicit Packer(int level) : packer_(libdeflate_alloc_compressor(level)) {
        if (!packer_) throw Fault("There is no memory to compress a page.");
    }
    ~Packer() { libdeflate_free_compressor(packer_); }
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    std::string pack(std::string_view bytes) {
        auto most = libdeflate_gzip_compress_bound(packer_, bytes.size());
        if (most > room_size_) {
            room_ = std::make_unique_for_overwrite<char[]>(most);
            room_size_ = most;
        }
        auto size = libdeflate_gzip_compress(packer_, bytes.data(), bytes.size(), room_.get(), room_size_);
        if (size == 0) throw Fault("A page could not be compressed.");
        std::string packed(room_.get(), size); // exactly as long as it is: many of these wait to be sent at once
        if (room_size_ > largest_room_kept) {
            room_.reset();
            room_size_ = 0;
        }
        return packed;
    }

private:
    static constexpr std::size_t largest_room_kept = 1 << 20;
    libdeflate_compressor* packer_;
    std::unique_ptr<char[]> room_; // a page's worst case, kept from page to page
    std::size_t room_size_ = 0;
};

bool is_zero(std::string_view weight) { return weight.find_first_not_of("0.") == weight.npos; }

} // namespace

bool accepts_gzip(std::string_view accept_encoding) {
    while (!accept_encoding.empty()) {
        auto comma = accept_encoding.find(',');
        auto item = accept_encoding.substr(0, comma);
        accept_encoding = comma == accept_encoding.npos ? std::string_view{} : accept_encoding.substr(comma + 1);
        auto semicolon = item.find(';');
        if (trimmed(item.substr(0, semicolon)) != "gzip") continue;
        if (semicolon == item.npos) return true;
        auto weight = trimmed(item.substr(semicolon + 1));
        return !weight.starts_with("q=") || !is_zero(weight.substr(2));
    }
    return false;
}

bool is_compressible(std::string_view content_type) {
    auto type = trimmed(content_type.substr(0, content_type.find(';')));
    return type.starts_with("text/") || type.ends_with("json") || type.ends_with("xml") || type.ends_with("javascript");
}

std::string gzipped(std::string_view bytes) {
    constexpr int quickly = 1; // half the time of the next level for a fiftieth more bytes
    thread_local Packer packer(quickly);
    return packer.pack(bytes);
}

std::string gzipped_tightly(std::string_view bytes) {
    constexpr int tightly = 8; // a fortieth more bytes than the tightest, in a fifteenth of its time
    return Packer(tightly).pack(bytes);
}

} // namespace reeve::http
