// Throws bytes at the reader of drawn areas (GeoJSON, the police's list of points): what is taken has polygons with an
// inside that its box goes around, and what is refused says why.
#include "base/text.h"
#include "claim.h"
#include "crimedata/drawing_fault.h"

using namespace reeve;
using namespace reeve::crimedata;

static void check_rings(const CustomArea& area) {
    std::size_t points = 0;
    for (const auto& polygon : area.polygons()) {
        claim(!polygon.empty(), "a polygon has an outer ring");
        for (const auto& ring : polygon) {
            claim(ring.size() >= 3, "a ring has three corners");
            claim(ring.front() != ring.back(), "the point that closes a ring is not kept twice");
            points += ring.size();
        }
        for (auto point : polygon.front()) claim(area.box().holds(point), "the box goes around every corner");
    }
    claim(!area.polygons().empty() && points == area.points(), "every point is counted");
}

// Of an area that would be kept.
static void check_kept(const CustomArea& area) {
    claim(area.points() <= most_drawn_points, "a kept area has no more points than may be");
    for (const auto& polygon : area.polygons())
        for (auto point : polygon.front()) claim(police_box.holds(point), "a kept area lies where the police work");
    claim(!size_in_words(area).empty(), "its size has words");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto area = CustomArea::read(words_of(bytes, size));
    if (!area) {
        claim(area.is_refused() && is_utf8(area.refusal().message), "a refusal has words");
        claim(area.refusal().message.starts_with("The file is no drawn area: "), "a refusal says what was given");
        return 0;
    }
    check_rings(*area);
    const auto& [least, most] = area->box();
    claim(!area->contains({least.longitude - 1, least.latitude}), "nothing west of its box is inside");
    claim(!area->contains({least.longitude, most.latitude + 1}), "nothing north of its box is inside");
    (void)area->contains({(least.longitude + most.longitude) / 2, (least.latitude + most.latitude) / 2});
    const auto fault = drawing_fault(*area, police_box);
    claim(is_utf8(fault), "a fault is text");
    if (fault.empty()) check_kept(*area);
    return 0;
}
