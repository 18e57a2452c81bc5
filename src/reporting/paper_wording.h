// What is doubtful in the words of a paper, told beside its blocks.
#pragma once
#include "office/wording.h"
#include "reporting/paper_layout.h"

namespace reeve::reporting {

// The words of the blocks as their reader sees them, with their figures filled in; one passage for each block.
office::WrittenText written_text_of(const Paper&, const std::vector<PaperBlock>&, const Layout&);
// Adds the cautions of these checks to the paper's warnings. None of them stops anything.
void warn_of_wording(const std::vector<office::WordingCheck>&, const Paper&, const std::vector<PaperBlock>&, Layout&);

} // namespace reeve::reporting
