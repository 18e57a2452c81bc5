// Keeping a record with its new version and its history line, in one transaction.
#include "office/keep.h"
#include "base/json.h"
#include "record/cell_json.h"

namespace reeve::office {
namespace {

const Field& field_named(const Shape& shape, const char* column) {
    const Field* field = shape.find(column);
    if (!field) throw Fault(std::string(shape.table) + " has no column " + column);
    return *field;
}

std::int64_t number_of(const Shape& shape, const void* record, const char* column) {
    return field_named(shape, column).get(record).number();
}

// What a reader of the history calls this record: its reference, else its title or name, else the noun.
std::string words_for(const Shape& shape, const void* record) {
    for (const char* column : {"reference", "title", "name"})
        if (const Field* field = shape.find(column)) return field->shown(record);
    return shape.noun;
}

void write_history(Change& change, const Shape& shape, const void* record, int version, const Json& changes) {
    change.tx.run(db::Sql(R"(
        INSERT INTO history (id, record_table, record_id, record_version, record_words, at, actor_id, actor_post, why, changes)
        VALUES (:id, :record_table, :record_id, :record_version, :record_words, :at, :actor_id, :actor_post, :why, :changes))",
                          "write a history line"),
                  {{"id", change.ids.next()},
                   {"record_table", shape.table},
                   {"record_id", number_of(shape, record, "id")},
                   {"record_version", version},
                   {"record_words", words_for(shape, record)},
                   {"at", change.now},
                   {"actor_id", change.actor},
                   {"actor_post", change.actor_post},
                   {"why", change.why},
                   {"changes", to_text(changes)}});
}

Json change_line(const Field& field, const Cell& before, const Cell& after) {
    Json line;
    line.set("field", field.column).set("before", json_of(before)).set("after", json_of(after));
    return line;
}

constexpr const char* tombstone = "[removed]";

} // namespace

std::string next_reference(Change& change, const std::string& letters, int year) {
    change.tx.run(db::Sql(R"(
        INSERT INTO reference_counter (letters, year, last_number) VALUES (:letters, :year, 1)
        ON CONFLICT (letters, year) DO UPDATE SET last_number = reference_counter.last_number + 1)",
                          "take the next reference"),
                  {{"letters", letters}, {"year", year}});
    auto number = change.tx.value<int>(
        db::Sql("SELECT last_number FROM reference_counter WHERE letters = :letters AND year = :year",
                "the reference just taken"),
        {{"letters", letters}, {"year", year}});
    return in_words(Reference{letters, year, number});
}

void keep_new(Change& change, const Shape& shape, void* record) {
    db::insert_record(change.tx, shape, record);
    Json changes{JsonList{}};
    for (const auto& field : shape.fields) {
        auto cell = field.get(record);
        std::string_view column = field.column;
        if (column == "id" || column == "version" || cell.is_null()) continue;
        if (cell.type() == CellType::text && cell.text().empty()) continue;
        changes.add(change_line(field, Cell::null(field.type), cell));
    }
    write_history(change, shape, record, 1, changes);
}

Result<Done> keep_changed(Change& change, const Shape& shape, void* record) {
    auto id = number_of(shape, record, "id");
    auto version = static_cast<int>(number_of(shape, record, "version"));
    std::vector<Cell> before;
    bool found = false;
    db::each_record(change.tx, shape, db::Sql("id = :id", "record before a change"), {{"id", id}},
                    [&](const db::Row& row) {
                        int column = 0;
                        for (const auto& field : shape.fields) before.push_back(row.cell(column++, field.type));
                        found = true;
                    });
    if (!found) return Refusal{"This " + std::string(shape.noun) + " is not here any more.", "", Refusal::Kind::gone};
    Json changes{JsonList{}};
    int stood_at = 0;
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        const auto& field = shape.fields[i];
        std::string_view column = field.column;
        if (column == "version") stood_at = static_cast<int>(before[i].number());
        if (column == "id" || column == "version") continue;
        auto after = field.get(record);
        if (!(before[i] == after)) changes.add(change_line(field, before[i], after));
    }
    if (stood_at != version)
        return Refusal{
            "Someone else changed this " + std::string(shape.noun)
                + " while you were working on it. Nothing of theirs or yours is lost: compare the two and save again.",
            "", Refusal::Kind::conflict};
    if (changes.as_list().empty()) return Done{};
    field_named(shape, "version").set(record, Cell(std::int64_t{version + 1}));
    if (!db::update_record(change.tx, shape, record, version))
        throw Fault(std::string("a version moved inside a transaction: ") + shape.table);
    write_history(change, shape, record, version + 1, changes);
    return Done{};
}

void drop_record(Change& change, const Shape& shape, const void* record) {
    if (change.why.empty()) throw Fault("a record is dropped without a reason");
    auto version = static_cast<int>(number_of(shape, record, "version"));
    Json changes{JsonList{}};
    changes.add(Json{}.set("deleted", true));
    db::delete_record(change.tx, shape, number_of(shape, record, "id"));
    write_history(change, shape, record, version + 1, changes);
}

void tell_history(Change& change, const Shape& shape, const void* record, const std::vector<FieldChange>& list) {
    Json changes{JsonList{}};
    for (const auto& each : list) changes.add(change_line(*each.field, each.before, each.after));
    write_history(change, shape, record, static_cast<int>(number_of(shape, record, "version")), changes);
}

std::vector<HistoryLine> history_of(db::Connection& connection, const Shape& shape, std::int64_t record_id) {
    return connection.all(
        db::Sql(R"(
        SELECT record_id, record_version, at, actor_post, why, changes, record_words FROM history
        WHERE record_table = :record_table AND record_id = :record_id ORDER BY record_version DESC, id DESC)",
                "history of a record"),
        {{"record_table", shape.table}, {"record_id", record_id}}, [&](const db::Row& row) {
            HistoryLine line{row.get<std::int64_t>(0),
                             row.get<int>(1),
                             row.get<Moment>(2),
                             row.get<std::string>(3),
                             row.get<std::string>(4),
                             {},
                             shape.noun,
                             row.get<std::string>(6)};
            auto changes = parse_json(row.get<std::string>(5));
            if (!changes) throw Fault("a history line cannot be read");
            for (const auto& entry : changes->as_list()) {
                if (entry["deleted"].as_bool()) line.changes.push_back("Deleted");
                const Field* field = shape.find(entry["field"].as_text());
                if (!field || !*field->words.label) continue; // ids tell a reader nothing
                line.changes.push_back(in_words(
                    FieldChange{field, cell_of(entry["before"], field->type), cell_of(entry["after"], field->type)}));
            }
            return line;
        });
}

int version_of(db::Connection& connection, const Shape& shape, std::int64_t record_id) {
    int version = 0;
    db::each_record(connection, shape, db::Sql("id = :id", "version of a record"), {{"id", record_id}},
                    [&](const db::Row& row) {
                        int column = 0;
                        for (const auto& field : shape.fields) {
                            if (std::string_view(field.column) == "version") version = row.get<int>(column);
                            ++column;
                        }
                    });
    return version;
}

void erase_values(Change& change, const Shape& shape, std::int64_t record_id,
                  const std::vector<std::string_view>& columns) {
    auto lines = change.tx.all(
        db::Sql(
            "SELECT id, changes FROM history WHERE record_table = :record_table AND record_id = :record_id ORDER BY id",
            "history to erase from"),
        {{"record_table", shape.table}, {"record_id", record_id}},
        [](const db::Row& row) { return std::pair(row.get<std::int64_t>(0), row.get<std::string>(1)); });
    for (auto& [id, text] : lines) {
        auto changes = parse_json(text);
        if (!changes) throw Fault("a history line cannot be read");
        Json cleaned{JsonList{}};
        for (auto entry : changes->as_list()) {
            for (auto column : columns)
                if (entry["field"].as_text() == column) {
                    if (!entry["before"].is_null()) entry.set("before", tombstone);
                    if (!entry["after"].is_null()) entry.set("after", tombstone);
                }
            cleaned.add(entry);
        }
        change.tx.run(db::Sql("UPDATE history SET changes = :changes WHERE id = :id", "erase from history"),
                      {{"id", id}, {"changes", to_text(cleaned)}});
    }
    for (auto column : columns) // what imports wrote into it
        change.tx.run(db::Sql(R"(
            DELETE FROM imported_cell
            WHERE record_table = :record_table AND record_id = :record_id AND column_name = :column_name)",
                              "erase from imports"),
                      {{"record_table", shape.table}, {"record_id", record_id}, {"column_name", column}});
}

} // namespace reeve::office
