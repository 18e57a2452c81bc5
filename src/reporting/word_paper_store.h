// Keeps a Word document while somebody looks at it, and the draft paper it becomes after their yes.
#pragma once
#include "document/docx_reading.h"
#include "office/file_store.h"
#include "office/import_store.h"
#include "reporting/word_paper.h"

namespace reeve::reporting {

inline constexpr const char* word_papers_kind = "word papers";     // what is held under it is a DOCX
inline constexpr const char* pasted_papers_kind = "pasted papers"; // and under this, text

// A Word document under any kind, for seven days at most, and its bytes again.
office::HeldFile hold_docx(office::Change&, const std::string& kind, const std::string& file_name,
                           std::string_view bytes);
std::string docx_of(const office::HeldFile&);
// Waits for a yes, seven days at most; nothing of it is a paper yet.
office::HeldFile hold_word(office::Change&, const std::string& file_name, std::string_view bytes);
office::HeldFile hold_pasted(office::Change&, std::string text);
// What this person brought and has not said yes to, newest first.
std::vector<office::HeldFile> words_waiting(db::Connection&, office::PersonId);
std::optional<office::HeldFile> find_word(db::Connection&, std::int64_t id, office::PersonId);
// Read anew each time, so that what was shown and what is kept cannot differ.
Result<document::ReadDocument> read_held(const office::HeldFile&);

// Keeps the draft with its blocks and pictures, and lets the file go. `pictures` are those of the pieces that become
// images, in order.
Paper keep_word_paper(office::Change&, Paper, const std::vector<PaperBlock>&,
                      const std::vector<office::StagedFile>& pictures, const office::HeldFile&);

} // namespace reeve::reporting
