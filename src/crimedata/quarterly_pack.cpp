// Puts the quarterly pack of a district together: what it found first, then its parts.
#include "crimedata/pack_writing.h"

namespace reeve::crimedata {
namespace {

// Each category once, by the change since the quarter before where that stands out, else since the year before.
std::string change_finding(const AreaReading& area) {
    std::map<std::string, std::vector<std::string>> ways;
    for (const auto& reading : area.concerns)
        for (const auto* change : {&reading.since_quarter, &reading.since_year}) {
            if (reading.is_withheld || !*change || !(*change)->stands_out()) continue;
            ways[beside_words(reading.now, **change)].push_back(folded(words_of(reading.concern)));
            break;
        }
    if (ways.empty()) return "No category changed by more than the changes of districts usually differ.";
    std::string words;
    for (const auto& [way, names] : ways)
        words += (words.empty() ? capitalised(list_of(names)) : "; " + list_of(names)) + " " + way
                 + " in the rest of the force area";
    return words + ". The other categories did not stand out.";
}

std::string high_finding(const AreaReading& area, const std::string& name) {
    std::vector<std::string> high;
    for (const auto& reading : area.concerns)
        if (reading.is_high() && !reading.is_withheld) high.push_back(folded(words_of(reading.concern)));
    if (high.empty())
        return "By residents, no category of " + name + " stands above what districts vary among themselves.";
    constexpr std::size_t most_named = 4;
    if (high.size() > most_named)
        return "By residents, " + std::to_string(high.size()) + " of " + std::to_string(area.concerns.size())
               + " categories of " + name
               + " stand above what districts vary among themselves. Where many come who do "
                 "not live there, that is to be expected.";
    return "By residents, " + list_of(high) + (high.size() == 1 ? " stands" : " stand")
           + " above what districts vary among themselves.";
}

std::string volume_finding(const AreaReading& area) {
    std::vector<std::string> most;
    for (const auto& reading : area.concerns)
        if (!reading.is_withheld && most.size() < 3)
            most.push_back(folded(words_of(reading.concern)) + " (" + with_commas(reading.now) + ")");
    return "Most recorded were " + list_of(most) + ".";
}

std::string missing_finding(const PackFacts& facts, const AreaReading& area) {
    const auto run = run_to(facts.months, facts.asked.last);
    if (area.year && area.year->years == 1 && run->months() >= 12) return "";
    return "What is held limits what can be said: " + counted(run->months(), "month") + " in a row up to "
           + in_words(run->last)
           + (area.year && area.year->years == 1 ? "." : ", and not the same months of the year before.");
}

} // namespace

PackContent quarterly_pack(const PackFacts& facts) {
    PackContent content;
    content.kind = PackKind::quarterly;
    content.force = facts.force;
    content.area = facts.district().traits.code;
    content.area_name = facts.district().traits.name;
    content.months = facts.asked;
    content.title = "Crime in " + content.area_name + ", " + in_words(facts.asked);
    content.sources = facts.sources;
    PackWriting writing(facts, content);
    const auto area = reading_of(facts);
    auto volume = volume_part(writing, area);
    content.findings = {volume.sentences.front(), change_finding(area), volume_finding(area),
                        high_finding(area, content.area_name)};
    if (auto missing = missing_finding(facts, area); !missing.empty()) content.findings.push_back(std::move(missing));
    content.parts = {std::move(volume),
                     change_part(writing, area),
                     concerns_part(writing, area),
                     similar_part(writing, area),
                     where_part(writing),
                     outcome_part(writing),
                     forecast_part(writing),
                     standing_part(writing, top_concerns(area)),
                     quality_part(writing),
                     method_part(facts, area)};
    return content;
}

} // namespace reeve::crimedata
