// Maps drawn on the server: shaded areas, each a link with its number inside, and a table that holds the same facts.
#pragma once
#include "html/drawing.h"
#include "html/markup.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace reeve::html {

struct MapArea {
    std::string code; // "E07000130"
    std::string name; // "Charnwood"
    std::string path; // whole numbers in the map's own units: "M0 0L10 5z"
    int label_x = 0;  // where the middle of the label stands
    int label_y = 0;
    std::optional<std::int64_t> value; // none: no record, drawn in stripes
    std::string label;                 // short name printed inside; the name where empty, nothing printed where "-"
    std::string href;
    std::string words; // what the link says behind the name: "3 days"; made up where empty
    std::string missing = "no record";
};

struct Map {
    std::string id = "map";     // unique on its page
    std::string title;          // "Map of community days by area"
    std::vector<MapArea> areas; // in the order of the table
    int width = 1000;
    int height = 640;
    std::string unit = "record"; // "day"
    std::string units;           // "days" where not unit and s
    std::vector<std::int64_t>
        breaks; // least value of each class from the second on; made up in round numbers where empty
    std::string caption;
    std::string note; // "Area counts, not the place where it happened."
};

// At most five classes: the least value of the second, third ... in round numbers. Nought, where it occurs, is a class
// of its own.
std::vector<std::int64_t> round_breaks(const std::vector<MapArea>& areas);
// 0 for the lowest class.
int map_class(const std::vector<std::int64_t>& breaks, std::int64_t value);

// Drawing, key and note; the table is the caller's (with its themes and actions) or map_table.
Html map_figure(const Map&);
Html map_svg(const Map&, Drawing = Drawing::in_page);
Html map_key(const Map&);
// The table twin: area and value, in the order of the links.
Html map_table(const Map&);
std::vector<std::vector<std::string>> map_rows(const Map&);

} // namespace reeve::html
