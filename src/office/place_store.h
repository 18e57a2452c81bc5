// Places kept: loaded from open data, found by code, name, parent and kind, with outlines, populations and lookups.
#pragma once
#include "office/keep.h"
#include "office/place.h"

namespace reeve::office {

// The text of the five CSV files that tools/geography.mjs writes.
struct GeographyFiles {
    std::string areas, outlines, population, links, planes;
};
// Reads them from a folder; a refusal in words where one is missing.
Result<GeographyFiles> geography_in(const std::string& folder);
// Adds the areas (with history), outlines, populations, lookups and planes to an empty register, and gives the number
// of areas. Refused where an area stands already: a new vintage is loaded as its own files.
Result<int> load_geography(Change&, const GeographyFiles&);

// Vintage 0: the newest there is.
std::optional<Area> area_by_code(db::Connection&, std::string_view code, int vintage = 0);
std::optional<Area> area_by_slug(db::Connection&, AreaKind, std::string_view slug);
std::vector<Area> areas_of_kind(db::Connection&, AreaKind, int vintage = 0);
std::vector<Area> children_of(db::Connection&, AreaId parent, AreaKind);
// The district an area lies in: of a ward, LSOA or People Zone its parent's; of a district itself; none for the force.
std::optional<Area> district_of(db::Connection&, const Area&);
// Districts, wards and People Zones that what was typed may mean.
std::vector<Area> suggest_areas(db::Connection&, std::string_view typed, std::size_t most = 5);

// The shapes of the areas of a kind (inside one parent, where given) at a zoom: "force" for districts and the force,
// "district" for districts and wards. Areas without a boundary have none.
std::vector<AreaOutline> outlines_of(db::Connection&, AreaKind, std::string_view zoom, AreaId parent = {});
std::optional<AreaOutline> outline_of(db::Connection&, AreaId, std::string_view zoom);
std::optional<MapPlane> map_plane(db::Connection&, std::string_view zoom);

// Year 0: the newest there is.
std::optional<AreaPopulation> population_of(db::Connection&, AreaId, int year = 0);
// "lsoa11_to_lsoa21" or "lsoa21_to_ward24": what a code became; several where it was split.
std::vector<AreaLink> links_from(db::Connection&, std::string_view kind, std::string_view code);

} // namespace reeve::office
