// Keeps which papers were sent to whom.
#pragma once
#include "reporting/paper_sending.h"

namespace reeve::reporting {

// Of one paper, newest first.
std::vector<PaperSending> sendings_of(db::Connection&, PaperId);
std::optional<PaperSending> find_sending(db::Connection&, std::int64_t id);

} // namespace reeve::reporting
