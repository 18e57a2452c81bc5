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
using GeoRing = std::vector<GeoPoint>;   // the last joins the first, which is not repeated
using GeoPolygon = std::vector<GeoRing>; // the outer ring, then its holes
struct GeoBox {
    GeoPoint least, most;
    bool holds(GeoPoint point) const {
        return point.longitude >= least.longitude && point.longitude <= most.longitude
               && point.latitude >= least.latitude && point.latitude <= most.latitude;
    }
};

class CustomArea {
public:
    // Polygon, MultiPolygon, Feature, FeatureCollection or GeometryCollection; or a plain list of {latitude, longitude}
    // whose numbers may be text. Refused where it is none of these, has a ring of fewer than three corners or one that
    // does not end where it began (in GeoJSON), or more than 200,000 points.
    static Result<CustomArea> read(std::string_view geojson);
    // In one polygon at least, and in no hole of it. A point on the western or southern edge is inside.
    bool contains(GeoPoint) const;
    const std::vector<GeoPolygon>& polygons() const { return polygons_; }
    const GeoBox& box() const { return box_; }
    std::size_t points() const { return points_; } // without those that close a ring

private:
    Result<Done> take(const Json&, int depth);
    Result<Done> take_polygon(const Json&);
    std::vector<GeoPolygon> polygons_;
    std::size_t points_ = 0;
    GeoBox box_; // around all of it
};

// What must be said with every count by polygon.
inline constexpr const char* snapping_caveat =
    "The police move each place to a nearby point before they publish it, so rows near the edge of a drawn area may lie on its other side. Rows without a place are in none.";

} // namespace reeve::crimedata
