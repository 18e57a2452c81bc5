// Keeps releases of measures.
#include "delivery/observation_store.h"
#include "delivery/measure_store.h"
#include <tuple>

namespace reeve::delivery {
namespace {

using office::Change;

// What stands of one measure, by area and days.
using Standing = std::map<std::tuple<std::string, Date, Date>, Observation>;

std::tuple<std::string, Date, Date> place_of(const Observation& observation) {
    return {observation.area, observation.first_day, observation.last_day};
}

Standing standing(db::Connection& connection, const Measure& measure) {
    Standing all;
    for (auto& observation : observations_of(connection, measure)) all.emplace(place_of(observation), observation);
    return all;
}

const Observation* find_in(const Standing& all, const Observation& like) {
    auto found = all.find(place_of(like));
    return found == all.end() ? nullptr : &found->second;
}

bool says_the_same(const Observation& a, const Observation& b) {
    return a.amount == b.amount && a.out_of == b.out_of && a.definition == b.definition && a.status == b.status
           && a.note == b.note;
}

void remember(Change& change, const MeasureRelease& release, const Observation& before) {
    change.tx.run(db::Sql(R"(
        INSERT INTO observation_before (release_id, observation_id, version_after, amount, out_of, definition, status, note, release_before)
        VALUES (:release, :observation, :version_after, :amount, :out_of, :definition, :status, :note, :release_before))",
                          "remember an observation"),
                  {{"release", release.id},
                   {"observation", before.id},
                   {"version_after", before.version + 1},
                   {"amount", before.amount},
                   {"out_of", before.out_of},
                   {"definition", before.definition},
                   {"status", before.status},
                   {"note", before.note},
                   {"release_before", before.release_id}});
}

Result<Done> bring_in(Change& change, const MeasureRelease& release, Observation observation,
                      const Observation* stands) {
    observation.release_id = release.id;
    if (!stands) {
        office::keep_new(change, observation_fields(), observation);
        return Done{};
    }
    if (says_the_same(*stands, observation)) return Done{};
    remember(change, release, *stands);
    auto changed = *stands;
    changed.amount = observation.amount;
    changed.out_of = observation.out_of;
    changed.definition = observation.definition;
    changed.status = observation.status;
    changed.note = observation.note;
    changed.release_id = release.id;
    TRY(office::keep(change, observation_fields(), changed));
    return Done{};
}

struct Before {
    std::int64_t observation = 0;
    int version_after = 0;
    std::optional<std::int64_t> amount, out_of;
    int definition = 1;
    ObservationStatus status = ObservationStatus::final_count;
    std::string note;
    Id<MeasureRelease> release;
};

std::vector<Before> remembered(db::Connection& connection, const MeasureRelease& release) {
    return connection.all(db::Sql(R"(
        SELECT observation_id, version_after, amount, out_of, definition, status, note, release_before FROM observation_before
        WHERE release_id = :release ORDER BY observation_id)",
                                  "what a release changed"),
                          {{"release", release.id}}, [](const db::Row& row) {
                              return Before{row.get<std::int64_t>(0),
                                            row.get<int>(1),
                                            row.get<std::optional<std::int64_t>>(2),
                                            row.get<std::optional<std::int64_t>>(3),
                                            row.get<int>(4),
                                            row.get<ObservationStatus>(5),
                                            row.get<std::string>(6),
                                            row.get<Id<MeasureRelease>>(7)};
                          });
}

// Rows of this release that a later one, still standing, has changed.
std::int64_t changed_later(db::Connection& connection, const MeasureRelease& release) {
    return connection.value<std::int64_t>(db::Sql(R"(
        SELECT COUNT(*) FROM observation_before b JOIN measure_release r ON r.id = b.release_id
        WHERE b.release_before = :release AND r.undone_at IS NULL)",
                                                  "rows a later release changed"),
                                          {{"release", release.id}});
}

Refusal changed_since(const Observation& observation) {
    return {
        observation.reference
            + " was changed since, so this release cannot be taken back as a whole. Bring in the right numbers instead.",
        "", Refusal::Kind::conflict};
}

} // namespace

std::optional<MeasureRelease> find_release(db::Connection& connection, std::int64_t id) {
    return db::find(connection, release_fields(), Id<MeasureRelease>{id});
}

std::vector<MeasureRelease> releases(db::Connection& connection) {
    return db::records(connection, release_fields(),
                       db::Sql("1 = 1 ORDER BY received DESC, id DESC", "releases of measures"));
}

namespace {

// Which definition the row was counted under: the one it names, else the one that holds on its days.
void name_definition(ObservationRow& row, const std::vector<MeasureDefinition>& definitions) {
    auto& observation = row.observation;
    bool is_named = row.names_definition;
    if (is_named && std::none_of(definitions.begin(), definitions.end(), [&](const auto& one) {
            return one.number == observation.definition;
        })) {
        row.problems.add("definition", "The measure has no definition " + std::to_string(observation.definition));
        return;
    }
    if (is_named) return;
    if (auto day = change_within(definitions, {observation.first_day, observation.last_day}))
        row.problems.add("first_day", "The definition changes on " + in_words(*day)
                                          + ", within these days. Split them there, or name the definition");
    else observation.definition = definition_on(definitions, observation.first_day).number;
}

void check_row(ObservationRow& row, const Measure& measure, const std::vector<MeasureDefinition>& definitions) {
    if (!row.problems.empty()) return;
    for (const auto& problem : check(row.observation, measure).list) row.problems.list.push_back(problem);
    if (row.problems.empty()) name_definition(row, definitions);
}

} // namespace

void plan_against(db::Connection& connection, ObservationFile& file) {
    auto measure = find_measure(connection, file.measure);
    for (auto& row : file.rows)
        if (!measure && !row.observation.measure.empty())
            row.problems.add("measure", "There is no measure with the short name " + row.observation.measure);
    if (!measure) return;
    auto stands = standing(connection, *measure);
    auto definitions = definitions_of(connection, *measure);
    for (auto& row : file.rows) {
        check_row(row, *measure, definitions);
        const auto* before = find_in(stands, row.observation);
        if (!before) continue;
        row.effect =
            says_the_same(*before, row.observation) ? ObservationRow::Effect::same : ObservationRow::Effect::changed;
        row.before = before->amount ? with_commas(*before->amount) : "not given";
    }
}

Result<MeasureRelease> keep_release(Change& change, ObservationFile file, MeasureRelease release) {
    plan_against(change.tx, file);
    if (file.wrong() > 0)
        return Refusal{counted(file.wrong(), "row") + " must be put right first. Nothing was saved.", "",
                       Refusal::Kind::conflict};
    int kept = file.count(ObservationRow::Effect::added) + file.count(ObservationRow::Effect::changed);
    if (kept == 0) return Refusal{"Every row is here already, so nothing was saved.", "", Refusal::Kind::conflict};
    release.measure = file.measure;
    release.by_post = change.actor_post;
    release.rows_kept = kept;
    release.kept_on = change.today();
    release = office::keep_new(change, release_fields(), release);
    auto stands = standing(change.tx, *find_measure(change.tx, file.measure));
    for (const auto& row : file.rows) TRY(bring_in(change, release, row.observation, find_in(stands, row.observation)));
    return release;
}

Date last_day_to_undo(const MeasureRelease& release) {
    return release.kept_on.value_or(release.received) + days_to_undo;
}

Result<MeasureRelease> undo_release(Change& change, MeasureRelease release) {
    if (release.undone_at) return Refusal{"This release is taken back already.", "", Refusal::Kind::conflict};
    if (last_day_to_undo(release) < change.today())
        return Refusal{"It could be taken back until " + in_words(last_day_to_undo(release))
                           + ". Bring in the right numbers instead.",
                       "", Refusal::Kind::conflict};
    if (auto later = changed_later(change.tx, release); later > 0)
        return Refusal{"A later return changed " + counted(later, "row") + " of this one. Take that one back first.",
                       "", Refusal::Kind::conflict};
    for (const auto& before : remembered(change.tx, release)) {
        auto observation = db::find(change.tx, observation_fields(), Id<Observation>{before.observation});
        if (!observation) continue;
        if (observation->version != before.version_after) return changed_since(*observation);
        observation->amount = before.amount;
        observation->out_of = before.out_of;
        observation->definition = before.definition;
        observation->status = before.status;
        observation->note = before.note;
        observation->release_id = before.release;
        TRY(office::keep(change, observation_fields(), *observation));
    }
    for (const auto& observation : db::records(
             change.tx, observation_fields(), db::Sql("release_id = :release ORDER BY id", "observations of a release"),
             {{"release", release.id}})) {
        if (observation.version != 1) return changed_since(observation);
        office::drop(change, observation_fields(), observation);
    }
    release.undone_at = change.now;
    return office::keep(change, release_fields(), release);
}

} // namespace reeve::delivery
