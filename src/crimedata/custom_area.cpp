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

} // namespace

Result<CustomArea> CustomArea::read(std::string_view geojson) {
    auto json = parse_json(geojson);
    if (!json) return no_area("it is not JSON");
    CustomArea area;
    TRY(json->is_list() ? area.take_ring(*json) : area.take(*json, 0));
    if (area.rings_.empty()) return no_area("it holds no polygon");
    return area;
}

Result<Done> CustomArea::take(const Json& json, int depth) {
    if (depth > most_depth) return no_area("it is nested too deeply");
    const auto& type = json["type"].as_text();
    if (type == "Feature") return take(json["geometry"], depth + 1);
    if (type == "Polygon") return take_polygons(Json{JsonList{json["coordinates"]}});
    if (type == "MultiPolygon") return take_polygons(json["coordinates"]);
    const char* members = type == "FeatureCollection"    ? "features"
                          : type == "GeometryCollection" ? "geometries"
                                                         : nullptr;
    if (!members) return no_area("only polygons have an inside");
    for (const auto& member : json[members].as_list()) TRY(take(member, depth + 1));
    return Done{};
}

Result<Done> CustomArea::take_polygons(const Json& polygons) {
    for (const auto& polygon : polygons.as_list())
        for (const auto& ring : polygon.as_list()) TRY(take_ring(ring));
    return Done{};
}

Result<Done> CustomArea::take_ring(const Json& json) {
    GeoRing ring;
    points_ += json.as_list().size();
    if (points_ > most_points) return no_area("it has more than 200,000 points");
    for (const auto& each : json.as_list()) {
        auto point = point_in(each);
        if (!point) return no_area("a point has no longitude and latitude in degrees");
        ring.push_back(*point);
    }
    if (ring.size() < 3) return no_area("a ring needs three points");
    if (rings_.empty()) least_ = most_ = ring.front();
    for (auto point : ring) {
        least_ = {std::min(least_.longitude, point.longitude), std::min(least_.latitude, point.latitude)};
        most_ = {std::max(most_.longitude, point.longitude), std::max(most_.latitude, point.latitude)};
    }
    rings_.push_back(std::move(ring));
    return Done{};
}

bool CustomArea::contains(GeoPoint point) const {
    if (point.longitude < least_.longitude || point.longitude > most_.longitude || point.latitude < least_.latitude
        || point.latitude > most_.latitude)
        return false;
    bool inside = false;
    for (const auto& ring : rings_)
        if (is_inside(ring, point)) inside = !inside;
    return inside;
}

} // namespace reeve::crimedata
