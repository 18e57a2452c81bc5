// Tables: captioned, with scoped headers, sort links, numeric columns, a total, and words where there is nothing to
// show.
#pragma once
#include "html/markup.h"
#include <vector>

namespace reeve::html {

enum class Sorting { none, ascending, descending };

struct Column {
    Content text; // the unit belongs here: "Awarded (£)"
    bool is_numeric = false;
    bool is_hidden = false; // the words are only read out: a column of tick boxes
    std::string sort_href;  // sorts by this column; turns round where it is sorted already
    Sorting sorting = Sorting::none;
    std::string sort_words; // read out: ", sorted soonest first, change to latest first"; made up where empty
    std::string classes;
    int colspan = 0;
};

struct TableCell {
    Content content;         // never blank: "[x]", "[c]", "None recorded"
    bool is_numeric = false; // as its column where one is given
    std::string classes;
    int colspan = 0;
    int rowspan = 0;
};
struct TableRow {
    std::vector<TableCell> cells;
    std::string id;
    bool is_total = false;
};

struct Table {
    Content caption;
    std::string caption_classes = "govuk-table__caption--m";
    std::string caption_id;
    std::vector<Column> head;
    std::vector<TableRow> rows;
    bool first_cell_is_header = true;
    Content empty_text;       // in place of the table where it has no rows
    Content note;             // under it: what [c] and [p] mean
    bool is_stacked = false;  // up to four columns: rows become blocks on a phone
    bool is_scrolled = false; // more columns: a region that scrolls sideways; needs caption_id
    std::string classes;
    std::string data_module; // "moj-multi-select"
};
Html table(const Table&);

// A part that may scroll sideways, reachable by keyboard and named by the element with this id.
Html scroll_region(std::string_view label_id, const Html& content);
// "Showing 26 to 50 of 68 actions": always above a list.
std::string count_line(std::int64_t first, std::int64_t last, std::int64_t total, std::string_view noun,
                       std::string_view plural = "");
// What the symbols mean that these cells use: "[c] withheld to protect people. [p] provisional."; empty where they use
// none.
std::string symbol_note(const std::vector<TableRow>& rows);

} // namespace reeve::html
