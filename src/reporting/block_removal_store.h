// Takes blocks out of a paper and puts them back where they stood.
#pragma once
#include "reporting/paper_block.h"

namespace reeve::reporting {

// What was taken out at once: one block, or a section.
struct Removal {
    std::int64_t number = 0;
    std::vector<PaperBlock> blocks; // in their order
};

// A heading and what stands under it, up to the next heading; of any other block, the block alone.
std::vector<PaperBlock> section_of(const std::vector<PaperBlock>&, Id<PaperBlock> heading);
// Takes these out together, each as it was read; refused where somebody changed one meanwhile.
Result<Removal> take_out(office::Change&, PaperId, std::vector<PaperBlock>);
// Behind the block it stood behind; where that is gone too, behind the one before it.
Result<Done> put_back(office::Change&, PaperId, std::int64_t removal);
// What waits to be put back, the newest first.
std::vector<Removal> removals_of(db::Connection&, PaperId);
// With the publication nothing is put back any more; the history of each block stays.
void let_go_of_removals(office::Change&, PaperId);

} // namespace reeve::reporting
