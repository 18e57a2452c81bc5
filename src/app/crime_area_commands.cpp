// reeve crime area and areas: areas that somebody drew, brought in from a GeoJSON file, corrected, withdrawn and
// listed.
#include "app/command.h"
#include "app/records_place.h"
#include "base/text.h"
#include "crimedata/drawn_area_store.h"
#include "office/office.h"
#include <cstdio>
#include <fstream>
#include <iterator>

namespace reeve {
namespace {

using namespace crimedata;

constexpr const char* post = "The command line";

// A file larger than a boundary may be is read no further than it takes to refuse it.
Result<std::string> boundary_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return one_problem("cannot read " + path);
    std::string bytes(most_drawn_bytes + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

// What was said of the area, over what is kept of it.
Result<DrawnArea> described(const Typed& typed, DrawnArea area) {
    Problems problems;
    for (const auto& [option, column] :
         {std::pair{"--name", "title"}, {"--kind", "kind"}, {"--source", "source"}, {"--about", "about"}}) {
        const auto value = typed.value(option, column == std::string_view("kind") && !area.id ? "people_zone" : "");
        const bool is_kept = value.empty() && area.id;
        if (is_kept) continue;
        for (const auto& problem : drawn_area_fields().shape().find(column)->read(&area, value, {}).list)
            problems.add(option, std::string(option) + ": " + problem.message);
    }
    area.is_open = area.is_open || typed.has("--open");
    if (area.id && typed.value("--because").empty()) problems.add("--because", "say with --because why");
    if (!problems.empty()) return problems;
    return area;
}

Result<DrawnArea> asked_for(const Typed& typed, db::Connection& connection) {
    const auto reference = typed.value("--correct");
    if (reference.empty()) return DrawnArea{};
    auto stands = find_drawn_area(connection, reference);
    if (!stands) return one_problem("there is no drawn area " + reference);
    return *stands;
}

int run_area(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto reader = place->database->read();
    auto stands = asked_for(typed, *reader);
    if (!stands) return misused(why_not(stands));
    auto area = described(typed, *stands);
    if (!area) return misused(why_not(area));
    auto geojson = boundary_in(typed.words.front());
    if (!geojson) return misused(why_not(geojson));
    WallClock clock;
    ClockedIds ids;
    office::Office office(*place->database, clock, ids);
    auto kept = office.change({}, post, clock.now(), typed.value("--because"),
                              [&](office::Change& change) { return keep_drawn_area(change, *area, *geojson); });
    if (!kept) return not_done(why_not(kept));
    std::printf(
        "%s, %s: %s\n", kept->reference.c_str(), kept->title.c_str(),
        counted(static_cast<std::int64_t>(months_of_drawn(*place->database->read(), kept->reference).size()), "month")
            .append(" counted inside it.")
            .c_str());
    return done;
}

int run_withdrawal(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto stands = find_drawn_area(*place->database->read(), typed.words.front());
    if (!stands) return misused("there is no drawn area " + typed.words.front());
    WallClock clock;
    ClockedIds ids;
    office::Office office(*place->database, clock, ids);
    auto because = typed.value("--because");
    auto kept = office.change({}, post, clock.now(), because, [&](office::Change& change) -> Result<DrawnArea> {
        return office::keep(change, drawn_area_fields(), TRY(withdrawn(*stands, because, change.today())));
    });
    if (!kept) return not_done(why_not(kept));
    std::printf("%s is withdrawn.\n", kept->title.c_str());
    return done;
}

int run_areas(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    const auto areas = drawn_areas(*place->database->read());
    for (const auto& area : areas)
        std::printf("%s  %s, %s, %s%s\n", area.reference.c_str(), area.title.c_str(), label_of(area.kind),
                    counted(area.points, "point").c_str(),
                    area.withdrawn_on ? (", withdrawn on " + in_words(*area.withdrawn_on)).c_str() : "");
    if (areas.empty()) std::printf("No drawn area is held. Bring one in with reeve crime area FILE\n");
    return done;
}

} // namespace

std::vector<Command> crime_area_commands() {
    return {{"crime area", "FILE",
             "Bring in an area that somebody drew, as GeoJSON, and count recorded crime inside it",
             place_options({{"--name", "WORDS", "what it is called"},
                            {"--source", "WORDS", "who drew it, and under which licence"},
                            {"--kind", "KIND", "people_zone, neighbourhood or other"},
                            {"--about", "WORDS", "what it is for"},
                            {"--open", "", "anybody may count crime in it"},
                            {"--correct", "REFERENCE", "the area whose boundary this is anew"},
                            {"--because", "WORDS", "why it is corrected"}}),
             1, run_area},
            {"crime area withdraw", "REFERENCE", "Withdraw an area that somebody drew",
             place_options({{"--because", "WORDS", "why"}}), 1, run_withdrawal},
            {"crime areas", "", "List the areas that somebody drew", place_options(), 0, run_areas}};
}

} // namespace reeve
