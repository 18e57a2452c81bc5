// What the pages, the job and the command of packs share: a pack made from the records, and its files.
#pragma once
#include "base/moment.h"
#include "crimedata/pack_document.h"
#include "crimedata/pack_facts_store.h"

namespace reeve::crimedata {

// "html", "pdf", "docx", "xlsx", "csv", "json" and "txt".
bool is_pack_format(std::string_view format);
// The bytes of a pack; a refusal where this machine cannot make such a file.
Result<std::string> pack_file(const PackContent&, const PackCover&, std::string_view format, Moment made);
// "leicester-2025-07-2025-09", "leicester-shoplifting-2025-01-2025-09": of its files.
std::string pack_file_name(const PackContent&);

} // namespace reeve::crimedata
