// The choosing of columns that pages which bring in files share: which column holds which field.
#pragma once
#include "html/markup.h"
#include "office/import_columns.h"
#include "office/visit.h"

namespace reeve::office {

// The columns as they were chosen on the page of the check; none on the first one.
std::optional<Matching> matching_typed(Visit&, const ImportFields&);
// What was chosen must be a column of these rows.
Problems unknown_columns(const Visit&, const ImportFields&, const CsvRow& headings);
// The columns that no row can do without.
Problems missing_columns(const ImportFields&, const Matching&);
// "Which column holds what", open where something must be chosen, with a button that checks again.
html::Html matching_choice(const ImportFields&, const CsvRow& headings, const Matching&, const Problems&);

} // namespace reeve::office
