// The staff pages of papers: the list and cover, the writing, the blocks, the moves from draft to published, the
// recommendations, the promises.
#pragma once
#include "office/routes.h"

namespace reeve::reporting {

void mount_paper_list(office::Routes&);
void mount_paper_drafts(office::Routes&);
void mount_paper_writing(office::Routes&);
void mount_word_papers(office::Routes&);
void mount_paper_templates(office::Routes&);
void mount_word_templates(office::Routes&);
void mount_paper_taking(office::Routes&);
void mount_word_returns(office::Routes&);
void mount_paper_sending(office::Routes&);
void mount_blocks(office::Routes&);
void mount_block_order(office::Routes&);
void mount_block_figures(office::Routes&);
void mount_paper_moves(office::Routes&);
void mount_publication(office::Routes&);
void mount_recommendations(office::Routes&);
void mount_promises(office::Routes&);
void mount_promise_list(office::Routes&);

} // namespace reeve::reporting
