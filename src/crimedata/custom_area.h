// An area that somebody drew (a People Zone, a neighbourhood): polygons read from GeoJSON or from the police's own list
// of points, and whether a point lies inside.
#pragma once
#include "base/json.h"
#include "base/result.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::crimedata {

struct GeoPoint {
    std::int32_t longitude = 0, latitude = 0; // millionths of a degree
    auto operator<=>(const GeoPoint&) const = default;
};
using GeoRing = std::vector<GeoPoint>; // closed: the last joins the first

class CustomArea {
public:
    // Polygon, MultiPolygon, Feature, FeatureCollection or GeometryCollection; or a plain list of {latitude, longitude}
    // whose numbers may be text. Refused where it is none of these, has a ring of fewer than three points, or more than
    // 200,000 points.
    static Result<CustomArea> read(std::string_view geojson);
    // By the even-odd rule over all rings, so that holes are outside. A point on the western or southern edge is
    // inside.
    bool contains(GeoPoint) const;
    const std::vector<GeoRing>& rings() const { return rings_; }

private:
    Result<Done> take(const Json&, int depth);
    Result<Done> take_polygons(const Json&);
    Result<Done> take_ring(const Json&);
    std::vector<GeoRing> rings_;
    std::size_t points_ = 0;
    GeoPoint least_, most_; // the box around all of it
};

// What must be said with every count by polygon.
inline constexpr const char* snapping_caveat =
    "The police move each place to a nearby point before they publish it, so rows near the edge of a drawn area may lie on its other side. Rows without a place are in none.";

} // namespace reeve::crimedata
