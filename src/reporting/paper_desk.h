// Brings a paper together: its live layout while it is written, its frozen layout afterwards.
#pragma once
#include "reporting/edition_store.h"

namespace reeve::office {
class Office;
}

namespace reeve::reporting {

// As the records stand at this moment. `site` is put before addresses in files.
Layout live_layout(db::Connection&, office::Office&, const Paper&, const std::vector<PaperBlock>&, Moment now,
                   const std::string& site = "", Places = Places::unmarked);
// As an edition froze it: no record is asked.
Layout frozen_layout(db::Connection&, office::Office&, const Edition&, const std::string& site = "",
                     Places = Places::unmarked);
// Where the proof of the n-th number of an edition stands.
std::string proof_address(const std::string& reference, int edition, int ordinal);
// Adds to a paper's warnings the blocks that stand word for word in the paper before it.
void warn_of_repeats(db::Connection&, const Paper&, Layout&);

} // namespace reeve::reporting
