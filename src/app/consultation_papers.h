// The report of a consultation and the briefing to the Commissioner, drafted from its records with figures that stay
// live.
#pragma once
#include "reporting/paper_draft.h"

namespace reeve {

// "consultation-report" and "consultation-briefing"; none of a consultation that is open or that nobody may know of.
std::optional<reporting::PaperDraft> consultation_paper(db::Connection&, std::string_view kind, std::string_view of,
                                                        Moment now);

} // namespace reeve
