// Keeps a paper's file that came back from Word while somebody looks at it, and takes what they accept.
#pragma once
#include "office/import_store.h"
#include "reporting/word_return.h"

namespace reeve::reporting {

// Waits for this person alone, for 7 days.
office::HeldFile hold_return(office::Change&, const Paper&, const std::string& file_name, std::string_view bytes);
std::vector<office::HeldFile> returns_waiting(db::Connection&, const Paper&, office::PersonId);
std::optional<office::HeldFile> find_return(db::Connection&, const Paper&, std::int64_t id, office::PersonId);

// Changes, adds and takes out what was accepted, all or nothing; each block as it was looked at. A refusal of kind
// conflict where somebody wrote in one meanwhile.
Result<Done> take_pieces(office::Change&, const Paper&, const std::vector<ReturnedPiece>&);

} // namespace reeve::reporting
