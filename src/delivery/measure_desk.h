// What the pages of measures share: the measure that was asked for, its addresses, and all it takes to show it.
#pragma once
#include "delivery/measure_store.h"
#include "delivery/measure_view.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::delivery {

std::optional<Measure> measure_asked_for(office::Visit&); // {slug}
std::string desk_address(const Measure&);                 // /work/measures/special-constables
std::string public_address(const Measure&);               // /plan/measures/special-constables
enum class MeasureReader { staff, anyone };
// In the area that the address asks for (?area=), where it has numbers for it.
MeasureShown shown_to(office::Visit&, const Measure&, MeasureReader);
// The numbers, in the columns in which they are brought in.
office::Sheet numbers_sheet(office::Visit&, const Measure&);
// The same with the version and last change of each, for staff who change them in a spreadsheet.
office::Sheet numbers_with_versions(office::Visit&, const Measure&);
office::PageWords measure_words(const Measure&, std::string title, bool has_errors = false);

} // namespace reeve::delivery
