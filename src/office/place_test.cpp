// Tests places: which a typed name means, and the open geography of the force area as it is loaded and asked.
#include "office/office_testing.h"
#include "office/place_store.h"

namespace reeve::office {
namespace {

Area named(AreaKind kind, const char* name, const char* code) {
    Area area;
    area.kind = kind;
    area.name = name;
    area.folded = folded(name);
    area.code = code;
    return area;
}

std::string suggested(std::string_view typed) {
    const std::vector<Area> places = {named(AreaKind::district, "North West Leicestershire", "D1"),
                                      named(AreaKind::district, "Melton", "D2"),
                                      named(AreaKind::ward, "Castle Donington Central", "W1"),
                                      named(AreaKind::ward, "Castle Donington Park", "W2"),
                                      named(AreaKind::ward, "Shepshed East", "W3"),
                                      named(AreaKind::ward, "Melton Egerton", "W4"),
                                      named(AreaKind::people_zone, "Thringstone and Whitwick", "Z1")};
    std::vector<std::string> codes;
    for (const auto& area : suggest_areas(places, typed)) codes.push_back(area.code);
    return joined(codes, " ");
}

// The committed files, whether the tests run from the repository or from a build folder inside it.
GeographyFiles committed_files() {
    for (const char* folder : {"demo/geography", "../demo/geography", "../../demo/geography"})
        if (auto files = geography_in(folder)) return *files;
    FAIL("demo/geography is not beside the folder the tests run in");
    return {};
}

} // namespace

TEST_SUITE("places") {

    TEST_CASE("a typed place finds the areas it names, likeliest first") {
        struct Case {
            const char* typed;
            const char* found;
        };
        const Case cases[] = {
            {"Whitwick", "Z1"},
            {"whitwick market place", "Z1"},
            {"Castle Donington", "W1 W2"},
            {"Borough Street, Castle Donington", "W1 W2"},
            {"castle don", "W1 W2"},
            {"12 Field Street, Shepshed", "W3"},
            {"Melton", "D2"},
            {"Melton Egerton ward", "W4 D2"},
            {"north west leicestershire", "D1"},
            {"Park Road", ""},
            {"East", ""},
            {"Nottingham", ""},
            {"  ", ""},
        };
        for (const auto& one : cases) {
            CAPTURE(one.typed);
            CHECK(suggested(one.typed) == one.found);
        }
    }

    TEST_CASE("a point on the map lies in whole units from the north west corner") {
        MapPlane plane{"force", 1000, 827, -1'608'686, 52'983'444, 838'938'700, 1'384'413'800};
        auto corner = point_on(plane, 52'983'444, -1'608'686);
        CHECK(corner.x == 0);
        CHECK(corner.y == 0);
        auto clock_tower = point_on(plane, 52'636'100, -1'133'100);
        CHECK(clock_tower.x == 399);
        CHECK(clock_tower.y == 481);
    }

    TEST_CASE("an area stands from its first day to its last") {
        Area area;
        CHECK(area.stood_on(date_of(1990, 1, 1)));
        area.valid_from = date_of(2011, 3, 27);
        area.valid_to = date_of(2021, 3, 20);
        CHECK_FALSE(area.stood_on(date_of(2011, 3, 26)));
        CHECK(area.stood_on(date_of(2011, 3, 27)));
        CHECK(area.stood_on(date_of(2021, 3, 20)));
        CHECK_FALSE(area.stood_on(date_of(2021, 3, 21)));
    }

    TEST_CASE("the committed geography loads and answers what pages ask") {
        testing::Registers office;
        auto files = committed_files();
        auto loaded =
            office.change([&](Change& change) { return load_geography(change, files); }, "Loaded from open data");
        REQUIRE(loaded.ok());
        CHECK(*loaded == 1434);
        auto reader = office.read();

        auto districts = areas_of_kind(*reader, AreaKind::district);
        CHECK(districts.size() == 9);
        CHECK(areas_of_kind(*reader, AreaKind::ward).size() == 176);
        CHECK(areas_of_kind(*reader, AreaKind::lsoa).size() == 634);
        CHECK(areas_of_kind(*reader, AreaKind::lsoa, 2011).size() == 611);

        auto north_west = area_by_code(*reader, "E07000134");
        REQUIRE(north_west);
        CHECK(north_west->name == "North West Leicestershire");
        CHECK(area_by_slug(*reader, AreaKind::district, "north-west-leicestershire")->id == north_west->id);
        CHECK(population_of(*reader, north_west->id)->people == 107'700);
        CHECK(population_of(*reader, north_west->id, 2021)->people == 104'704);
        CHECK_FALSE(population_of(*reader, north_west->id, 1999));

        auto thringstone = area_by_code(*reader, "E05010125");
        REQUIRE(thringstone);
        CHECK(district_of(*reader, *thringstone)->id == north_west->id);
        CHECK(children_of(*reader, north_west->id, AreaKind::ward).size() > 30);

        SUBCASE("every district and ward has a shape, and a People Zone has none") {
            CHECK(outlines_of(*reader, AreaKind::district, "force").size() == 9);
            CHECK(outlines_of(*reader, AreaKind::ward, "district").size() == 176);
            CHECK(outlines_of(*reader, AreaKind::people_zone, "force").empty());
            auto zones = areas_of_kind(*reader, AreaKind::people_zone);
            CHECK(zones.size() == 3);
            CHECK(zones.front().note.find("no boundary") != std::string::npos);
        }
        SUBCASE("a code of 2011 leads to what it became") {
            CHECK(links_from(*reader, "lsoa11_to_lsoa21", "E01013600").front().change == "U");
            CHECK(links_from(*reader, "lsoa21_to_ward24", "E01013600").front().code == "E05010458");
            CHECK(links_from(*reader, "lsoa11_to_lsoa21", "E01000001").empty());
        }
        SUBCASE("typed places are found among the real ones") {
            CHECK(suggest_areas(*reader, "Whitwick").front().name == "Thringstone and Whitwick");
            CHECK(suggest_areas(*reader, "Castle Donington").size() == 3);
            CHECK(suggest_areas(*reader, "Oakham").front().name.starts_with("Oakham"));
        }
        SUBCASE("each area came with its history") {
            auto history = history_of(*reader, area_fields().shape(), north_west->id.value);
            REQUIRE(history.size() == 1);
            CHECK(history.front().why == "Loaded from open data");
        }
        SUBCASE("loading again is refused") {
            auto again = office.change([&](Change& change) { return load_geography(change, files); });
            REQUIRE(again.is_refused());
            CHECK(again.refusal().message == "The register of places holds areas already.");
        }
    }

    TEST_CASE("geography with other columns is refused and leaves nothing behind") {
        testing::Registers office;
        auto files = committed_files();
        files.links = "from,to\r\nA,B\r\n";
        auto loaded = office.change([&](Change& change) { return load_geography(change, files); });
        REQUIRE(loaded.is_refused());
        CHECK(areas_of_kind(*office.read(), AreaKind::district).empty());
    }
}

} // namespace reeve::office

TEST_CASE("a name is short enough to stand inside a map") {
    for (const auto& [name, shown] : {std::pair("North West Leicestershire", "NW Leics"),
                                      std::pair("Oadby and Wigston", "Oadby"), std::pair("Rutland", "Rutland")}) {
        reeve::office::Area area;
        area.name = name;
        CHECK(reeve::office::short_name(area) == shown);
    }
}
