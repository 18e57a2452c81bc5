// Maps: the names of links equal the rows of the table, classes are round and few, and missing values are stripes.
#include "html/map.h"
#include "html/palette.h"
#include <doctest/doctest.h>

using namespace reeve::html;

TEST_SUITE_BEGIN("html");

namespace {

bool holds(const Html& html, std::string_view part) { return html.text().find(part) != std::string::npos; }

MapArea area(std::string name, std::optional<std::int64_t> value) {
    return {.code = "E07",
            .name = name,
            .path = "M0 0L10 0L10 10z",
            .label_x = 50,
            .label_y = 60,
            .value = value,
            .href = "#" + name};
}

Map days() {
    return {.title = "Map of community days by area",
            .areas = {area("City", 5), area("Charnwood", 3), area("Melton", 1), area("Hinckley", 0), area("Blaby", 2),
                      area("Rutland", std::nullopt)},
            .unit = "day"};
}

std::vector<std::string> link_names(const Html& svg) {
    std::vector<std::string> names;
    const auto& text = svg.text();
    for (auto from = text.find("aria-label=\""); from != std::string::npos; from = text.find("aria-label=\"", from)) {
        from += 12;
        auto words = text.substr(from, text.find('"', from) - from);
        names.push_back(words.substr(0, words.find(':')));
    }
    return names;
}

} // namespace

TEST_CASE("the name of an area's link begins with the words that are drawn on it") {
    Map m = days();
    m.areas[3].name = "Hinckley and Bosworth";
    m.areas[3].label = "Hinckley";
    m.areas[5].label = "Rutld";
    CHECK(holds(map_svg(m), R"(aria-label="Hinckley: 0. Hinckley and Bosworth: 0 days">)"));
    CHECK(holds(map_svg(m), R"(aria-label="Rutld. Rutland: no record">)"));
}

TEST_CASE("the links of a map are the rows of its table, in the same order") {
    Map m = days();
    std::vector<std::string> rows;
    for (const auto& row : map_rows(m)) rows.push_back(row[0]);
    rows.erase(rows.begin());
    CHECK(link_names(map_svg(m)) == rows);
    CHECK(holds(map_svg(m), R"(<a href="#Charnwood" aria-label="Charnwood: 3 days">)"));
    CHECK(map_rows(m)[6] == std::vector<std::string>{"Rutland", "No record"});
    CHECK(holds(map_table(m), R"(<a class="govuk-link" href="#City">City</a>)"));
}

TEST_CASE("an area without a record is striped and says so, and is never a nought") {
    auto svg = map_svg(days());
    CHECK(holds(svg, R"x(class="stripes" fill="url(#map-hatch)")x"));
    CHECK(holds(svg, "Rutland: no record"));
    CHECK(holds(svg, ">Rutland: –</text>"));
    CHECK(holds(svg, ">Hinckley: 0</text>"));
    CHECK(holds(map_key(days()), "Striped: no record"));
}

TEST_CASE("classes are at most five, rise, and nought is one of its own") {
    auto breaks = round_breaks(days().areas);
    REQUIRE_FALSE(breaks.empty());
    CHECK(breaks[0] == 1);
    CHECK(breaks.size() <= 4);
    CHECK(map_class(breaks, 0) == 0);
    std::vector<MapArea> many;
    for (int i = 1; i <= 60; ++i) many.push_back(area("A" + std::to_string(i), i * 7));
    breaks = round_breaks(many);
    CHECK(breaks == std::vector<std::int64_t>{100, 200, 300});
    for (std::size_t i = 1; i < breaks.size(); ++i) CHECK(breaks[i] > breaks[i - 1]);
    CHECK(map_class({1, 2, 3, 4, 5, 6}, 99) == 4);
    CHECK(round_breaks({area("A", 4)}).empty());
    CHECK(round_breaks({}).empty());
}

TEST_CASE("the key names each class in words") {
    Map m = days();
    m.breaks = {1, 2, 3, 5};
    auto key = map_key(m);
    for (auto words : {"</svg>0 days</li>", "</svg>1 day</li>", "</svg>2 days</li>", "</svg>3 to 4 days</li>",
                       "</svg>5 or more days</li>"})
        CHECK_MESSAGE(holds(key, words), words);
}

TEST_CASE("labels are white on the dark classes and ink on the light ones") {
    Map m = days();
    m.breaks = {1, 2, 3, 5};
    auto svg = map_svg(m);
    CHECK(holds(svg, R"(class="lab inv" x="50" y="60" text-anchor="middle">City: 5)"));
    CHECK(holds(svg, R"(class="lab" x="50" y="60" text-anchor="middle">Blaby: 2)"));
}

TEST_CASE("a map standing alone carries its colours and no links, and stored paths pass only as paths") {
    Map m = days();
    m.areas[0].path = "M0 0\" onload=\"x";
    auto svg = map_svg(m, Drawing::standalone);
    CHECK_FALSE(holds(svg, "onload"));
    CHECK_FALSE(holds(svg, "class="));
    CHECK_FALSE(holds(svg, "<a "));
    CHECK(holds(svg, std::string(palette::map_classes[1])));
    CHECK(holds(svg, R"(role="img")"));
    CHECK_FALSE(holds(map_svg(m), "style="));
}

TEST_SUITE_END();
