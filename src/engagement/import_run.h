// An import: rows from a spreadsheet matched to the fields of engagements or feedback, checked row by row, and kept as
// one run.
#pragma once
#include "base/csv.h"
#include "engagement/feedback.h"

namespace reeve::engagement {
enum class ImportKind { engagements, feedback };
} // namespace reeve::engagement

namespace reeve {
template <> struct Choices<engagement::ImportKind> {
    static constexpr Choice list[] = {{"engagements", "Engagements"}, {"feedback", "Feedback"}};
};
} // namespace reeve

namespace reeve::engagement {

struct ImportRun {
    Id<ImportRun> id;
    int version = 1;
    ImportKind kind = ImportKind::engagements;
    std::string file_name;
    std::string file_hash;
    Moment made_at;
    std::string by_post;
    int kept = 0;
    int left_out = 0;
    std::optional<Moment> undone_at;
};
const Description<ImportRun>& import_run_fields();
inline constexpr int days_to_undo = 7;
bool may_be_undone(const ImportRun&, Moment now);

// A field that a column of the spreadsheet may hold.
struct ImportField {
    const char* name;
    const char* label;
    bool is_needed;
    std::vector<const char*> also; // other headings people give it
};
const std::vector<ImportField>& import_fields(ImportKind);

// Which column holds which field, from 0; a field that no column holds is left out.
using Matching = std::map<std::string, int>;
Matching guessed_matching(ImportKind, const CsvRow& headings);

struct CellTrouble {
    std::string label; // "Date"
    std::string cell;  // "B4"
    std::string message;
};
struct ImportRow {
    int line = 0; // of the spreadsheet, from 1
    std::vector<CellTrouble> troubles;
    bool is_known = false; // stands in the records already: left alone
    Engagement engagement;
    Feedback feedback;
    std::vector<std::string> themes; // titles, made where they are new
    std::string at_engagement;       // reference of the engagement where it was said
};
// Reads the rows under the headings. `place_code` gives the area a typed place or district means, or nothing.
using PlaceCode = std::function<std::string(std::string_view)>;
std::vector<ImportRow> read_rows(ImportKind, const std::vector<CsvRow>&, const Matching&, const PlaceCode&, Date today);
// 1, 4 -> "B4": how spreadsheets name a cell.
std::string cell_name(int column, int line);

} // namespace reeve::engagement
