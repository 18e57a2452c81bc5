// Rows of a spreadsheet matched to the fields of engagements or feedback, and checked row by row.
#pragma once
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

// A field that a column of the spreadsheet may hold.
struct ImportField {
    const char* name;
    const char* label;
    bool is_needed;
    std::vector<const char*> also; // other headings people give it
};
const std::vector<ImportField>& import_fields(ImportKind);

using office::CellTrouble;
using office::Matching;
Matching guessed_matching(ImportKind, const CsvRow& headings);

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

} // namespace reeve::engagement
