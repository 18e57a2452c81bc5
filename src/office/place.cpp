// What an area is, where a point lies on a map, and which areas a typed place may mean.
#include "office/place.h"
#include <algorithm>

namespace reeve::office {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
    Words words;
    std::string word;
    for (char c : folded(text)) {
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80);
        if (is_letter) word += c;
        else if (c != '\'' && !word.empty()) words.push_back(std::exchange(word, ""));
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

// Words that many names share, so that they place nothing alone.
bool is_common(const std::string& word) {
    static constexpr std::string_view common[] = {
        "and",     "the",     "of",    "in",     "on",     "at",      "near",   "north",  "south",    "east",
        "west",    "central", "upper", "lower",  "park",   "road",    "street", "lane",   "avenue",   "close",
        "drive",   "way",     "place", "square", "hill",   "green",   "town",   "castle", "ward",     "city",
        "village", "market",  "high",  "st",     "church", "station", "new",    "old",    "district", "leicestershire"};
    return word.size() < 3 || std::find(std::begin(common), std::end(common), word) != std::end(common);
}

// The longest run of words that stands in both, and whether it says something.
struct SharedRun {
    int length = 0;
    bool says_something = false;
};
SharedRun shared_run(const Words& name, const Words& typed) {
    SharedRun best;
    for (std::size_t i = 0; i < name.size(); ++i)
        for (std::size_t j = 0; j < typed.size(); ++j) {
            SharedRun run;
            while (i + run.length < name.size() && j + run.length < typed.size()
                   && name[i + run.length] == typed[j + run.length]) {
                run.says_something = run.says_something || !is_common(name[i + run.length]);
                ++run.length;
            }
            if (std::pair(run.says_something, run.length) > std::pair(best.says_something, best.length)) best = run;
        }
    return best;
}

bool begins_with(const std::string& name, const std::string& typed) {
    return typed.size() >= 3 && name.starts_with(typed);
}

// 0: does not fit. The whole name said beats a part of it, a longer part a shorter one.
int closeness(const Area& area, const std::string& typed_folded, const Words& typed) {
    if (area.folded == typed_folded) return 1000;
    auto name = words_of(area.name);
    auto run = shared_run(name, typed);
    if (run.says_something) return (run.length == static_cast<int>(name.size()) ? 500 : 100) + 10 * run.length;
    return begins_with(area.folded, typed_folded) ? 50 : 0;
}

} // namespace

const Description<Area>& area_fields() {
    static const auto fields =
        Description<Area>("area", "area")
            .has<&Area::code>("code", {.label = "Code", .needed = true, .audience = Audience::open})
            .has<&Area::vintage>("vintage", {.label = "Year it was drawn", .needed = true, .audience = Audience::open})
            .has<&Area::kind>("kind", {.label = "Kind", .needed = true, .audience = Audience::open})
            .has<&Area::name>("name", {.label = "Name", .needed = true, .audience = Audience::open})
            .hidden<&Area::folded>("folded")
            .hidden<&Area::slug>("slug")
            .hidden<&Area::parent>("parent_id")
            .has<&Area::valid_from>("valid_from", {.label = "Stood from", .audience = Audience::open})
            .has<&Area::valid_to>("valid_to", {.label = "Stood until", .audience = Audience::open})
            .has<&Area::note>("note", {.label = "Note", .audience = Audience::open});
    return fields;
}

MapPoint point_on(const MapPlane& plane, std::int64_t latitude_micro, std::int64_t longitude_micro) {
    auto units = [](std::int64_t degrees_micro, std::int64_t per_degree_micro) {
        return static_cast<int>(static_cast<double>(degrees_micro) * static_cast<double>(per_degree_micro) / 1e12
                                + 0.5);
    };
    return {units(longitude_micro - plane.west_micro, plane.east_units_micro),
            units(plane.north_micro - latitude_micro, plane.south_units_micro)};
}

std::vector<Area> suggest_areas(const std::vector<Area>& places, std::string_view typed, std::size_t most) {
    auto text = folded(trimmed(typed));
    auto words = words_of(text);
    std::vector<std::pair<int, const Area*>> found;
    for (const auto& area : places)
        if (int close = closeness(area, text, words)) found.emplace_back(close, &area);
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::tuple(-a.first, a.second->kind, a.second->folded, a.second->code)
               < std::tuple(-b.first, b.second->kind, b.second->folded, b.second->code);
    });
    // Where something was named in full, what shares only a word with it is no suggestion.
    if (!found.empty() && found.front().first >= 500)
        std::erase_if(found, [&](const auto& match) { return match.first < 500; });
    std::vector<Area> suggestions;
    for (const auto& [close, area] : found)
        if (suggestions.size() < most) suggestions.push_back(*area);
    return suggestions;
}

std::string short_name(const Area& area) {
    auto words = replaced(area.name, "North West", "NW");
    words = words.substr(0, words.find(" and "));
    return replaced(words, "Leicestershire", "Leics"); // as counties are written short; others stand whole
}

} // namespace reeve::office
