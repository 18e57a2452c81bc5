// Grants as the rows of a spreadsheet: the columns of the 360Giving template in its order, and any others a file has.
#pragma once
#include "base/csv.h"
#include "commissioning/exact_decimal.h"

namespace reeve::commissioning {

// The titles of the template, in its order.
const std::vector<std::string>& grant_columns();

// The first row holds the titles: those of the template always, then what else the grants have. Several of a kind are
// numbered: "Beneficiary Location:1:Name".
std::vector<CsvRow> grant_rows(const JsonList& grants);
// The grants again: known columns under the names of the standard, others under their titles. A problem where a column
// has no title or two have the same.
Result<JsonList> grants_of_rows(const std::vector<CsvRow>& rows);

} // namespace reeve::commissioning
