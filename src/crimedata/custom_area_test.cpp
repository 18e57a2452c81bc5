// Drawn areas: what is read as one, which side a point lies on, and what is refused.
#include "crimedata/custom_area.h"
#include <doctest/doctest.h>

namespace reeve::crimedata {
namespace {

CustomArea area(const char* geojson) {
    auto read = CustomArea::read(geojson);
    REQUIRE_MESSAGE(read.ok(), geojson);
    return *read;
}
constexpr const char* square =
    R"({"type":"Polygon","coordinates":[[[-1.2,52.6],[-1.0,52.6],[-1.0,52.8],[-1.2,52.8],[-1.2,52.6]]]})";
constexpr const char* ring_with_hole =
    R"({"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[3,1],[3,3],[1,3],[1,1]]],[[[10,10],[11,10],[10,11],[10,10]]]]}})";

} // namespace

TEST_CASE("a point lies inside, outside, in a hole or in another part, decided without rounding") {
    auto plain = area(square);
    CHECK(plain.contains({-1'100'000, 52'700'000}));
    CHECK_FALSE(plain.contains({-1'300'000, 52'700'000}));
    CHECK_FALSE(plain.contains({-999'999, 52'700'000}));
    CHECK(plain.contains({-1'000'001, 52'700'000}));
    CHECK(plain.contains({-1'200'000, 52'600'000}));
    CHECK_FALSE(plain.contains({-1'000'000, 52'800'000}));
    auto parts = area(ring_with_hole);
    CHECK(parts.contains({500'000, 500'000}));
    CHECK_FALSE(parts.contains({2'000'000, 2'000'000}));
    CHECK(parts.contains({10'200'000, 10'200'000}));
    CHECK_FALSE(parts.contains({10'900'000, 10'900'000}));
}

TEST_CASE("every point of two areas that share a border lies in exactly one of them") {
    auto west = area(
        R"([{"latitude":"0","longitude":"0"},{"latitude":"0","longitude":"1.3"},{"latitude":"2","longitude":"0.7"},{"latitude":"2","longitude":"0"}])");
    auto east = area(R"({"type":"Polygon","coordinates":[[[1.3,0],[2,0],[2,2],[0.7,2],[1.3,0]]]})");
    for (std::int32_t north = 0; north < 2'000'000; north += 50'000)
        for (std::int32_t across = 0; across < 2'000'000; across += 10'000)
            CHECK(west.contains({across, north}) != east.contains({across, north}));
}

TEST_CASE("polygons that overlap, or stand there twice, are one area and no hole") {
    auto twice = area(
        R"({"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,4],[0,0]]],[[[0,0],[4,0],[4,4],[0,4],[0,0]]],[[[3,3],[6,3],[6,6],[3,3]]]]})");
    CHECK(twice.contains({1'000'000, 1'000'000}));
    CHECK(twice.contains({3'500'000, 3'200'000}));
    CHECK(twice.contains({5'900'000, 5'000'000}));
    CHECK(twice.points() == 11);
    auto closed_twice = area(R"({"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0],[0,0]]]})");
    CHECK(closed_twice.points() == 3);
    CHECK_FALSE(CustomArea::read(R"({"type":"Polygon","coordinates":[[[0,0],[4,0],[0,0],[0,0]]]})").ok());
    CHECK(twice.polygons().size() == 3);
    CHECK(twice.box().most == GeoPoint{6'000'000, 6'000'000});
}

TEST_CASE("what is no drawn area is refused in words") {
    for (const char* wrong :
         {"", "no", "5", "[]", "{}", R"({"type":"Point","coordinates":[1,2]})",
          R"({"type":"Polygon","coordinates":[]})", R"({"type":"Polygon","coordinates":[[[1,2],[3,4]]]})",
          R"({"type":"Polygon","coordinates":[[[1,95],[3,4],[5,6]]]})",
          R"({"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]})",
          R"({"type":"Polygon","coordinates":[[[1,2],[3,4],[5,9],[7,7]]]})",
          R"({"type":"Polygon","coordinates":[[[458000,304000],[459000,304000],[459000,305000],[458000,304000]]]})",
          R"({"type":"Polygon","coordinates":[[["a",1],[3,4],[5,6]]]})",
          R"({"type":"Feature","geometry":{"type":"Feature","geometry":{}}})"}) {
        CAPTURE(wrong);
        auto read = CustomArea::read(wrong);
        REQUIRE(read.is_refused());
        CHECK(read.refusal().message.starts_with("The file is no drawn area: "));
    }
}

} // namespace reeve::crimedata
