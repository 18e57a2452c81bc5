// Throws bytes at the reader of uploads, in pieces whose sizes the input says: it gives the same parts however they are
// cut.
#include "claim.h"
#include "http/multipart.h"

namespace {

struct Outcome {
    bool is_whole = false;
    std::string told;
};

Outcome read_in_pieces(std::string_view body, std::string_view sizes) {
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
    for (std::size_t turn = 0; !body.empty(); ++turn) {
        auto piece =
            body.substr(0, sizes.empty() ? body.size() : 1 + static_cast<unsigned char>(sizes[turn % sizes.size()]));
        if (!reader.feed(piece)) return outcome;
        body.remove_prefix(piece.size());
    }
    outcome.is_whole = reader.finish();
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::size_t cuts = 4;
    if (size < cuts) return 0;
    const auto body = words_of(bytes + cuts, size - cuts);
    const Outcome whole = read_in_pieces(body, {});
    const Outcome cut = read_in_pieces(body, words_of(bytes, cuts));
    claim(whole.is_whole == cut.is_whole, "whether a body is whole does not depend on how it is cut");
    if (whole.is_whole) claim(whole.told == cut.told, "parts do not depend on how the body is cut");
    (void)reeve::http::boundary_of(body);
    return 0;
}
