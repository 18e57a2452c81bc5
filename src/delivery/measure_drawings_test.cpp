// Tests of what a measure's chart says: its letters, its phases, and the last part of a long series.
#include "delivery/measure_drawings.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::delivery;

namespace {

Measure reports() {
    Measure measure;
    measure.title = "Reports";
    measure.unit_one = "report";
    measure.unit_many = "reports";
    measure.source = "The return";
    return measure;
}

MeasureReading reading_of_days(int days, std::int64_t (*number)(int)) {
    std::vector<Observation> observations;
    for (int i = 0; i < days; ++i) {
        Observation made;
        made.area = whole_force;
        made.first_day = made.last_day = date_of(2024, 1, 1) + i;
        made.amount = number(i);
        observations.push_back(made);
    }
    return reading_of(reports(), observations, {}, whole_force, date_of(2026, 1, 1));
}

std::int64_t up_and_down(int day) { return 10 + day % 2; }

bool says(const std::vector<std::string>& lines, const char* words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("a long series is drawn to its last numbers, held to the limits of all of it") {
    auto reading = reading_of_days(400, up_and_down);
    MeasureNote early, late;
    early.day = date_of(2024, 1, 5), early.words = "An early thing";
    late.day = date_of(2025, 1, 20), late.words = "A late thing";
    auto drawing = time_drawing(reading, {}, {early, late}, "the whole force area");
    CHECK(drawing.chart.labels.size() == 120);
    CHECK(drawing.chart.series[0].points.size() == 120);
    CHECK(drawing.chart.remarks.size() == 120);
    REQUIRE(drawing.chart.phases.size() == 1);
    CHECK(drawing.chart.phases[0].begin == 0);
    CHECK(drawing.chart.phases[0].end == 120);
    CHECK(drawing.chart.phases[0].signals.size() == 120);
    REQUIRE(drawing.chart.marks.size() == 1);
    CHECK(drawing.chart.marks[0].letter == "B");
    CHECK(says(drawing.explained, "The last 120 of 400 numbers"));
    CHECK(says(drawing.explained, "A, 5 January 2024: An early thing."));
}

TEST_CASE("a short series has no usual range yet, and says how many numbers it takes") {
    auto drawing = time_drawing(reading_of_days(5, up_and_down), {}, {}, "the whole force area");
    CHECK(drawing.chart.phases.empty());
    CHECK(drawing.chart.remarks[0] == "Not enough numbers to say");
    CHECK(says(drawing.explained, "it takes 12 numbers, and there are 5"));
    CHECK(drawing.chart.finding == "The last number is 10; there are too few to say what is usual");
    CHECK(time_drawing(reading_of_days(0, up_and_down), {}, {}, "x").chart.finding == "No number can be drawn yet");
}

TEST_CASE("the finding says whether the last number is within the usual range") {
    auto usual = time_drawing(reading_of_days(14, up_and_down), {}, {}, "the whole force area");
    CHECK(usual.chart.finding.starts_with("The last number, 11, is within the usual range of 8 to 13"));
    auto high =
        time_drawing(reading_of_days(14, [](int day) { return day == 13 ? 40 : up_and_down(day); }), {}, {}, "x");
    CHECK(high.chart.finding == "The last number, 40, is above the usual range");
    CHECK(high.chart.remarks.back() == "Above the usual range");
}
