// Rows of a spreadsheet read as engagements or feedback, checked cell by cell.
#pragma once
#include "engagement/feedback.h"
#include "office/import_columns.h"

namespace reeve::engagement {
enum class ImportKind { engagements, feedback };
} // namespace reeve::engagement

namespace reeve {
template <> struct Choices<engagement::ImportKind> {
    static constexpr Choice list[] = {{"engagements", "Engagements"}, {"feedback", "Feedback"}};
};
} // namespace reeve

namespace reeve::engagement {

// What a column may hold.
const office::ImportFields& import_fields(ImportKind);

struct ImportRow {
    int line = 0; // of the spreadsheet, from 1
    std::vector<office::CellTrouble> troubles;
    bool is_known = false; // stands in the records already: left alone
    Engagement engagement;
    Feedback feedback;
    std::vector<std::string> themes; // titles, made where they are new
    std::string at_engagement;       // reference of the engagement where it was said
};
// Reads the rows under the headings. `place_code` gives the area a typed place or district means, or nothing.
using PlaceCode = std::function<std::string(std::string_view)>;
std::vector<ImportRow> read_rows(ImportKind, const std::vector<CsvRow>&, const office::Matching&, const PlaceCode&,
                                 Date today);
} // namespace reeve::engagement
