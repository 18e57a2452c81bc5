// What the office holds of crime data, as tables: sources with their gaps and oddities, and one file with what moved.
#pragma once
#include "crimedata/source_desk.h"
#include "html/markup.h"

namespace reeve::crimedata {

html::Html source_section(const CrimeSource&);
html::Html quirk_table(const QuirkCounts&, std::int64_t rows, const std::string& id);
html::Html bad_rows_table(const std::map<BadReason, BadRows>&);
html::Html moves_table(const ReleaseChange&);
html::Html maturity_table(const std::vector<MonthMaturity>&);
std::string share_words(std::int64_t part, std::int64_t whole);
// What must stand wherever these data are shown.
html::Html licence_line();

} // namespace reeve::crimedata
