// An area that somebody drew and the office keeps: a People Zone, a police neighbourhood, with who drew it.
#pragma once
#include "record/description.h"

namespace reeve::crimedata {
enum class DrawnKind { people_zone, neighbourhood, other };
} // namespace reeve::crimedata

namespace reeve {
template <> struct Choices<crimedata::DrawnKind> {
    static constexpr Choice list[] = {
        {"people_zone", "People Zone"}, {"neighbourhood", "Police neighbourhood"}, {"other", "Other drawn area"}};
};
} // namespace reeve

namespace reeve::crimedata {

struct DrawnArea {
    Id<DrawnArea> id;
    int version = 0;
    std::string reference;
    std::string title;
    DrawnKind kind = DrawnKind::people_zone;
    std::string source; // who drew it, when, and under which licence
    Prose about;
    bool is_open = false; // anybody may count in it
    std::int64_t points = 0;
    std::string hash; // boundary_hash
    Date drawn_on;    // when the boundary that stands came in
    std::optional<Date> withdrawn_on;
    std::string withdrawn_because;
};
const Description<DrawnArea>& drawn_area_fields();

inline constexpr const char* drawn_letters = "Z";
// Whether a code is a reference of such an area: "Z-0001".
bool is_drawn_reference(std::string_view code);

// The first 16 signs of the SHA-256 of a boundary as it was given: enough to tell one from another in the history.
std::string boundary_hash(std::string_view geojson);

// A refusal where it was withdrawn.
Result<Done> may_be_corrected(const DrawnArea&);
Result<DrawnArea> withdrawn(DrawnArea, const std::string& because, Date on);

} // namespace reeve::crimedata
