// Finds what was asked for about a measure.
#include "delivery/measure_desk.h"
#include "delivery/observation_store.h"
#include "delivery/workstream_desk.h"
#include "office/action_parts.h"
#include <set>

namespace reeve::delivery {
namespace {

using office::Visit;

// The forces of the comparison sets are no areas of this one.
std::set<std::string> other_forces(const std::vector<ComparisonSet>& editions) {
    std::set<std::string> codes;
    for (const auto& edition : editions)
        for (const auto& member : members_of(edition)) codes.insert(member.code);
    return codes;
}

std::vector<std::string> own_areas(const std::vector<Observation>& observations,
                                   const std::vector<ComparisonSet>& editions) {
    auto areas = areas_of(observations);
    auto others = other_forces(editions);
    std::erase_if(areas, [&](const std::string& code) { return others.contains(code); });
    return areas;
}

std::string name_of_area(Visit& visit, const std::string& code) {
    return code == whole_force ? "the whole force area" : office::place_name(visit.db, code);
}

NamedAddress priority_of(Visit& visit, const Measure& measure) {
    for (const auto& priority : planning::priorities_in_force(visit.db, visit.today()))
        if (priority.key == measure.priority) return {priority.title, "/plan/priorities/" + priority.slug};
    return {};
}

std::vector<NamedAddress> workstreams_shown(Visit& visit, const Measure& measure, MeasureReader reader) {
    std::vector<NamedAddress> list;
    for (const auto& reference : workstreams_of(measure)) {
        auto workstream = find_workstream(visit.db, reference);
        if (!workstream || (reader == MeasureReader::anyone && !workstream->is_public)) continue;
        list.push_back({workstream->title,
                        reader == MeasureReader::staff ? desk_address(*workstream) : public_address(*workstream)});
    }
    return list;
}

} // namespace

std::optional<Measure> measure_asked_for(Visit& visit) { return find_measure(visit.db, visit.part("slug")); }

std::string desk_address(const Measure& measure) { return std::string(measures_address) + "/" + measure.slug; }
std::string public_address(const Measure& measure) { return "/plan/measures/" + measure.slug; }

MeasureShown shown_to(Visit& visit, const Measure& measure, MeasureReader reader) {
    MeasureShown shown;
    auto observations = observations_of(visit.db, measure);
    auto editions = editions_of(visit.db, measure.comparison);
    auto areas = own_areas(observations, editions);
    std::string area(visit.query("area"));
    if (std::find(areas.begin(), areas.end(), area) == areas.end())
        area = areas.empty() ? std::string(whole_force) : areas.front();
    shown.address = reader == MeasureReader::staff ? desk_address(measure) : public_address(measure);
    shown.reading = reading_of(measure, observations, targets_of(visit.db, measure), area, visit.today());
    shown.definitions = definitions_of(visit.db, measure);
    shown.notes = notes_of(visit.db, measure);
    shown.comparison = comparison_of(measure, observations, editions);
    shown.area_name = name_of_area(visit, area);
    for (const auto& code : areas)
        shown.areas.push_back({name_of_area(visit, code), shown.address + "?area=" + percent_encoded(code)});
    shown.priority = priority_of(visit, measure);
    shown.workstreams = workstreams_shown(visit, measure, reader);
    return shown;
}

office::Sheet numbers_sheet(Visit& visit, const Measure& measure) {
    office::Sheet sheet{measure.slug, observation_columns(), {}, ""};
    for (const auto& observation : observations_of(visit.db, measure))
        sheet.rows.push_back(observation_cells(observation));
    return sheet;
}

office::Sheet numbers_with_versions(Visit& visit, const Measure& measure) {
    office::Sheet sheet{measure.slug, versioned_columns(), {}, ""};
    sheet.rows = versioned_rows(visit.db, measure);
    return sheet;
}

office::PageWords measure_words(const Measure& measure, std::string title, bool has_errors) {
    return {.title = std::move(title),
            .section = "Data",
            .trail = {{"Measures", measures_address}, {measure.title, desk_address(measure)}},
            .has_errors = has_errors};
}

} // namespace reeve::delivery
