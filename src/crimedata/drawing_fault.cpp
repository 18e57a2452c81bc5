// What is wrong with an area that somebody drew.
#include "crimedata/drawing_fault.h"
#include "base/text.h"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace reeve::crimedata {
namespace {

struct Edge {
    GeoPoint from, to;
    std::int32_t west() const { return std::min(from.longitude, to.longitude); }
    std::int32_t east() const { return std::max(from.longitude, to.longitude); }
    bool is_apart(const Edge& other) const {
        return std::max(from.latitude, to.latitude) < std::min(other.from.latitude, other.to.latitude)
               || std::max(other.from.latitude, other.to.latitude) < std::min(from.latitude, to.latitude);
    }
};

std::string degrees(std::int32_t micro) {
    auto digits = std::to_string(std::abs(micro) / 100);
    digits.insert(0, digits.size() < 5 ? 5 - digits.size() : 0, '0');
    return (micro < 0 ? "-" : "") + digits.insert(digits.size() - 4, ".");
}
std::string in_words(GeoPoint point) {
    return "longitude " + degrees(point.longitude) + ", latitude " + degrees(point.latitude);
}

// More than 0 where the way from `a` by `b` to `c` turns left.
int turn(GeoPoint a, GeoPoint b, GeoPoint c) {
    const std::int64_t left = (std::int64_t{b.longitude} - a.longitude) * (std::int64_t{c.latitude} - a.latitude);
    const std::int64_t right = (std::int64_t{b.latitude} - a.latitude) * (std::int64_t{c.longitude} - a.longitude);
    return left > right ? 1 : left < right ? -1 : 0;
}

// At a point that is an end of neither.
bool do_cross(const Edge& one, const Edge& other) {
    return turn(one.from, one.to, other.from) * turn(one.from, one.to, other.to) < 0
           && turn(other.from, other.to, one.from) * turn(other.from, other.to, one.to) < 0;
}

std::optional<GeoPoint> crossing_of(const GeoRing& ring) {
    std::vector<Edge> edges;
    for (std::size_t at = 0; at < ring.size(); ++at) edges.push_back({ring[at], ring[(at + 1) % ring.size()]});
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.west() < b.west(); });
    for (std::size_t one = 0; one < edges.size(); ++one)
        for (std::size_t other = one + 1; other < edges.size() && edges[other].west() <= edges[one].east(); ++other)
            if (!edges[one].is_apart(edges[other]) && do_cross(edges[one], edges[other])) return edges[other].from;
    return std::nullopt;
}

// Twice the size, in square millionths of a degree.
std::int64_t twice_the_size(const GeoRing& ring) {
    std::int64_t sum = 0;
    for (std::size_t at = 1; at + 1 < ring.size(); ++at)
        sum += (std::int64_t{ring[at].longitude} - ring[0].longitude)
                   * (std::int64_t{ring[at + 1].latitude} - ring[0].latitude)
               - (std::int64_t{ring[at + 1].longitude} - ring[0].longitude)
                     * (std::int64_t{ring[at].latitude} - ring[0].latitude);
    return std::abs(sum);
}

std::vector<GeoPoint> points_of(const CustomArea& area) {
    std::vector<GeoPoint> points;
    for (const auto& polygon : area.polygons())
        for (const auto& ring : polygon) points.insert(points.end(), ring.begin(), ring.end());
    return points;
}

std::string place_fault(const CustomArea& area, const GeoBox& force) {
    const auto points = points_of(area);
    const auto is_turned = [&](GeoPoint point) { return force.holds({point.latitude, point.longitude}); };
    const auto outside = std::find_if_not(points.begin(), points.end(), [&](GeoPoint p) { return force.holds(p); });
    if (outside == points.end()) return "";
    if (std::all_of(points.begin(), points.end(), is_turned))
        return "The two numbers of each point stand the wrong way round: GeoJSON has the longitude first and the "
               "latitude behind it";
    return "The point at " + in_words(*outside) + " lies outside the force area";
}

} // namespace

std::string drawing_fault(const CustomArea& area, const GeoBox& force) {
    if (area.points() > most_drawn_points)
        return "The area has " + with_commas(static_cast<std::int64_t>(area.points())) + " points, and "
               + with_commas(static_cast<std::int64_t>(most_drawn_points)) + " is the most. Simplify its boundary";
    if (auto fault = place_fault(area, force); !fault.empty()) return fault;
    for (const auto& polygon : area.polygons())
        for (const auto& ring : polygon) {
            if (auto crossing = crossing_of(ring)) return "A ring crosses itself near " + in_words(*crossing);
            if (twice_the_size(ring) == 0) return "A ring near " + in_words(ring.front()) + " encloses nothing";
        }
    return "";
}

std::string size_in_words(const CustomArea& area) {
    constexpr double degree = 111.195; // kilometres on a sphere of 6,371 km
    double size = 0;
    for (const auto& polygon : area.polygons())
        for (std::size_t at = 0; at < polygon.size(); ++at) {
            const double east = std::cos(polygon[at][0].latitude / 1e6 * std::numbers::pi / 180);
            const double ring = static_cast<double>(twice_the_size(polygon[at])) / 2e12 * degree * degree * east;
            size += at == 0 ? ring : -ring;
        }
    const auto tenths = std::llround(size * 10);
    if (tenths < 1) return "less than a tenth of a square kilometre";
    return "about " + with_commas(tenths / 10) + "." + std::to_string(tenths % 10) + " square kilometres";
}

std::string reach_in_words(const CustomArea& area) {
    const auto& [least, most] = area.box();
    return "longitude " + degrees(least.longitude) + " to " + degrees(most.longitude) + ", latitude "
           + degrees(least.latitude) + " to " + degrees(most.latitude);
}

} // namespace reeve::crimedata
