// Papers that the records of others write: who keeps them tells the words and the figures, and the author goes on from
// there.
#pragma once
#include "reporting/paper_block.h"

namespace reeve::reporting {

struct PaperDraft {
    std::string title;
    std::string body; // its template gives the cover and the implications
    Date period_first;
    Date period_last;
    std::vector<PaperBlock> blocks;
    bool is_sample = false;
};
// Of this kind ("consultation-report") about the record with this reference; none where there is nothing to tell.
using TellDraft = std::optional<PaperDraft> (*)(db::Connection&, std::string_view kind, std::string_view of,
                                                Moment now);

// Handed over by app before the first visit; none takes it back. Until then nothing is drafted.
void tell_drafts_with(TellDraft);
std::optional<PaperDraft> draft_told(db::Connection&, std::string_view kind, std::string_view of, Moment now);

} // namespace reeve::reporting
