// Keeps returns of measures.
#include "delivery/observation_store.h"
#include "delivery/measure_store.h"
#include "office/import_column_store.h"
#include "record/cell_json.h"

namespace reeve::delivery {
namespace {

using office::Change;
using office::ImportRun;

constexpr std::int64_t most_named = 5;

// What stands or falls together when a return is taken back.
const office::ColumnGroups& groups() {
    static const office::ColumnGroups list = {{"amount", "out_of", "definition", "status", "note", "release_id"}};
    return list;
}

const Shape& shape() { return observation_fields().shape(); }

std::optional<MeasureStanding> standing_of(db::Connection& connection, std::string_view slug) {
    auto measure = find_measure(connection, slug);
    if (!measure) return std::nullopt;
    MeasureStanding standing{*measure, definitions_of(connection, *measure), {}};
    for (auto& observation : observations_of(connection, *measure))
        standing.numbers.emplace(place_of(observation), observation);
    return standing;
}

Result<Done> bring_in(Change& change, const ImportRun& run, const MeasureRelease& release, Observation observation,
                      const Observation* stands) {
    observation.release_id = release.id;
    if (!stands) {
        office::keep_new(change, observation_fields(), observation);
        return Done{};
    }
    if (says_the_same(*stands, observation)) return Done{};
    auto changed = *stands;
    changed.amount = observation.amount;
    changed.out_of = observation.out_of;
    changed.definition = observation.definition;
    changed.status = observation.status;
    changed.note = observation.note;
    changed.release_id = release.id;
    auto now = TRY(office::keep(change, observation_fields(), changed));
    office::remember_cells(change, run, shape(), stands, &now);
    return Done{};
}

// Rows of this return that a later one, still standing, has changed.
std::vector<std::string> changed_later(db::Connection& connection, const MeasureRelease& release) {
    auto written = to_text(json_of(Cell(release.id.value)));
    return connection.all(db::Sql(R"(
        SELECT observation.reference FROM imported_cell
        JOIN import_run ON import_run.id = imported_cell.run
        JOIN observation ON observation.id = imported_cell.record_id
        WHERE imported_cell.record_table = 'observation' AND imported_cell.column_name = 'release_id'
            AND imported_cell.value_before = :release AND import_run.undone_at IS NULL
        ORDER BY observation.reference LIMIT :most)",
                                  "rows that a later return changed"),
                          {{"release", written}, {"most", most_named}},
                          [](const db::Row& row) { return row.get<std::string>(0); });
}

// The observations that a run changed, each as it stands and as it goes back; those changed since are named.
struct GoingBack {
    std::vector<Observation> restored;
    std::vector<std::string> changed_since;
};

GoingBack going_back(db::Connection& connection, const ImportRun& run) {
    GoingBack back;
    auto cells = office::remembered_cells(connection, run, shape());
    for (auto from = cells.begin(); from != cells.end();) {
        auto to = std::find_if(from, cells.end(), [&](const auto& cell) { return cell.record != from->record; });
        auto observation = db::find(connection, observation_fields(), Id<Observation>{from->record});
        if (observation) {
            auto staying = office::set_back(shape(), {from, to}, groups(), &*observation);
            if (!staying.empty()) back.changed_since.push_back(observation->reference);
            back.restored.push_back(*observation);
        }
        from = to;
    }
    return back;
}

void drop_added(Change& change, const MeasureRelease& release) {
    for (const auto& observation :
         db::records(change.tx, observation_fields(),
                     db::Sql("release_id = :release ORDER BY id", "numbers of a return"), {{"release", release.id}}))
        office::drop(change, observation_fields(), observation);
}

std::map<std::int64_t, Moment> last_changes(db::Connection& connection, const Measure& measure) {
    std::map<std::int64_t, Moment> changes;
    connection.each(db::Sql(R"(
        SELECT observation.id, history.at FROM observation
        JOIN history ON history.record_table = 'observation' AND history.record_id = observation.id
            AND history.record_version = observation.version
        WHERE observation.measure = :measure ORDER BY observation.id)",
                            "when each number was changed last"),
                    {{"measure", measure.slug}},
                    [&](const db::Row& row) { changes[row.get<std::int64_t>(0)] = row.get<Moment>(1); });
    return changes;
}

} // namespace

std::optional<MeasureRelease> find_release(db::Connection& connection, std::int64_t id) {
    return db::find(connection, release_fields(), Id<MeasureRelease>{id});
}

std::optional<MeasureRelease> release_of(db::Connection& connection, const ImportRun& run) {
    return db::record(connection, release_fields(), db::Sql("import_run = :run ORDER BY id", "the return of an import"),
                      {{"run", run.id}});
}

std::vector<MeasureRelease> releases(db::Connection& connection) {
    return db::records(connection, release_fields(),
                       db::Sql("1 = 1 ORDER BY received DESC, id DESC", "releases of measures"));
}

Result<ObservationPlan> plan_observations(db::Connection& connection, std::string_view bytes,
                                          const std::optional<office::Matching>& matching, Date today) {
    auto given = TRY(office::read_import(bytes));
    const auto& fields = observation_import_fields();
    ObservationPlan plan;
    plan.headings = given.table.front();
    plan.matching =
        matching ? *matching : office::remembered_matching(connection, observations_kind, fields, plan.headings);
    plan.file_hash = sha256(bytes);
    plan.missing = office::missing_fields(fields, plan.matching);
    if (!plan.missing.empty()) return plan;
    read_observation_rows(
        plan, given.table, [&](std::string_view slug) { return standing_of(connection, slug); }, today);
    return plan;
}

Result<MeasureRelease> keep_observations(Change& change, const ObservationPlan& plan, MeasureRelease release) {
    if (!plan.missing.empty()) return Refusal{in_words(plan), "", Refusal::Kind::conflict};
    if (plan.wrong() > 0)
        return Refusal{counted(plan.wrong(), "row") + " must be put right first. Nothing was saved.", "",
                       Refusal::Kind::conflict};
    if (plan.changing() == 0)
        return Refusal{"Every row is here already, so nothing was saved.", "", Refusal::Kind::conflict};
    ImportRun run;
    run.kind = observations_kind;
    run.subject = plan.measure;
    run.file_name = release.file_name;
    run.file_hash = plan.file_hash;
    run.kept = static_cast<int>(plan.changing());
    run.left_out = static_cast<int>(plan.rows.size()) - run.kept;
    run = office::keep_run(change, run);
    release.measure = plan.measure;
    release.hash = plan.file_hash;
    release.by_post = change.actor_post;
    release.rows_kept = run.kept;
    release.import_run = run.id;
    release = office::keep_new(change, release_fields(), release);
    auto standing = standing_of(change.tx, plan.measure);
    for (const auto& row : plan.rows)
        TRY(bring_in(change, run, release, row.observation, standing->find(row.observation)));
    office::remember_matching(change, observations_kind, plan.headings, plan.matching);
    return release;
}

Result<MeasureRelease> undo_observations(Change& change, MeasureRelease release) {
    auto run = office::find_import_run(change.tx, release.import_run.value);
    if (!run)
        return Refusal{"It came in before returns could be taken back as a whole. Bring in the right numbers instead.",
                       "", Refusal::Kind::gone};
    TRY(office::may_undo(*run, change.now));
    if (auto later = changed_later(change.tx, release); !later.empty()) return office::used_since(later);
    auto back = going_back(change.tx, *run);
    if (!back.changed_since.empty()) return office::used_since(back.changed_since);
    for (const auto& observation : back.restored) TRY(office::keep(change, observation_fields(), observation));
    drop_added(change, release);
    TRY(office::keep_undone(change, *run, ""));
    release.undone_at = change.now;
    return office::keep(change, release_fields(), release);
}

std::vector<std::string> versioned_columns() {
    auto columns = observation_columns();
    const auto& more = observation_version_columns();
    columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

std::vector<std::vector<std::string>> versioned_rows(db::Connection& connection, const Measure& measure) {
    auto changes = last_changes(connection, measure);
    std::vector<std::vector<std::string>> rows;
    for (const auto& observation : observations_of(connection, measure)) {
        auto found = changes.find(observation.id.value);
        auto cells = observation_cells(observation);
        auto more = observation_version_cells(
            observation, found == changes.end() ? std::nullopt : std::optional<Moment>(found->second));
        cells.insert(cells.end(), more.begin(), more.end());
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace reeve::delivery
