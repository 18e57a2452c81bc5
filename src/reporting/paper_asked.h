// What a writer of papers asked for in an address: the paper, and one of its blocks; and the address back.
#pragma once
#include "office/visit.h"
#include "reporting/paper_block.h"

namespace reeve::reporting {

std::optional<Paper> paper_asked_for(office::Visit&);                    // {reference}
std::optional<PaperBlock> block_asked_for(office::Visit&, const Paper&); // {block}, of this paper
// The same, also where it was taken out.
std::optional<PaperBlock> any_block_asked_for(office::Visit&, const Paper&);
std::string writing_address(const Paper&);               // /work/papers/P-2024-001
std::string block_address(const Paper&, Id<PaperBlock>); // /work/papers/P-2024-001/blocks/12
office::PageWords writing_words(const Paper&, std::string title, bool has_errors = false);
// A paper is written while it is a draft; afterwards this says so.
std::optional<Refusal> why_not_written(const Paper&);

} // namespace reeve::reporting
