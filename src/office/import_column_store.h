// What the columns of files of one kind held last time, so that somebody matches them once.
#pragma once
#include "office/import_columns.h"
#include "office/keep.h"

namespace reeve::office {

// As it was said last time for headings like these; headings that are new are matched by their words.
Matching remembered_matching(db::Connection&, const std::string& kind, const ImportFields&, const CsvRow& headings);
void remember_matching(Change&, const std::string& kind, const CsvRow& headings, const Matching&);

} // namespace reeve::office
