// A paper and its blocks as JSON and back: what an edition keeps of the words.
#pragma once
#include "reporting/paper_block.h"

namespace reeve::reporting {

Json content_json(const Paper&, const std::vector<PaperBlock>&);
std::pair<Paper, std::vector<PaperBlock>> content_from(const Json&);
// The words alone, without row ids and without who did what when: the same on every database.
Json hashed_words(const Paper&, const std::vector<PaperBlock>&);

} // namespace reeve::reporting
