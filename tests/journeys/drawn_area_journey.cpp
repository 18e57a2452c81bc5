// Drawn areas as people meet them: an analyst brings one in, corrects and withdraws it; the public counts in it.
#include "base/text.h"
#include "office/settings_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/filled_office.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

const std::string desk = "/work/crime/areas";
const std::string new_area = "/work/crime/areas/new";

struct ZoneOffice : TestOffice {
    Client analyst{*this}, anybody{*this};
    ZoneOffice() {
        auto kept = change([&](office::Change& change) {
            auto settings = office::settings_of(change.tx);
            settings.force = "Leicestershire Police";
            return office::keep_settings(change, settings);
        });
        REQUIRE(kept.ok());
        analyst.sign_in_as(Role::analyst);
        analyst.get("/work/crime/load").submit({{"text", crime_rows}}, "/work/crime/load");
    }
    Typed zone(const std::string& drawing) const {
        return {{"title", "Market quarter"},
                {"kind", "people_zone"},
                {"source", "the office, September 2026"},
                {"is_open", "yes"},
                {"drawing", drawing}};
    }
};

} // namespace

TEST_CASE("an analyst brings in a drawn area, and anybody counts in it until it is withdrawn") {
    ZoneOffice office;
    auto& analyst = office.analyst;
    CHECK(analyst.get(desk).says("Nobody has brought in a drawn area yet"));
    analyst.get(new_area).submit(office.zone(zone_drawing), new_area);
    CHECK(analyst.status() == 303);
    CHECK(analyst.follow().says("Market quarter is here"));
    CHECK(analyst.says("Anti-social behaviour 1"));
    CHECK(analyst.says("The police move each place to a nearby point"));
    CHECK(analyst.says("about 150.5 square kilometres"));
    CHECK(analyst.get(desk + "/Z-0001/boundary.json").body() == zone_drawing);
    CHECK(analyst.get(desk + "/Z-0001.csv").body().find("Anti-social behaviour,1") != std::string::npos);
    office.anybody.get("/crime?area=Z-0001&category=anti-social-behaviour&period=2024-08");
    CHECK(office.anybody.heading() == "Anti-social behaviour in Market quarter");
    CHECK(office.anybody.says("Drawn by the office, September 2026"));
    const auto withdrawal = desk + "/Z-0001/withdraw";
    analyst.get(withdrawal).submit({{"because", " "}}, withdrawal);
    CHECK(analyst.has_problem("because", "Enter why the area is withdrawn"));
    analyst.get(withdrawal).submit({{"because", "The zone ended"}}, withdrawal);
    CHECK(analyst.follow().says("Market quarter is withdrawn"));
    CHECK(office.anybody.get("/crime?area=Z-0001&period=2024-08").says("This area was withdrawn on"));
    CHECK_FALSE(office.anybody.get("/crime").body().find("value=\"Z-0001\"") != std::string::npos);
    CHECK(analyst.get(desk + "/Z-0001/correct").status() == 409);
    CHECK(office.faults().empty());
}

TEST_CASE("what is wrong with a boundary stands beside where it was given, and nobody else may bring one in") {
    ZoneOffice office;
    auto& analyst = office.analyst;
    const std::pair<std::string, const char*> wrong[] = {
        {"", "Paste the boundary or choose a file"},
        {"{", "it is not JSON"},
        {R"({"type":"Point","coordinates":[-1.1,52.6]})", "only polygons have an inside"},
        {R"({"type":"Polygon","coordinates":[[[-1.2,52.6],[-1.1,52.7],[-1.1,52.6],[-1.2,52.7],[-1.2,52.6]]]})",
         "A ring crosses itself"},
        {R"({"type":"Polygon","coordinates":[[[52.6,-1.2],[52.6,-1.1],[52.7,-1.2],[52.6,-1.2]]]})",
         "the wrong way round"},
        {R"({"type":"Polygon","coordinates":[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]})",
         "lies outside the force area"}};
    for (const auto& [drawing, words] : wrong) {
        CAPTURE(drawing);
        analyst.get(new_area).submit(office.zone(drawing), new_area);
        CHECK(analyst.status() == 422);
        CHECK(analyst.has_problem("drawing", words));
        CHECK(analyst.field("title") == "Market quarter");
    }
    analyst.get(new_area).submit({{"drawing", zone_drawing}}, new_area);
    CHECK(analyst.has_problem("title", "Enter the name"));
    analyst.get(new_area).post_file(new_area, office.zone(""), "file", "zone.geojson", "no area");
    CHECK(analyst.has_problem("file", "it is not JSON"));
    analyst.get(new_area).post_file(new_area, office.zone(""), "file", "zone.geojson",
                                    std::string(1'000'001, ' ') + zone_drawing);
    CHECK(analyst.has_problem("file", "larger than 1MB"));
    analyst.get(new_area).post_file(new_area, office.zone(""), "file", "zone.geojson", zone_drawing);
    CHECK(analyst.status() == 303);
    CHECK(office.anybody.get(desk).status() == 303);
    Client volunteer(office);
    volunteer.sign_in_as(Role::engagement_officer);
    CHECK(volunteer.get(new_area).status() == 403);
    CHECK(office.faults().empty());
}

TEST_CASE("a correction says why, keeps the boundary where none is given, and never overwrites another's") {
    ZoneOffice office;
    auto& analyst = office.analyst;
    analyst.get(new_area).submit(office.zone(zone_drawing), new_area);
    const auto correction = desk + "/Z-0001/correct";
    analyst.get(correction).submit({{"title", "Market and station"}}, correction);
    CHECK(analyst.has_problem("because", "Enter why the area is corrected"));
    Client other(office);
    other.sign_in_as(Role::analyst);
    other.get(correction);
    analyst.get(correction).submit({{"title", "Market and station"}, {"because", "It was named anew"}}, correction);
    CHECK(analyst.follow().says("The correction is kept"));
    CHECK(analyst.says("It was named anew"));
    CHECK(analyst.says("Anti-social behaviour 1"));
    other.submit({{"title", "Station"}, {"because", "I know better"}}, correction);
    CHECK(other.status() == 409);
    CHECK(other.says("You typed: Station"));
    const auto elsewhere = replaced(zone_drawing, "52.5", "52.61");
    analyst.get(correction).submit({{"drawing", elsewhere}, {"because", "It ends at the river"}}, correction);
    CHECK(analyst.follow().says("No row lies inside"));
    CHECK(office.faults().empty());
}

} // namespace reeve::journeys
