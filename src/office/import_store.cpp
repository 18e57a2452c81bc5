// Keeps imports: held files, runs, and the cells they changed.
#include "office/import_store.h"
#include "base/json.h"
#include "record/cell_json.h"

namespace reeve::office {
namespace {

HeldFile read_held(const db::Row& row) {
    HeldFile file;
    file.id = row.get<std::int64_t>(0);
    file.kind = row.get<std::string>(1);
    file.file_name = row.get<std::string>(2);
    file.file_hash = row.get<std::string>(3);
    file.note = row.get<std::string>(4);
    file.person = row.get<PersonId>(5);
    file.held_at = row.get<Moment>(6);
    return file;
}

Json parsed(const std::string& text) {
    auto json = parse_json(text);
    if (!json) throw Fault("what an import wrote down cannot be read");
    return *json;
}

Moment days_before(Moment now, int days) { return {now.milliseconds - std::int64_t{days} * 24 * 3'600'000}; }

} // namespace

// ---- Held files ----

HeldFile hold_file(Change& change, const std::string& kind, const std::string& file_name, const ImportRows& rows) {
    HeldFile file{.id = change.ids.next(),
                  .kind = kind,
                  .file_name = file_name,
                  .file_hash = sha256(rows.csv),
                  .note = rows.note,
                  .rows = rows.csv,
                  .person = change.actor,
                  .held_at = change.now};
    change.tx.run(db::Sql(R"(
        INSERT INTO held_file (id, kind, file_name, file_hash, note, person, held_at, file_rows)
        VALUES (:id, :kind, :file_name, :file_hash, :note, :person, :held_at, :file_rows))",
                          "hold a file that is brought in"),
                  {{"id", file.id},
                   {"kind", file.kind},
                   {"file_name", file.file_name},
                   {"file_hash", file.file_hash},
                   {"note", file.note},
                   {"person", file.person.value},
                   {"held_at", file.held_at},
                   {"file_rows", file.rows}});
    return file;
}

std::optional<HeldFile> held_file(db::Connection& connection, std::int64_t id, std::string_view kind, PersonId person) {
    std::optional<HeldFile> found;
    connection.each(db::Sql(R"(
        SELECT id, kind, file_name, file_hash, note, person, held_at, file_rows FROM held_file
        WHERE id = :id AND kind = :kind AND person = :person ORDER BY id)",
                            "a held file"),
                    {{"id", id}, {"kind", kind}, {"person", person.value}}, [&](const db::Row& row) {
                        found = read_held(row);
                        found->rows = row.get<std::string>(7);
                    });
    return found;
}

std::vector<HeldFile> held_files(db::Connection& connection, std::string_view kind, PersonId person) {
    return connection.all(db::Sql(R"(
        SELECT id, kind, file_name, file_hash, note, person, held_at FROM held_file
        WHERE kind = :kind AND person = :person ORDER BY held_at DESC, id DESC)",
                                  "held files of a person"),
                          {{"kind", kind}, {"person", person.value}}, read_held);
}

void drop_held_file(db::Transaction& tx, std::int64_t id) {
    tx.run(db::Sql("DELETE FROM held_answer WHERE held = :id", "let go of the answers about a held file"),
           {{"id", id}});
    tx.run(db::Sql("DELETE FROM held_file WHERE id = :id", "let go of a held file"), {{"id", id}});
}

std::int64_t let_go_of_imports(db::Transaction& tx, Moment now) {
    auto gone = tx.run(db::Sql(R"(
        DELETE FROM held_answer WHERE held IN (SELECT id FROM held_file WHERE held_at < :before))",
                               "let go of answers about files nobody confirmed"),
                       {{"before", days_before(now, days_to_undo)}});
    gone += tx.run(db::Sql("DELETE FROM held_file WHERE held_at < :before", "let go of files nobody confirmed"),
                   {{"before", days_before(now, days_to_undo)}});
    // A day more than can be undone, since days are counted in London.
    gone += tx.run(db::Sql(R"(
        DELETE FROM imported_record WHERE run IN (SELECT id FROM import_run WHERE made_at < :before))",
                           "let go of which records old imports made"),
                   {{"before", days_before(now, days_to_undo + 1)}});
    gone += tx.run(db::Sql(R"(
        DELETE FROM imported_cell WHERE run IN (SELECT id FROM import_run WHERE made_at < :before))",
                           "let go of what old imports changed"),
                   {{"before", days_before(now, days_to_undo + 1)}});
    return gone;
}

// ---- Runs ----

ImportRun keep_run(Change& change, ImportRun run) {
    run.made_at = change.now;
    run.by_post = change.actor_post;
    return keep_new(change, import_run_fields(), run);
}

std::vector<ImportRun> import_runs(db::Connection& connection, const std::vector<std::string>& kinds) {
    auto runs =
        db::records(connection, import_run_fields(), db::Sql("id > 0 ORDER BY made_at DESC, id DESC", "imports"));
    std::erase_if(runs,
                  [&](const ImportRun& run) { return std::find(kinds.begin(), kinds.end(), run.kind) == kinds.end(); });
    return runs;
}

std::vector<ImportRun> import_runs_of(db::Connection& connection, std::string_view subject) {
    return db::records(connection, import_run_fields(),
                       db::Sql("subject = :subject ORDER BY made_at DESC, id DESC", "imports of a subject"),
                       {{"subject", subject}});
}

std::optional<ImportRun> find_import_run(db::Connection& connection, std::int64_t id) {
    return db::find(connection, import_run_fields(), Id<ImportRun>{id});
}

Result<ImportRun> keep_undone(Change& change, ImportRun run, std::string undo_words) {
    run.undone_at = change.now;
    run.undo_words = std::move(undo_words);
    return keep(change, import_run_fields(), run);
}

Refusal used_since(const std::vector<std::string>& references) {
    return {"This import cannot be undone, since " + list_of(references) + (references.size() == 1 ? " has" : " have")
                + " been changed or used since.",
            "", Refusal::Kind::conflict};
}

// ---- What a run changed ----

void remember_cells(Change& change, const ImportRun& run, const Shape& shape, const void* before, const void* after) {
    auto record = field_of(shape, "id").get(before).number();
    for (const auto& each : changes_between(shape, before, after))
        change.tx.run(db::Sql(R"(
            INSERT INTO imported_cell (run, record_table, record_id, column_name, value_before, value_after)
            VALUES (:run, :record_table, :record_id, :column_name, :value_before, :value_after))",
                              "write down what an import changed"),
                      {{"run", run.id},
                       {"record_table", shape.table},
                       {"record_id", record},
                       {"column_name", each.field->column},
                       {"value_before", to_text(json_of(each.before))},
                       {"value_after", to_text(json_of(each.after))}});
}

std::vector<RememberedCell> remembered_cells(db::Connection& connection, const ImportRun& run, const Shape& shape) {
    return connection.all(db::Sql(R"(
        SELECT record_id, column_name, value_before, value_after FROM imported_cell
        WHERE run = :run AND record_table = :record_table ORDER BY record_id, column_name)",
                                  "what an import changed"),
                          {{"run", run.id}, {"record_table", shape.table}}, [&](const db::Row& row) {
                              auto column = row.get<std::string>(1);
                              auto type = field_of(shape, column).type;
                              return RememberedCell{row.get<std::int64_t>(0), column,
                                                    cell_of(parsed(row.get<std::string>(2)), type),
                                                    cell_of(parsed(row.get<std::string>(3)), type)};
                          });
}

// ---- Earlier versions ----

bool set_back_to_version(db::Connection& connection, const Shape& shape, void* record, int version) {
    auto id = field_of(shape, "id").get(record).number();
    auto stands = field_of(shape, "version").get(record).number();
    if (version < 1 || version > stands) return false;
    connection.each(db::Sql(R"(
        SELECT changes FROM history WHERE record_table = :record_table AND record_id = :record_id AND record_version > :version
        ORDER BY record_version DESC, id DESC)",
                            "what changed a record since a version"),
                    {{"record_table", shape.table}, {"record_id", id}, {"version", version}}, [&](const db::Row& row) {
                        auto changes = parsed(row.get<std::string>(0));
                        for (const auto& entry : changes.as_list())
                            if (const auto* field = shape.find(entry["field"].as_text()))
                                field->set(record, cell_of(entry["before"], field->type));
                    });
    field_of(shape, "version").set(record, Cell(std::int64_t{version}));
    return true;
}

std::optional<LastChange> last_change(db::Connection& connection, const Shape& shape, std::int64_t record) {
    std::optional<LastChange> last;
    connection.each(db::Sql(R"(
        SELECT actor_post, at FROM history WHERE record_table = :record_table AND record_id = :record_id
        ORDER BY record_version DESC, id DESC LIMIT 1)",
                            "who changed a record last"),
                    {{"record_table", shape.table}, {"record_id", record}}, [&](const db::Row& row) {
                        last = LastChange{row.get<std::string>(0), row.get<Moment>(1)};
                    });
    return last;
}

} // namespace reeve::office
