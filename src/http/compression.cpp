// Gzip over zlib, with one packer kept per thread.
#include "http/compression.h"
#include "base/result.h"
#include "base/text.h"
#include <zlib.h>

namespace reeve::http {
namespace {

constexpr int level =
    3; // half the time of 5 for a twentieth more bytes; pages kept ready are packed as tightly as can be
constexpr int gzip_window = 15 + 16; // the largest window, and a gzip header instead of a zlib one

class Packer {
public:
    Packer() {
        if (deflateInit2(&stream_, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw Fault("There is no memory to compress a page.");
    }
    ~Packer() { deflateEnd(&stream_); }
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    std::string pack(std::string_view bytes) {
        deflateReset(&stream_);
        std::string packed(deflateBound(&stream_, bytes.size()), '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(packed.data());
        stream_.avail_out = static_cast<uInt>(packed.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw Fault("A page could not be compressed.");
        packed.resize(stream_.total_out);
        return packed;
    }

private:
    z_stream stream_{};
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
    thread_local Packer packer;
    return packer.pack(bytes);
}

} // namespace reeve::http
