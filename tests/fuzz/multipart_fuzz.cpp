// Throws bytes at the reader of uploads, in pieces of changing size: it gives the same parts however the bytes are cut.
#include "claim.h"
#include "http/multipart.h"

namespace {

struct Outcome {
    bool is_whole = false;
    std::string told;
};

Outcome read_in_pieces(std::string_view body, std::size_t piece) {
    Outcome outcome;
    reeve::http::MultipartReader reader("b", {[&](const reeve::http::PartHead& head) {
                                                  outcome.told += "[" + head.name + "|" + head.file_name + "]";
                                                  return true;
                                              },
                                              [&](std::string_view bytes) {
                                                  outcome.told += bytes;
                                                  return true;
                                              },
                                              [&] {
                                                  outcome.told += "[end]";
                                                  return true;
                                              }});
    for (std::size_t at = 0; at < body.size(); at += piece)
        if (!reader.feed(body.substr(at, piece))) return outcome;
    outcome.is_whole = reader.finish();
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size < 1) return 0;
    const auto body = words_of(bytes + 1, size - 1);
    const Outcome whole = read_in_pieces(body, body.size() + 1);
    const Outcome cut = read_in_pieces(body, 1 + bytes[0] % 7);
    claim(whole.is_whole == cut.is_whole, "whether a body is whole does not depend on how it is cut");
    if (whole.is_whole) claim(whole.told == cut.told, "parts do not depend on how the body is cut");
    return 0;
}
