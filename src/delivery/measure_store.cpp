// Keeps measures and what is said of them.
#include "delivery/measure_store.h"
#include "delivery/workstream_store.h"
#include "office/search.h"

namespace reeve::delivery {
namespace {

using office::Change;

// Whether the workstreams and the comparison set that a measure names are there.
Problems unknown_names(db::Connection& connection, const Measure& measure) {
    Problems problems;
    for (const auto& reference : workstreams_of(measure))
        if (!find_workstream(connection, reference)) problems.add("workstreams", "There is no workstream " + reference);
    if (!measure.comparison.empty() && editions_of(connection, measure.comparison).empty())
        problems.add("comparison", "There is no comparison set named " + measure.comparison);
    return problems;
}

Problems whole_check(db::Connection& connection, const Measure& measure) {
    auto problems = check(measure);
    return problems.empty() ? unknown_names(connection, measure) : problems;
}

template <class R> int next_number(const std::vector<R>& all) {
    int number = 0;
    for (const auto& one : all) number = std::max(number, one.number);
    return number + 1;
}

// Staff find it at its desk; anyone at its public page, where it has one.
void index_measure(Change& change, const Measure& measure) {
    auto definitions = definitions_of(change.tx, measure);
    auto counted = definitions.empty() ? std::string() : definitions.back().words.text;
    office::SearchEntry entry{.table = measure_fields().shape().table,
                              .record_id = measure.id.value,
                              .kind = "Measure",
                              .reference = "",
                              .title = measure.title,
                              .text = counted + " " + measure.source + " " + measure.owner_post,
                              .address = std::string(measures_address) + "/" + measure.slug,
                              .day = std::nullopt};
    office::index_record(change, entry);
    entry.table = "public_measure";
    entry.address = "/plan/measures/" + measure.slug;
    entry.audience = office::SearchAudience::open;
    if (measure.is_public) office::index_record(change, entry);
    else office::drop_entry(change, entry.table, entry.record_id);
}

Measure named(const std::string& slug) {
    Measure measure;
    measure.slug = slug;
    return measure;
}

} // namespace

std::optional<Measure> find_measure(db::Connection& connection, std::string_view slug) {
    return db::record(connection, measure_fields(), db::Sql("slug = :slug", "a measure by its short name"),
                      {{"slug", slug}});
}

std::vector<Measure> all_measures(db::Connection& connection) {
    return db::records(connection, measure_fields(), db::Sql("1 = 1 ORDER BY title, slug", "all measures"));
}

std::vector<Measure> public_measures(db::Connection& connection) {
    auto list = all_measures(connection);
    std::erase_if(list, [](const Measure& measure) { return !measure.is_public; });
    return list;
}

std::vector<Measure> measures_of(db::Connection& connection, const Workstream& workstream) {
    auto list = all_measures(connection);
    std::erase_if(list, [&](const Measure& measure) {
        auto references = workstreams_of(measure);
        return std::find(references.begin(), references.end(), workstream.reference) == references.end();
    });
    return list;
}

std::vector<Measure> measures_of_priority(db::Connection& connection, std::int64_t priority) {
    auto list = public_measures(connection);
    std::erase_if(list, [&](const Measure& measure) { return measure.priority != priority; });
    return list;
}

std::vector<MeasureDefinition> definitions_of(db::Connection& connection, const Measure& measure) {
    return db::records(connection, definition_fields(),
                       db::Sql("measure = :measure ORDER BY number", "definitions of a measure"),
                       {{"measure", measure.slug}});
}

std::vector<MeasureTarget> targets_of(db::Connection& connection, const Measure& measure) {
    return db::records(connection, target_fields(),
                       db::Sql("measure = :measure ORDER BY number", "targets of a measure"),
                       {{"measure", measure.slug}});
}

std::vector<MeasureNote> notes_of(db::Connection& connection, const Measure& measure) {
    return db::records(connection, note_fields(),
                       db::Sql("measure = :measure ORDER BY day, number", "notes on a measure"),
                       {{"measure", measure.slug}});
}

std::vector<Observation> observations_of(db::Connection& connection, const Measure& measure) {
    return db::records(connection, observation_fields(),
                       db::Sql("measure = :measure ORDER BY area, first_day, last_day", "observations of a measure"),
                       {{"measure", measure.slug}});
}

std::vector<ComparisonSet> editions_of(db::Connection& connection, std::string_view title) {
    return db::records(connection, comparison_fields(),
                       db::Sql("title = :title ORDER BY holds_from, id", "editions of a comparison set"),
                       {{"title", title}});
}

MeasureReading reading_of(db::Connection& connection, const Measure& measure, Date today) {
    auto observations = observations_of(connection, measure);
    std::erase_if(observations, [&](const Observation& observation) { return observation.last_day > today; });
    auto areas = areas_of(observations);
    return reading_of(measure, observations, targets_of(connection, measure),
                      areas.empty() ? std::string(whole_force) : areas.front(), today);
}

std::vector<MeasureReading> readings_of(db::Connection& connection, const std::vector<Measure>& measures, Date today) {
    std::vector<MeasureReading> readings;
    for (const auto& measure : measures) readings.push_back(reading_of(connection, measure, today));
    return readings;
}

Result<Measure> add_measure(Change& change, Measure measure, MeasureDefinition first) {
    if (auto problems = whole_check(change.tx, measure); !problems.empty()) return problems;
    if (find_measure(change.tx, measure.slug)) return Problems{{{"slug", "Another measure has this short name"}}};
    first.measure = measure.slug;
    first.number = 1;
    if (auto problems = check(first, {}); !problems.empty()) return problems;
    measure = keep_new(change, measure_fields(), measure);
    first.by_post = change.actor_post;
    keep_new(change, definition_fields(), first);
    index_measure(change, measure);
    return measure;
}

Result<Measure> keep_measure(Change& change, Measure measure) {
    if (auto problems = whole_check(change.tx, measure); !problems.empty()) return problems;
    auto kept = TRY(office::keep(change, measure_fields(), measure));
    index_measure(change, kept);
    return kept;
}

Result<MeasureDefinition> add_definition(Change& change, MeasureDefinition definition) {
    auto earlier = definitions_of(change.tx, named(definition.measure));
    if (auto problems = check(definition, earlier); !problems.empty()) return problems;
    definition.number = next_number(earlier);
    definition.by_post = change.actor_post;
    definition = keep_new(change, definition_fields(), definition);
    if (auto measure = find_measure(change.tx, definition.measure)) index_measure(change, *measure);
    return definition;
}

Result<MeasureDefinition> keep_definition(Change& change, MeasureDefinition definition) {
    if (auto problems = check_corrected(definition, definitions_of(change.tx, named(definition.measure)));
        !problems.empty())
        return problems;
    auto kept = TRY(office::keep(change, definition_fields(), definition));
    if (auto measure = find_measure(change.tx, definition.measure)) index_measure(change, *measure);
    return kept;
}

Result<MeasureTarget> add_target(Change& change, MeasureTarget target) {
    if (auto problems = check(target); !problems.empty()) return problems;
    target.number = next_number(targets_of(change.tx, named(target.measure)));
    return keep_new(change, target_fields(), target);
}

Result<MeasureTarget> keep_target(Change& change, MeasureTarget target) {
    if (auto problems = check(target); !problems.empty()) return problems;
    return office::keep(change, target_fields(), target);
}

Result<MeasureNote> add_note(Change& change, MeasureNote note) {
    if (auto problems = check(note); !problems.empty()) return problems;
    note.number = next_number(notes_of(change.tx, named(note.measure)));
    note.by_post = change.actor_post;
    return keep_new(change, note_fields(), note);
}

Result<MeasureNote> keep_note(Change& change, MeasureNote note) {
    if (auto problems = check(note); !problems.empty()) return problems;
    return office::keep(change, note_fields(), note);
}

} // namespace reeve::delivery
