// Keeps releases of measures.
#include "delivery/observation_store.h"

namespace reeve::delivery {
namespace {

using office::Change;

std::optional<Observation> standing(db::Connection& connection, const Observation& like) {
    return db::record(
        connection, observation_fields(),
        db::Sql("measure = :measure AND area = :area AND first_day = :first AND last_day = :last",
                "an observation by its days"),
        {{"measure", like.measure}, {"area", like.area}, {"first", like.first_day}, {"last", like.last_day}});
}

bool says_the_same(const Observation& a, const Observation& b) {
    return a.amount == b.amount && a.status == b.status && a.note == b.note;
}

void remember(Change& change, const MeasureRelease& release, const Observation& before) {
    change.tx.run(db::Sql(R"(
        INSERT INTO observation_before (release_id, observation_id, version_after, amount, status, note, release_before)
        VALUES (:release, :observation, :version_after, :amount, :status, :note, :release_before))",
                          "remember an observation"),
                  {{"release", release.id},
                   {"observation", before.id},
                   {"version_after", before.version + 1},
                   {"amount", before.amount},
                   {"status", before.status},
                   {"note", before.note},
                   {"release_before", before.release_id}});
}

Result<Done> bring_in(Change& change, const MeasureRelease& release, Observation observation) {
    observation.release_id = release.id;
    auto stands = standing(change.tx, observation);
    if (!stands) {
        office::keep_new(change, observation_fields(), observation);
        return Done{};
    }
    if (says_the_same(*stands, observation)) return Done{};
    remember(change, release, *stands);
    stands->amount = observation.amount;
    stands->status = observation.status;
    stands->note = observation.note;
    stands->release_id = release.id;
    TRY(office::keep(change, observation_fields(), *stands));
    return Done{};
}

struct Before {
    std::int64_t observation = 0;
    int version_after = 0;
    std::optional<std::int64_t> amount;
    ObservationStatus status;
    std::string note;
    Id<MeasureRelease> release;
};

std::vector<Before> remembered(db::Connection& connection, const MeasureRelease& release) {
    return connection.all(
        db::Sql(R"(
        SELECT observation_id, version_after, amount, status, note, release_before FROM observation_before
        WHERE release_id = :release ORDER BY observation_id)",
                "what a release changed"),
        {{"release", release.id}}, [](const db::Row& row) {
            return Before{
                row.get<std::int64_t>(0),      row.get<int>(1),         row.get<std::optional<std::int64_t>>(2),
                row.get<ObservationStatus>(3), row.get<std::string>(4), row.get<Id<MeasureRelease>>(5)};
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

std::optional<Measure> find_measure(db::Connection& connection, std::string_view slug) {
    return db::record(connection, measure_fields(), db::Sql("slug = :slug", "a measure by its short name"),
                      {{"slug", slug}});
}

std::optional<MeasureRelease> find_release(db::Connection& connection, std::int64_t id) {
    return db::find(connection, release_fields(), Id<MeasureRelease>{id});
}

std::vector<MeasureRelease> releases(db::Connection& connection) {
    return db::records(connection, release_fields(),
                       db::Sql("1 = 1 ORDER BY received DESC, id DESC", "releases of measures"));
}

void plan_against(db::Connection& connection, ObservationFile& file) {
    bool is_known = find_measure(connection, file.measure).has_value();
    for (auto& row : file.rows) {
        if (!is_known && !row.observation.measure.empty())
            row.problems.add("measure", "There is no measure with the short name " + row.observation.measure);
        auto stands = standing(connection, row.observation);
        if (!stands) continue;
        row.effect =
            says_the_same(*stands, row.observation) ? ObservationRow::Effect::same : ObservationRow::Effect::changed;
        row.before = stands->amount ? with_commas(*stands->amount) : "not given";
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
    release = office::keep_new(change, release_fields(), release);
    for (const auto& row : file.rows) TRY(bring_in(change, release, row.observation));
    return release;
}

Result<MeasureRelease> undo_release(Change& change, MeasureRelease release) {
    if (release.undone_at) return Refusal{"This release is taken back already.", "", Refusal::Kind::conflict};
    if (auto later = changed_later(change.tx, release); later > 0)
        return Refusal{"A later return changed " + counted(later, "row") + " of this one. Take that one back first.",
                       "", Refusal::Kind::conflict};
    for (const auto& before : remembered(change.tx, release)) {
        auto observation = db::find(change.tx, observation_fields(), Id<Observation>{before.observation});
        if (!observation) continue;
        if (observation->version != before.version_after) return changed_since(*observation);
        observation->amount = before.amount;
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
