// Parts that every page which brings in a file shares: the place to give it, what is wrong with it, and past imports.
#pragma once
#include "html/markup.h"
#include "office/import_rows.h"
#include "office/import_run.h"
#include "office/visit.h"

namespace reeve::office {

// What was given: the file where there is one, else the rows that were pasted.
struct GivenImport {
    std::string bytes;
    std::string file_name = "Pasted rows";
    std::string member = "text"; // where it came from, so that what is wrong with it stands beside it
};
GivenImport given_import(Visit&);
// Its rows, the problem under the member they came from.
Result<ImportRows> rows_given(const GivenImport&);

// An area to paste rows into and a file to choose, CSV or XLSX.
html::Html import_controls(const Visit&, const Problems&, const std::string& hint = "");
// What the reading of a file has to say, as an inset; nothing where there is nothing to say.
html::Html import_note(const std::string& note);
// A file carried on as text while columns are chosen; what its reading had to say is said once, on the first check.
struct CarriedImport {
    std::string text, file_name, note;
};
Result<CarriedImport> carried_import(Visit&);
// The rows again, for the form of the page that checks them.
html::Html carried_fields(const CarriedImport&);

// The wrong cells of one row.
struct TroubledRow {
    int line = 0;
    std::vector<CellTrouble> troubles;
};
// A card for each row, the first fifty; nothing where no row is wrong.
html::Html troubled_rows(const std::vector<TroubledRow>&);
// Every cell that is wrong, by row and column, as one table.
html::Html troubles_table(const std::vector<CellTrouble>&);

struct PastImports {
    std::string undo_address;                          // an import is undone at UNDO_ADDRESS/ID/undo
    std::string page_address;                          // and shown at PAGE_ADDRESS/ID; empty: on no page of its own
    std::function<std::string(const ImportRun&)> name; // "days.csv (engagements)"
};
html::Html past_imports_table(Visit&, const std::vector<ImportRun>&, const PastImports&);
html::Html undo_import_button(Visit&, const ImportRun&, const std::string& undo_address);
// {id} of the address; 0 where it is no number.
std::int64_t asked_number(const Visit&, std::string_view part = "id");

} // namespace reeve::office
