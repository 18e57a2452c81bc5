// Keeps papers and their blocks.
#pragma once
#include "reporting/paper_block.h"

namespace reeve::reporting {

std::optional<Paper> find_paper(db::Connection&, std::string_view reference);
// The paper that a record under it names; a Fault where there is none, since none is ever deleted.
Paper paper_of(db::Connection&, PaperId);
// Newest meeting first.
std::vector<Paper> all_papers(db::Connection&);
// Those the public may read now: published and past their embargo.
std::vector<Paper> released_papers(db::Connection&, Moment now);
// When the next published paper comes out of its embargo.
std::optional<Moment> next_release(db::Connection&, Moment now);
std::vector<PaperBlock> blocks_of(db::Connection&, PaperId);
std::optional<PaperBlock> find_block(db::Connection&, Id<PaperBlock>); // none where it was taken out
std::optional<PaperBlock> find_any_block(db::Connection&, Id<PaperBlock>);

// Keeps a new paper with its reference of the meeting's year, and the blocks of its template.
Paper begin_paper(office::Change&, Paper, const std::vector<PaperBlock>& first_blocks);
// The blocks of another paper, to start from: text and marks, without its images' consent.
std::vector<PaperBlock> blocks_to_start_from(db::Connection&, PaperId);

// Puts a block after another one (or first, where `after` is 0).
PaperBlock add_block(office::Change&, PaperId, Id<PaperBlock> after, PaperBlock);
Result<PaperBlock> keep_block(office::Change&, PaperBlock);
enum class Direction { up, down };
// Swaps a block with its neighbour; nothing happens at the end.
Result<Done> move_block(office::Change&, const PaperBlock&, Direction);

// Blocks of this paper whose words stand word for word in the paper before it: told to the author, since a copied table
// once went out.
std::vector<Id<PaperBlock>> same_as_last_time(db::Connection&, const Paper&);

} // namespace reeve::reporting
