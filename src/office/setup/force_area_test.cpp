// The carried list of force areas, and the names that follow from a kind of body and an area.
#include "office/setup/force_area.h"
#include "office/setup/suggested_names.h"
#include <doctest/doctest.h>
#include <set>

namespace reeve::office {

TEST_CASE("the 43 police force areas of England and Wales each have one code and at least one district") {
    std::set<std::string> codes;
    std::size_t districts = 0;
    for (const auto& area : force_areas()) {
        CAPTURE(area.name);
        codes.insert(area.code);
        auto inside = districts_of(area.code);
        CHECK_FALSE(inside.empty());
        districts += inside.size();
    }
    CHECK(codes.size() == 43);
    CHECK(districts == 318); // the local authorities of England and Wales in 2024
    CHECK(districts_of("E23000099").empty());
    CHECK_FALSE(force_area_of("E23000099"));
}

TEST_CASE("the districts of an area are those that lie in it") {
    std::set<std::string_view> names;
    for (const auto& district : districts_of("E23000002")) names.insert(district.name);
    CHECK(names == std::set<std::string_view>{"Cumberland", "Westmorland and Furness"}); // since April 2023
    CHECK(districts_of("E23000024").size() == 7);                                        // Norfolk
}

TEST_CASE("a kind of body in an area has the names that law and custom give it") {
    struct Case {
        const char* area;
        PolicingBodyKind kind;
        const char* statutory;
        const char* office;
        const char* commissioner;
        const char* panel;
    };
    using enum PolicingBodyKind;
    const Case cases[] = {{"E23000024", pcc, "Police and Crime Commissioner for Norfolk",
                           "Office of the Police and Crime Commissioner for Norfolk", "Commissioner",
                           "Police and Crime Panel for Norfolk"},
                          {"E23000002", pfcc, "Police, Fire and Crime Commissioner for Cumbria",
                           "Office of the Police, Fire and Crime Commissioner for Cumbria", "Commissioner",
                           "Police, Fire and Crime Panel for Cumbria"},
                          {"E23000010", mayor, "Mayor of West Yorkshire", "Mayor of West Yorkshire: policing and crime",
                           "Mayor", "Police and Crime Panel for West Yorkshire"},
                          {"E23000001", mopac, "Mayor’s Office for Policing and Crime",
                           "Mayor’s Office for Policing and Crime", "Deputy Mayor", "Police and Crime Committee"},
                          {"E23000034", common_council, "Common Council of the City of London",
                           "City of London Police Authority", "Police Authority Board", "Court of Common Council"}};
    for (const auto& each : cases) {
        CAPTURE(each.area);
        const auto* area = force_area_of(each.area);
        REQUIRE(area);
        CHECK(area->usual_kind == each.kind);
        auto names = suggested_names(each.kind, *area);
        CHECK(names.statutory == each.statutory);
        CHECK(names.office == each.office);
        CHECK(names.commissioner == each.commissioner);
        CHECK(names.panel == each.panel);
        CHECK(names.force == area->force);
    }
}

} // namespace reeve::office
