// Parts of staff lists and records from the Ministry of Justice's library: filters, timeline, headings with actions,
// work on many.
#pragma once
#include "base/moment.h"
#include "html/markup.h"
#include <vector>

namespace reeve::html {

// One filter that is applied; its link shows the list without it.
struct AppliedFilter {
    std::string group; // "Status"
    std::string text;  // "Needs attention"
    std::string remove_href;
};
struct FilterPanel {
    std::string action; // where the form goes, by GET
    Html controls;      // the fields
    std::vector<AppliedFilter> applied;
    std::string clear_href;
    Html kept;         // hidden fields: the sorting
    Html apply_button; // "Apply filters" where empty
};
Html filter_panel(const FilterPanel&);
// The panel beside the list on wide screens, above it on narrow ones.
Html filtered_list(const Html& panel, const Html& list);

// One line of a thing's history.
struct TimelineItem {
    Content title;
    std::string by; // a post, or a person on staff pages
    Moment at;
    Html description;
};
Html timeline(const std::vector<TimelineItem>&, int heading_level = 3);
// A moment as people read it and programs too.
Html time_element(Moment);

// The page's heading with its buttons at the right.
Html heading_with_actions(const Content& heading, const std::vector<Html>& actions);

// What may be done with the rows that are ticked, under the table, in the same form.
struct BulkAction {
    std::string text;  // "Send a chaser"
    std::string value; // of the button named "do"
};
Html bulk_actions(const Content& legend, const std::vector<BulkAction>&);
// The tick box of a row: "Choose A-0412", read out only.
Html row_checkbox(std::string_view reference, std::string_view name = "id");

} // namespace reeve::html
