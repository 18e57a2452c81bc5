// Places: the areas an office works in, of every kind and vintage, and how a place that somebody typed is matched to
// one.
#pragma once
#include "record/description.h"

namespace reeve::office {

enum class AreaKind { force, district, ward, parish, msoa, lsoa, people_zone };

struct Area;
using AreaId = Id<Area>;

// An area as it was drawn in one year. The same code may stand in two vintages (most neighbourhoods of 2011 and 2021).
struct Area {
    AreaId id;
    int version = 1;
    std::string code; // E07000134; PZ-... for areas the office named itself
    int vintage = 0;
    AreaKind kind = AreaKind::ward;
    std::string name;
    std::string folded; // for matching and order
    std::string slug;   // for addresses: "north-west-leicestershire"
    AreaId parent;      // the district of a ward; the force of a district
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    std::string note;

    bool stood_on(Date day) const { return (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to); }
};
const Description<Area>& area_fields();

// The shape of an area at one zoom: whole units of that zoom's plane, ready to be joined into an SVG.
struct AreaOutline {
    AreaId area;
    std::string path;
    int label_x = 0;
    int label_y = 0;
    std::string viewbox; // what to show when this area fills the map
};

// The plane that outlines of one zoom ("force", "district") are drawn on; millionths, so that no double is stored.
struct MapPlane {
    std::string zoom;
    int width = 0;
    int height = 0;
    std::int64_t west_micro = 0;
    std::int64_t north_micro = 0;
    std::int64_t east_units_micro = 0;  // units for each degree east
    std::int64_t south_units_micro = 0; // units for each degree south
};
struct MapPoint {
    int x = 0;
    int y = 0;
};
// Where a place given in millionths of a degree (WGS 84) lies on the plane.
MapPoint point_on(const MapPlane&, std::int64_t latitude_micro, std::int64_t longitude_micro);

struct AreaPopulation {
    int year = 0;
    std::int64_t people = 0;
    std::optional<std::int64_t> households;
    std::string source; // "Census 2021, ..."
};

// What a code became: LSOA 2011 to 2021 with U unchanged, S split, M merged, X irregular.
struct AreaLink {
    std::string code;
    std::string change;
};

// The name that fits inside a map: "NW Leics", "Oadby". The whole name stands in the table beside it.
std::string short_name(const Area&);

// The areas that what was typed may mean, likeliest first: "Whitwick", "Castle Donington", "12 Market Place, Shepshed".
// Words that name no place of their own (road, east, park ...) match nothing alone. Never more than `most`; nothing
// where nothing fits.
std::vector<Area> suggest_areas(const std::vector<Area>& places, std::string_view typed, std::size_t most = 5);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::AreaKind> {
    static constexpr Choice list[] = {
        {"force", "Force area"},       {"district", "District"},         {"ward", "Ward"},
        {"parish", "Parish"},          {"msoa", "Neighbourhood (MSOA)"}, {"lsoa", "Small neighbourhood (LSOA)"},
        {"people_zone", "People Zone"}};
};
} // namespace reeve
