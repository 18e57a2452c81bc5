// What an area is that somebody drew, and how it ends.
#include "crimedata/drawn_area.h"
#include "base/text.h"

namespace reeve::crimedata {

const Description<DrawnArea>& drawn_area_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<DrawnArea>("crime_drawn_area", "drawn area", drawn_letters)
            .hidden<&DrawnArea::reference>("reference", {.label = "Reference", .audience = open})
            .has<&DrawnArea::title>("title", {.label = "Name", .needed = true, .audience = open, .limit = 120})
            .has<&DrawnArea::kind>("kind", {.label = "What is it?", .needed = true, .audience = open})
            .has<&DrawnArea::source>("source", {.label = "Who drew it, and under which licence?",
                                                .hint = "Like the police, May 2024, Open Government Licence v3.0.",
                                                .needed = true,
                                                .audience = open,
                                                .limit = 200})
            .has<&DrawnArea::about>("about", {.label = "What it is for", .audience = open, .limit = 1000})
            .has<&DrawnArea::is_open>("is_open", {.label = "May anybody count crime in it?",
                                                  .hint = "It then stands among the areas of the public explorer.",
                                                  .audience = open})
            .hidden<&DrawnArea::points>("points", {.label = "Points of its boundary", .audience = open})
            .hidden<&DrawnArea::hash>("hash", {.label = "SHA-256 of its boundary, its beginning", .audience = open})
            .hidden<&DrawnArea::drawn_on>("drawn_on", {.label = "Boundary came in on", .audience = open})
            .hidden<&DrawnArea::withdrawn_on>("withdrawn_on", {.label = "Withdrawn on", .audience = open})
            .hidden<&DrawnArea::withdrawn_because>("withdrawn_because",
                                                   {.label = "Withdrawn because", .audience = open});
    return fields;
}

bool is_drawn_reference(std::string_view code) {
    return code.size() > 2 && code.starts_with(drawn_letters) && code[1] == '-'
           && code.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

std::string boundary_hash(std::string_view geojson) { return sha256(geojson).substr(0, 16); }

Result<Done> may_be_corrected(const DrawnArea& area) {
    if (area.withdrawn_on)
        return Refusal{area.reference + " was withdrawn on " + in_words(*area.withdrawn_on)
                           + ". Bring its boundary in anew to use it again.",
                       ""};
    return Done{};
}

Result<DrawnArea> withdrawn(DrawnArea area, const std::string& because, Date on) {
    TRY(may_be_corrected(area));
    if (trimmed(because).empty()) return Problems{{{"because", "Enter why the area is withdrawn"}}};
    area.withdrawn_on = on;
    area.withdrawn_because = tidied(because);
    return area;
}

} // namespace reeve::crimedata
