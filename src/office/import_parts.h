// What the pages of every import share: the rows as they are given, what is wrong with them, and past imports with
// their undoing.
#pragma once
#include "office/import_run.h"
#include "office/visit.h"

namespace reeve::office {

// The file that was chosen, else the rows that were pasted.
struct GivenRows {
    std::string text;
    std::string file_name = "Pasted rows";
};
GivenRows given_rows(Visit&);
// Where the rows came from, so that what is wrong with them stands beside it: "file" or "text".
std::string rows_member(const Visit&);
// The box for pasted rows, and the choice of a file.
html::Html rows_controls(Visit&, const std::string& hint, const Problems&);
// The rows again, carried through the page that checks them.
html::Html rows_again(const GivenRows&);

// The wrong cells of one row, as a card.
struct TroubledRow {
    int line = 0;
    std::vector<CellTrouble> troubles;
};
inline constexpr std::size_t troubles_shown = 50;
// Nothing where no row is wrong; the first ones where there are many.
html::Html troubled_rows(const std::vector<TroubledRow>&);

// `address` begins the address at which one is undone: "/work/engagement/import/".
html::Html past_imports(Visit&, const std::vector<ImportRun>&, const std::string& address);
// The number of a run in the address; 0 where it is none.
std::int64_t run_asked(const Visit&);

} // namespace reeve::office
