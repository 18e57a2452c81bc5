// Takes blocks out of a paper and puts them back where they stood.
#include "reporting/block_removal_store.h"
#include "reporting/paper_store.h"

namespace reeve::reporting {
namespace {

constexpr int step = 10;

std::vector<PaperBlock> removed_blocks(db::Connection& connection, PaperId paper) {
    return db::records(
        connection, block_fields(),
        db::Sql("paper = :paper AND removal <> 0 ORDER BY removal DESC, position, id", "blocks taken out of a paper"),
        {{"paper", paper}});
}

// The nearest block that still stands of those that stood before; none: the paper's begin.
std::optional<PaperBlock> anchor_of(db::Connection& connection, const PaperBlock& first) {
    auto at = first.removed_after;
    while (at) {
        auto block = find_any_block(connection, at);
        if (!block) return std::nullopt;
        if (block->removal == 0) return block;
        at = block->removed_after;
    }
    return std::nullopt;
}

void make_room(office::Change& change, PaperId paper, int after, int room) {
    change.tx.run(
        db::Sql(
            "UPDATE paper_block SET position = position + :room WHERE paper = :paper AND removal = 0 AND position > :after",
            "make room for blocks put back"),
        {{"paper", paper}, {"room", room}, {"after", after}});
}

} // namespace

std::vector<PaperBlock> section_of(const std::vector<PaperBlock>& blocks, Id<PaperBlock> heading) {
    std::vector<PaperBlock> section;
    for (const auto& block : blocks) {
        bool is_first = block.id == heading;
        if (section.empty() && !is_first) continue;
        if (!is_first && (block.kind == BlockKind::heading || section.front().kind != BlockKind::heading)) break;
        section.push_back(block);
    }
    return section;
}

Result<Removal> take_out(office::Change& change, PaperId paper, std::vector<PaperBlock> blocks) {
    Removal removal{change.ids.next(), {}};
    std::map<std::int64_t, Id<PaperBlock>> before;
    Id<PaperBlock> last;
    for (const auto& block : blocks_of(change.tx, paper)) {
        before[block.id.value] = last;
        last = block.id;
    }
    for (auto& block : blocks) {
        block.removal = removal.number;
        block.removed_after = before[block.id.value];
        removal.blocks.push_back(TRY(office::keep(change, block_fields(), block)));
    }
    return removal;
}

Result<Done> put_back(office::Change& change, PaperId paper, std::int64_t number) {
    std::vector<PaperBlock> blocks;
    for (auto& block : removed_blocks(change.tx, paper))
        if (block.removal == number) blocks.push_back(std::move(block));
    if (blocks.empty()) return Refusal{"This is back in the paper already.", "", Refusal::Kind::gone};
    auto anchor = anchor_of(change.tx, blocks.front());
    int position = anchor ? anchor->position : 0;
    make_room(change, paper, position, step * static_cast<int>(blocks.size()));
    for (auto& block : blocks) {
        block.position = position += step;
        block.removal = 0;
        block.removed_after = {};
        TRY(office::keep(change, block_fields(), block));
    }
    return Done{};
}

std::vector<Removal> removals_of(db::Connection& connection, PaperId paper) {
    std::vector<Removal> removals;
    for (auto& block : removed_blocks(connection, paper)) {
        if (removals.empty() || removals.back().number != block.removal) removals.push_back({block.removal, {}});
        removals.back().blocks.push_back(std::move(block));
    }
    return removals;
}

void let_go_of_removals(office::Change& change, PaperId paper) {
    office::Change letting_go{change.tx,    change.ids,        change.now,
                              change.actor, change.actor_post, "Taken out before the paper was published"};
    for (const auto& block : removed_blocks(change.tx, paper)) office::drop(letting_go, block_fields(), block);
}

} // namespace reeve::reporting
