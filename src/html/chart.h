// Charts drawn on the server: one set of numbers gives the drawing, the table beside it, the rows to take away and the
// sentence.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reeve::html {

// A missing value leaves a gap in a line and no bar: it is never a 0.
struct ChartPoint {
    std::optional<std::int64_t>
        value; // in units of 10 to the power of minus Chart::decimals: pence, tenths of a per cent
    bool is_provisional = false;
    std::string missing = "[x]"; // what the table says where there is no value: "[c]" withheld, "[z]" not applicable
};
struct ChartSeries {
    std::string name;
    std::vector<ChartPoint> points; // one for each label
};

enum class ChartKind { line, bars, control, dots };

// The usual range of a control chart: limits in the same units as the points, and which points signal.
struct UsualLimits {
    double mean = 0;
    double lower = 0;
    double upper = 0;
    std::vector<bool> signals;
};

// The usual range of some of the points, where it begins anew.
struct ChartPhase {
    std::size_t begin = 0, end = 0; // of the labels
    double mean = 0, lower = 0, upper = 0;
    std::vector<bool> signals; // one for each point of the phase
};

// The definition changed between this label and the one before it.
struct ChartBreak {
    std::size_t at = 0;
    std::string words;       // "Zone boundary redrawn"
    bool parts_line = false; // the values on either side are not joined
};

// A letter at a label, explained in a list beside the chart.
struct ChartMark {
    std::size_t at = 0;
    std::string letter;
};

// A value that all are held against, in dots.
struct ChartReference {
    std::int64_t value = 0;
    std::string words; // "Average 4.12"
};

struct Chart {
    std::string id = "chart"; // unique on its page
    ChartKind kind = ChartKind::line;
    std::string finding; // the title, a sentence a person accepted: at most 15 words
    std::string measure; // "Anonymous reports per month, People Zones, August 2025 to July 2026."
    std::string caption; // of the table: "Crimestoppers reports per month"
    std::string row_heading = "Month";
    std::vector<std::string> labels;      // "Aug 2025"
    std::vector<std::string> axis_labels; // "Aug"; the labels where empty
    std::vector<ChartSeries> series;      // at most 4; in a line chart more are drawn grey but for the first
    std::string prefix;                   // "£"
    std::string suffix;                   // "%"
    int decimals = 0;
    bool starts_above_zero = false; // lines only, and said under the chart
    std::vector<ChartBreak> breaks;
    std::optional<UsualLimits> usual;
    std::vector<ChartPhase> phases; // in place of `usual`, where there are several
    std::vector<ChartMark> marks;
    std::vector<std::string> remarks;        // a last column of the table, a cell for each label
    std::string remark_heading = "Remark";   // of that column
    std::optional<ChartReference> reference; // of dots
    std::size_t own = 0;                     // of dots: which is drawn in colour
    std::string source;                      // "Crimestoppers monthly return from Crimestoppers"
    std::vector<std::string> cautions;
    int heading_level = 2;
};

// The heading row first; what CSV and XLSX hold.
std::vector<std::vector<std::string>> chart_rows(const Chart&);
// A first sentence from the numbers, for a person to accept or change: "Reports rose from 14 in Aug 2025 to 69 in Jul
// 2026". A control chart whose last point is inside the usual range without a signal says "little changed",
// or how many values before it were unusual.
std::string draft_finding(const Chart&, std::string_view subject = "");
// What the drawing shows, in words, for those who do not see it.
std::string chart_description(const Chart&);
// A value as people read it: "£1,250", "11.5%".
std::string value_words(const Chart&, std::int64_t value);
bool signals_at(const Chart&, std::size_t index);

} // namespace reeve::html
