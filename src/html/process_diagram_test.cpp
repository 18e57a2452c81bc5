// Tests of the process drawing.
#include "html/process_diagram.h"
#include <doctest/doctest.h>

using namespace reeve::html;

TEST_CASE("a process is drawn with a box for each step, its count, and the same in words") {
    Process process{.title = "From a visit to a verified action", .steps = {{"Visit", {}}, {"Open", 3}, {"Done", 0}}};
    auto svg = process_svg(process, Drawing::standalone).text();
    CHECK(svg.find("Open: 3") != std::string::npos);
    CHECK(svg.find("style=") == std::string::npos);
    CHECK(process_words(process) == std::vector<std::string>{"Visit", "Open: 3", "Done: 0"});
}

TEST_CASE("the name of a step is escaped") {
    CHECK(process_svg({.steps = {{"<b>", {}}}}).text().find("<b>") == std::string::npos);
}
