// Keeps files that came back from Word, and what of them is accepted.
#include "reporting/word_return_store.h"
#include "reporting/block_removal_store.h"
#include "reporting/paper_store.h"
#include "reporting/word_paper_store.h"

namespace reeve::reporting {
namespace {

std::string kind_of(const Paper& paper) { return "word changes " + paper.reference; }

} // namespace

office::HeldFile hold_return(office::Change& change, const Paper& paper, const std::string& file_name,
                             std::string_view bytes) {
    return hold_docx(change, kind_of(paper), file_name, bytes);
}

std::vector<office::HeldFile> returns_waiting(db::Connection& connection, const Paper& paper, office::PersonId person) {
    return office::held_files(connection, kind_of(paper), person);
}

std::optional<office::HeldFile> find_return(db::Connection& connection, const Paper& paper, std::int64_t id,
                                            office::PersonId person) {
    return office::held_file(connection, id, kind_of(paper), person);
}

Result<Done> take_pieces(office::Change& change, const Paper& paper, const std::vector<ReturnedPiece>& pieces) {
    std::vector<PaperBlock> gone;
    std::map<std::int64_t, Id<PaperBlock>> last_behind; // what is new goes behind what was added before it
    for (const auto& piece : pieces) {
        if (piece.kind == ReturnKind::changed) TRY(keep_block(change, piece.block));
        if (piece.kind == ReturnKind::gone) gone.push_back(piece.block);
        if (piece.kind == ReturnKind::added) {
            auto [behind, is_first] = last_behind.try_emplace(piece.after.value, piece.after);
            behind->second = add_block(change, paper.id, behind->second, piece.block).id;
        }
    }
    if (!gone.empty()) TRY(take_out(change, paper.id, gone));
    return Done{};
}

} // namespace reeve::reporting
