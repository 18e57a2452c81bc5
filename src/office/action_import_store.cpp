// Plans files of actions against the records, keeps them and undoes them.
#include "office/action_import_store.h"
#include "office/people/person_store.h"
#include "office/place_store.h"

namespace reeve::office {
namespace {

// What stands or falls together when an import is undone.
const ColumnGroups& groups() {
    static const ColumnGroups list = {{"state", "done_on", "done_by", "verified_on", "evidence", "blocked_by"},
                                      {"due", "times_moved"},
                                      {"owner", "owner_post"},
                                      {"is_public", "public_words"}};
    return list;
}

void name_places(db::Connection& connection, ActionSheetNames& names) {
    for (const auto& code : action_areas(connection)) {
        auto area = area_by_code(connection, code);
        names.places[code] = area ? area->name : code;
    }
}

std::map<std::string, std::string> place_codes(db::Connection& connection, const ActionSheetNames& names) {
    std::map<std::string, std::string> codes;
    for (auto kind : {AreaKind::people_zone, AreaKind::district})
        for (const auto& area : areas_of_kind(connection, kind)) codes[folded(area.name)] = area.code;
    for (const auto& [code, name] : names.places) codes[folded(name)] = code;
    auto named = codes;
    for (const auto& [name, code] : named) codes.emplace(folded(code), code);
    return codes;
}

ActionImportWorld world_of(db::Connection& connection, const ActionImporter& importer, Date today) {
    ActionImportWorld world;
    world.names.today = today;
    name_places(connection, world.names);
    world.place_codes = place_codes(connection, world.names);
    for (const auto& person : people(connection))
        if (person.is_active) world.owners[folded(person.post)].push_back({person.id, person.post});
    world.actor = importer.person;
    world.may_verify = importer.may_verify;
    world.why = reason_of_import(importer.file_name);
    world.find = [&connection](std::string_view reference) { return action_named(connection, reference); };
    world.at_version = [&connection](const Action& stands, int version) -> std::optional<Action> {
        auto action = stands;
        if (!set_back_to_version(connection, action_fields().shape(), &action, version)) return std::nullopt;
        return action;
    };
    return world;
}

std::string member_of(const Action& action) { return "row_" + action.reference; }

Problems unanswered(const ActionImportPlan& plan, const SinceAnswers& answers) {
    Problems problems;
    for (const auto& row : plan.rows)
        if (row.is_asked && !answers.contains(row.stands.reference))
            problems.add(member_of(row.stands), "Choose what to do with " + row.stands.reference);
    return problems;
}

bool is_left(const ActionRowChange& row, const SinceAnswers& answers) {
    auto answer = answers.find(row.stands.reference);
    return row.is_asked && answer != answers.end() && answer->second == SinceAnswer::leave;
}

// The cells of one record after the other.
template <class Take> void each_record_of(const std::vector<RememberedCell>& cells, Take take) {
    for (std::size_t from = 0; from < cells.size();) {
        auto to = from;
        while (to < cells.size() && cells[to].record == cells[from].record) ++to;
        take(std::vector<RememberedCell>(cells.begin() + static_cast<std::ptrdiff_t>(from),
                                         cells.begin() + static_cast<std::ptrdiff_t>(to)));
        from = to;
    }
}

std::optional<Action> action_of(db::Connection& connection, std::int64_t id) {
    return db::find(connection, action_fields(), ActionId{id});
}

} // namespace

std::string reason_of_import(const std::string& file_name) { return "From file " + file_name; }

ActionSheetNames action_sheet_names(db::Connection& connection, Date today) {
    ActionSheetNames names{.today = today};
    name_places(connection, names);
    connection.each(db::Sql(R"(
        SELECT action.id, history.at FROM action
        JOIN history ON history.record_table = 'action' AND history.record_id = action.id AND history.record_version = action.version
        ORDER BY action.id)",
                            "when each action was changed last"),
                    {}, [&](const db::Row& row) {
                        names.last_changed.emplace_hint(names.last_changed.end(), row.get<std::int64_t>(0),
                                                        row.get<Moment>(1));
                    });
    return names;
}

Sheet action_sheet(db::Connection& connection, const ActionFilter& filter, const ActionPage& page, Date today) {
    auto sheet = empty_action_sheet();
    auto names = action_sheet_names(connection, today);
    each_action(connection, filter, page, today, [&](const Action& action) { add_row(sheet, action, names); });
    return sheet;
}

ActionImportPlan plan_actions(db::Connection& connection, const std::vector<CsvRow>& table,
                              const ActionImporter& importer, Date today) {
    return plan_action_import(table, world_of(connection, importer, today));
}

Result<ImportRun> keep_actions(Change& change, const std::vector<CsvRow>& table, const ActionImporter& importer,
                               const std::string& file_hash, const SinceAnswers& answers) {
    auto plan = plan_actions(change.tx, table, importer, change.today());
    if (!plan.may_be_kept()) return Refusal{in_words(plan), "", Refusal::Kind::conflict};
    if (auto problems = unanswered(plan, answers); !problems.empty()) return problems;
    auto kept = std::count_if(plan.rows.begin(), plan.rows.end(),
                              [&](const ActionRowChange& row) { return !is_left(row, answers); });
    if (kept == 0)
        return Refusal{"Every row is left as it stands, so nothing is brought in.", "", Refusal::Kind::conflict};
    auto run = keep_run(change, {.kind = actions_kind,
                                 .file_name = importer.file_name,
                                 .file_hash = file_hash,
                                 .by_post = "",
                                 .kept = static_cast<int>(kept),
                                 .left_out = plan.lines - static_cast<int>(kept)});
    for (const auto& row : plan.rows) {
        if (is_left(row, answers)) continue;
        auto now = TRY(keep_action(change, row.wanted));
        remember_cells(change, run, action_fields().shape(), &row.stands, &now);
    }
    return run;
}

Result<ImportRun> undo_actions(Change& change, const ImportRun& run) {
    TRY(may_undo(run, change.now));
    std::vector<std::string> staying;
    std::optional<Result<Action>> failed;
    each_record_of(remembered_cells(change.tx, run, action_fields().shape()), [&](const auto& cells) {
        auto action = action_of(change.tx, cells.front().record);
        if (!action || failed) return;
        auto kept_as_is = set_back(action_fields().shape(), cells, groups(), &*action);
        if (!kept_as_is.empty()) staying.push_back(action->reference + " (" + list_of(kept_as_is) + ")");
        auto back = keep_action(change, *action);
        if (!back) failed = back;
    });
    if (failed) return failed->failure<ImportRun>();
    auto words = staying.empty() ? "" : "Changed since, and left as they stand: " + list_of(staying) + ".";
    return keep_undone(change, run, words);
}

std::vector<ImportedAction> imported_actions(db::Connection& connection, const ImportRun& run) {
    std::vector<ImportedAction> list;
    const auto& shape = action_fields().shape();
    each_record_of(remembered_cells(connection, run, shape), [&](const auto& cells) {
        auto action = action_of(connection, cells.front().record);
        if (!action) return;
        ImportedAction imported{std::move(*action), {}};
        for (const auto& cell : cells) {
            const auto& field = field_of(shape, cell.column);
            if (*field.words.label) imported.changes.push_back({&field, cell.before, cell.after});
        }
        list.push_back(std::move(imported));
    });
    return list;
}

} // namespace reeve::office
