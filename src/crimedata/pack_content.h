// A quarterly pack or a problem profile as one plain value: what is shown while it is a draft, what is frozen, and what
// its page, PDF, workbook, CSV and JSON are all made from.
#pragma once
#include "base/json.h"
#include "crimedata/crime_month.h"
#include "record/choice.h"

namespace reeve::crimedata {

enum class PackKind { quarterly, profile };

struct PackColumn {
    std::string heading;
    bool is_numeric = false;
};
struct PackTable {
    std::string name; // of its sheet: "Categories"
    std::string caption;
    std::vector<PackColumn> columns;
    std::vector<std::vector<std::string>> rows; // no blank cells: [c] withheld, [x] not held, [z] does not apply
    std::string note;
    bool has_total = false; // the last row
};

struct PackSeries {
    std::string name;
    std::vector<std::optional<std::int64_t>> values; // none: not held
};
struct PackUsual {
    std::size_t begin = 0, end = 0; // of the labels
    std::int64_t mean = 0, lower = 0, upper = 0;
    std::vector<bool> signals;
};
struct PackChart {
    enum class Kind { line, bars, dots } kind = Kind::line;
    std::string finding, measure;
    std::vector<std::string> labels;
    std::vector<PackSeries> series;
    std::optional<PackUsual> usual;
    int decimals = 0;
    std::string suffix;
    std::string row_heading = "Month";
    std::size_t own = 0;                   // of dots
    std::optional<std::int64_t> reference; // of dots
    std::string reference_words;
    bool is_told_below = false; // every value stands in a table of its part
};

struct PackPart {
    std::string heading;
    std::vector<std::string> sentences;
    std::vector<std::string> points; // as a list
    std::optional<PackChart> chart;
    std::vector<PackTable> tables;
};

// One count with the question that gives it again.
struct PackNumber {
    std::string words; // "Shoplifting in Leicester, July to September 2025"
    std::vector<std::string> areas;
    std::string category; // a slug; empty: all crime
    MonthRange months;
    std::int64_t value = 0;
};
struct PackSource {
    std::string file, hash, received;
};
// A number that somebody gave, and who.
struct GivenNumber {
    std::string number, by;
};

struct PackContent {
    std::string reference, title, force, area, area_name, category;
    PackKind kind = PackKind::quarterly;
    MonthRange months;
    std::vector<std::string> findings;
    std::string analyst; // the analyst's own words, laid out as text
    std::vector<GivenNumber> given;
    std::vector<PackPart> parts;
    std::vector<PackNumber> numbers;
    std::vector<PackSource> sources;
    int edition = 1;
    std::string correction;
};

Json json_of(const PackContent&);
// A Fault where it cannot be read.
PackContent pack_content_in(const Json&);
// A line for each cell of each table: what CSV holds.
std::vector<std::vector<std::string>> long_rows(const PackContent&);

} // namespace reeve::crimedata

namespace reeve {
template <> struct Choices<crimedata::PackKind> {
    static constexpr Choice list[] = {{"quarterly", "Quarterly pack"}, {"profile", "Problem profile"}};
};
} // namespace reeve
