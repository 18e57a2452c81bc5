// Areas that somebody drew and the office keeps: what is wrong with a drawing, and counts that follow boundary, months
// and withdrawal, on both engines.
#include "base/text.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_store.h"
#include "crimedata/crimedata_test.h"
#include "crimedata/drawn_area_store.h"
#include "office/office_testing.h"

namespace reeve::crimedata {
namespace {

using office::testing::Registers;
using testing::Line;
using testing::street_file;

constexpr GeoBox leicestershire{{-1'610'000, 52'380'000}, {-400'000, 52'990'000}};

std::string polygon(const std::string& points) { return R"({"type":"Polygon","coordinates":[[)" + points + "]]}"; }

std::string fault_of(const std::string& geojson) {
    auto area = CustomArea::read(geojson);
    REQUIRE_MESSAGE(area.ok(), geojson);
    return drawing_fault(*area, leicestershire);
}

// A square around the point of the made-up rows, and one beside it.
const std::string around = polygon("[-1.3,52.6],[-1.2,52.6],[-1.2,52.7],[-1.3,52.7],[-1.3,52.6]");
const std::string beside = polygon("[-1.2,52.6],[-1.1,52.6],[-1.1,52.7],[-1.2,52.7],[-1.2,52.6]");

struct Drawings : Registers {
    explicit Drawings(db::Engine engine) : Registers(engine) {}
    void load(const std::string& month, const std::vector<Line>& lines, const std::string& released = "") {
        auto dated = lines;
        for (auto& line : dated) line.month = month;
        auto file = read_police_file(street_file(dated), "a.csv", {.places_of = "leicestershire"});
        REQUIRE(file);
        auto made = month_to_keep(*std::move(file), {"E23000021", "leicestershire", {}});
        made.released_on = released;
        change([&](office::Change& change) { return keep_month(change, {ids.next(), now, "Analyst", "files"}, made); });
    }
    Result<DrawnArea> keep(DrawnArea area, const std::string& geojson) {
        return change([&](office::Change& change) { return keep_drawn_area(change, area, geojson); });
    }
    std::vector<std::optional<std::int64_t>> counts(const std::string& reference) {
        auto reader = read();
        CrimeQuestion question{
            "leicestershire", {reference}, "", true, {month_of_crime(2025, 9), month_of_crime(2025, 11)}};
        std::vector<std::optional<std::int64_t>> counts;
        for (const auto& line : ask_crime(*reader, question, CountedBy::month).lines) counts.push_back(line.count);
        return counts;
    }
};

DrawnArea zone(bool is_open = true) {
    DrawnArea area;
    area.title = "Market quarter";
    area.source = "the office, 2025";
    area.is_open = is_open;
    return area;
}

using Counts = std::vector<std::optional<std::int64_t>>;
const std::vector<Line> rows = {{.id = "1"},
                                {.id = "2", .category = "Shoplifting", .east = "-1.150000"},
                                {.id = "", .category = "Anti-social behaviour", .outcome = ""},
                                {.id = "4", .area = "", .east = "", .north = ""}};

} // namespace

TEST_CASE("what is wrong with a drawing is said in words") {
    const std::pair<std::string, const char*> faults[] = {
        {polygon("[52.6,-1.3],[52.6,-1.2],[52.7,-1.2],[52.6,-1.3]"), "stand the wrong way round"},
        {polygon("[-1.3,52.6],[-0.1,51.5],[-1.2,52.7],[-1.3,52.6]"),
         "The point at longitude -0.1000, latitude 51.5000 lies outside the force area"},
        {polygon("[-1.3,52.6],[-1.2,52.6],[-1.1,52.6],[-1.3,52.6]"), "encloses nothing"},
        {polygon("[-1.3,52.6],[-1.2,52.7],[-1.2,52.6],[-1.3,52.7],[-1.3,52.6]"), "A ring crosses itself near"},
        {R"({"type":"Polygon","coordinates":[[[-1.3,52.6],[-1.2,52.6],[-1.2,52.7],[-1.3,52.6]],[[0,52.6],[0.1,52.6],[0,52.7],[0,52.6]]]})",
         "lies outside the force area"}};
    for (const auto& [geojson, words] : faults) {
        CAPTURE(geojson);
        CHECK(fault_of(geojson).find(words) != std::string::npos);
    }
    CHECK(fault_of(around).empty());
    std::string many;
    for (int at = 0; at < 11'000; ++at)
        many += "[-1." + std::to_string(10'000 + at) + "," + (at == 0 ? "52.7" : "52.6") + "],";
    CHECK(fault_of(polygon(many + "[-1.10000,52.7]")).find("11,000 points, and 10,000 is the most")
          != std::string::npos);
}

TEST_CASE("the size of a drawn area leaves its holes out") {
    auto size = [](const std::string& geojson) { return size_in_words(*CustomArea::read(geojson)); };
    CHECK(size(around) == "about 75.1 square kilometres");
    CHECK(reach_in_words(*CustomArea::read(around)) == "longitude -1.3000 to -1.2000, latitude 52.6000 to 52.7000");
    const auto hole = replaced(around, "]]]", "]],[[-1.3,52.6],[-1.25,52.6],[-1.25,52.7],[-1.3,52.7],[-1.3,52.6]]]");
    CHECK(size(hole) == "about 37.5 square kilometres");
    CHECK(size(polygon("[-1.3,52.6],[-1.2999,52.6],[-1.2999,52.6001],[-1.3,52.6]"))
          == "less than a tenth of a square kilometre");
}

TEST_CASE("rows inside a drawn area are counted when it comes in, when a month does, and anew when it is corrected") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Drawings office(engine);
        office.load("2025-09", rows);
        auto area = office.keep(zone(), around);
        REQUIRE(area);
        CHECK(area->reference == "Z-0001");
        CHECK(area->points == 4);
        CHECK(office.counts("Z-0001") == Counts{2, std::nullopt, std::nullopt});
        office.load("2025-11", {{.id = "7"}});
        CHECK(office.counts("Z-0001") == Counts{2, std::nullopt, 1});
        office.load("2025-09", {{.id = "1"}}, "2026-02-01"); // a newer release takes the month's place
        CHECK(office.counts("Z-0001") == Counts{1, std::nullopt, 1});
        area = office.keep(*area, beside);
        REQUIRE(area);
        CHECK(area->version == 2);
        CHECK(office.counts("Z-0001") == Counts{0, std::nullopt, 0});
        CHECK(geojson_of(*office.read(), *area) == beside);
        area->title = "Market quarter and station";
        area = office.keep(*area, "");
        REQUIRE(area);
        CHECK(geojson_of(*office.read(), *area) == beside);
        area = office.keep(*area, around); // as it was first
        REQUIRE(area);
        CHECK(office.counts("Z-0001") == Counts{1, std::nullopt, 1});
    }
}

TEST_CASE("a drawn area is counted by everybody only where it is open, and says that it was withdrawn") {
    Drawings office(db::Engine::sqlite);
    office.load("2025-09", rows);
    REQUIRE(office.keep(zone(false), around));
    auto open = office.keep(zone(), beside);
    REQUIRE(open);
    CHECK_FALSE(find_crime_area(*office.read(), "Z-0001"));
    REQUIRE(find_crime_area(*office.read(), "Z-0002"));
    const auto offered = [&] {
        const auto areas = crime_areas(*office.read());
        return std::any_of(areas.begin(), areas.end(), [](const CrimeArea& area) { return area.code == "Z-0002"; });
    };
    CHECK(offered());
    CHECK_FALSE(withdrawn(*open, " ", date_of(2025, 12, 1)).ok());
    auto ended = withdrawn(*open, "The quarter is no zone any more", date_of(2025, 12, 1));
    REQUIRE(ended);
    REQUIRE(office.change([&](office::Change& change) { return office::keep(change, drawn_area_fields(), *ended); }));
    CHECK_FALSE(offered());
    auto found = find_crime_area(*office.read(), "Z-0002");
    REQUIRE(found);
    CHECK(found->cautions.front() == "This area was withdrawn on 1 December 2025: The quarter is no zone any more");
    ended->version = 2;
    CHECK_FALSE(office.keep(*ended, around).ok());
    CHECK_FALSE(withdrawn(*ended, "Again", date_of(2025, 12, 2)).ok());
}

TEST_CASE("a boundary that is too large, empty or wrong is no drawn area, and nothing of it is kept") {
    Drawings office(db::Engine::sqlite);
    for (const auto& [geojson, words] : {std::pair<std::string, const char*>{"", "Paste the boundary"},
                                         {std::string(1'000'001, ' ') + around, "larger than 1MB"},
                                         {"{}", "no drawn area"},
                                         {polygon("[0,0],[0,1],[1,1],[0,0]"), "outside the force area"}}) {
        auto kept = office.keep(zone(), geojson);
        REQUIRE(kept.has_problems());
        CHECK(kept.problems().list.front().member == "drawing");
        CHECK(kept.problems().list.front().message.find(words) != std::string::npos);
    }
    CHECK(drawn_areas(*office.read()).empty());
}

} // namespace reeve::crimedata
