// Finds what a writer of papers asked for.
#include "reporting/paper_asked.h"
#include "reporting/paper_store.h"

namespace reeve::reporting {

std::optional<Paper> paper_asked_for(office::Visit& visit) { return find_paper(visit.db, visit.part("reference")); }

std::optional<PaperBlock> block_asked_for(office::Visit& visit, const Paper& paper) {
    auto block = any_block_asked_for(visit, paper);
    return block && block->removal == 0 ? block : std::nullopt;
}

std::optional<PaperBlock> any_block_asked_for(office::Visit& visit, const Paper& paper) {
    auto id = Kind<std::int64_t>::read(visit.part("block"), {});
    if (!id) return std::nullopt;
    auto block = find_any_block(visit.db, {*id});
    return block && block->paper == paper.id ? block : std::nullopt;
}

std::string writing_address(const Paper& paper) { return "/work/papers/" + paper.reference; }

std::string block_address(const Paper& paper, Id<PaperBlock> block) {
    return writing_address(paper) + "/blocks/" + std::to_string(block.value);
}

office::PageWords writing_words(const Paper& paper, std::string title, bool has_errors) {
    return {.title = std::move(title),
            .section = "Papers",
            .trail = {{"Papers", "/work/papers"}, {paper.reference, writing_address(paper)}},
            .has_errors = has_errors};
}

std::optional<Refusal> why_not_written(const Paper& paper) {
    if (paper.state == PaperState::drafting) return std::nullopt;
    return Refusal{paper.reference + " is " + folded(label_of(paper.state))
                       + ", so its words stand. Take it back to draft, or correct it, to write on.",
                   "", Refusal::Kind::conflict};
}

} // namespace reeve::reporting
