// Writes and reads the bookmarks of blocks.
#include "reporting/block_place.h"
#include "base/text.h"
#include "record/kind.h"

namespace reeve::reporting {

std::string written(const BlockPlace& place) {
    auto name = "reeve_" + std::to_string(place.block.value) + "_" + std::to_string(place.version);
    if (place.row > 0) name += "_" + std::to_string(place.row) + "_" + std::to_string(place.column);
    return name;
}

std::optional<BlockPlace> read_place(std::string_view name) {
    auto words = split(name, '_');
    if ((words.size() != 3 && words.size() != 5) || words[0] != "reeve") return std::nullopt;
    auto block = Kind<std::int64_t>::read(words[1], {});
    auto version = Kind<int>::read(words[2], {});
    if (!block || !version) return std::nullopt;
    BlockPlace place{Id<PaperBlock>{*block}, *version};
    if (words.size() == 3) return place;
    auto row = Kind<int>::read(words[3], {}), column = Kind<int>::read(words[4], {});
    if (!row || !column || *row < 1 || *column < 1) return std::nullopt;
    place.row = *row;
    place.column = *column;
    return place;
}

} // namespace reeve::reporting
