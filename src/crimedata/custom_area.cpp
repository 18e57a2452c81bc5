// An area that somebody drew: polygons read from GeoJSON, and whether a point lies inside.
#include "crimedata/custom_area.h"
#include "crimedata/police_line.h"
#include <algorithm>
#include <optional>

namespace reeve::crimedata {
namespace {

constexpr std::size_t most_points = 200'000;
constexpr int most_depth = 8;

// "No whole number" is kept as text in our JSON; the police write coordinates as text themselves.
std::optional<std::int32_t> degrees_in(const Json& json) {
    auto text = json.is_number() ? std::to_string(json.as_number()) : json.as_text();
    std::int32_t micro = 0;
    if (text.size() > 14 && text.find('.') != std::string::npos) text.resize(14); // finer than anybody measures
    if (!read_micro(text, micro)) return std::nullopt;
    return micro;
}

std::optional<GeoPoint> point_in(const Json& json) {
    std::optional<std::int32_t> east, north;
    if (json.is_object()) {
        east = degrees_in(json["longitude"]);
        north = degrees_in(json["latitude"]);
    } else if (json.as_list().size() >= 2) {
        east = degrees_in(json.as_list()[0]);
        north = degrees_in(json.as_list()[1]);
    }
    if (!east || !north || *north < -90'000'000 || *north > 90'000'000) return std::nullopt;
    return GeoPoint{*east, *north};
}

Refusal no_area(const char* why) { return {std::string("The file is no drawn area: ") + why, ""}; }

bool crosses(GeoPoint one, GeoPoint other, GeoPoint point) {
    if ((one.latitude > point.latitude) == (other.latitude > point.latitude)) return false;
    // Whole numbers of 64 bits hold the products: no rounding decides on which side a point lies.
    const std::int64_t rise = std::int64_t{other.latitude} - one.latitude;
    const std::int64_t left = (std::int64_t{point.longitude} - one.longitude) * rise;
    const std::int64_t right =
        (std::int64_t{other.longitude} - one.longitude) * (std::int64_t{point.latitude} - one.latitude);
    return rise > 0 ? left < right : left > right;
}

bool is_inside(const GeoRing& ring, GeoPoint point) {
    bool inside = false;
    for (std::size_t at = 0, before = ring.size() - 1; at < ring.size(); before = at++)
        if (crosses(ring[before], ring[at], point)) inside = !inside;
    return inside;
}

// The points of a ring; in GeoJSON (lists and not objects) the last must repeat the first, and is let go of.
Result<GeoRing> ring_in(const Json& json, std::size_t& points) {
    GeoRing ring;
    points += json.as_list().size();
    if (points > most_points) return no_area("it has more than 200,000 points");
    for (const auto& each : json.as_list()) {
        auto point = point_in(each);
        if (!point)
            return no_area("a point has no longitude and latitude in degrees. Save it as WGS 84 (EPSG:4326), not as "
                           "eastings and northings");
        ring.push_back(*point);
    }
    const bool is_closed = ring.size() > 1 && ring.front() == ring.back();
    if (!is_closed && !ring.empty() && json.as_list().front().is_list())
        return no_area("a ring does not end where it began");
    while (ring.size() > 1 && ring.front() == ring.back()) { // some repeat it more than once
        ring.pop_back();
        --points;
    }
    if (ring.size() < 3) return no_area("a ring needs three corners");
    return ring;
}

} // namespace

Result<CustomArea> CustomArea::read(std::string_view geojson) {
    auto json = parse_json(geojson);
    if (!json) return no_area("it is not JSON");
    CustomArea area;
    if (json->is_list()) TRY(area.take_polygon(Json{JsonList{*json}}));
    else TRY(area.take(*json, 0));
    if (area.polygons_.empty()) return no_area("it holds no polygon");
    return area;
}

Result<Done> CustomArea::take(const Json& json, int depth) {
    if (depth > most_depth) return no_area("it is nested too deeply");
    const auto& type = json["type"].as_text();
    if (type == "Feature") return take(json["geometry"], depth + 1);
    if (type == "Polygon") return take_polygon(json["coordinates"]);
    if (type == "MultiPolygon") {
        for (const auto& polygon : json["coordinates"].as_list()) TRY(take_polygon(polygon));
        return Done{};
    }
    const char* members = type == "FeatureCollection"    ? "features"
                          : type == "GeometryCollection" ? "geometries"
                                                         : nullptr;
    if (!members) return no_area("only polygons have an inside");
    for (const auto& member : json[members].as_list()) TRY(take(member, depth + 1));
    return Done{};
}

Result<Done> CustomArea::take_polygon(const Json& rings) {
    GeoPolygon polygon;
    for (const auto& json : rings.as_list()) polygon.push_back(TRY(ring_in(json, points_)));
    if (polygon.empty()) return no_area("a polygon has no ring");
    if (polygons_.empty()) box_ = {polygon[0][0], polygon[0][0]};
    for (auto point : polygon[0]) {
        auto& [least, most] = box_;
        least = {std::min(least.longitude, point.longitude), std::min(least.latitude, point.latitude)};
        most = {std::max(most.longitude, point.longitude), std::max(most.latitude, point.latitude)};
    }
    polygons_.push_back(std::move(polygon));
    return Done{};
}

bool CustomArea::contains(GeoPoint point) const {
    if (!box_.holds(point)) return false;
    return std::any_of(polygons_.begin(), polygons_.end(), [&](const GeoPolygon& polygon) {
        const auto is_around = [&](const GeoRing& ring) { return is_inside(ring, point); };
        return is_around(polygon.front()) && std::none_of(polygon.begin() + 1, polygon.end(), is_around);
    });
}

} // namespace reeve::crimedata
