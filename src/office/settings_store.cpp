// Rows of name and value, read into the settings and written where they changed.
#include "office/settings_store.h"

namespace reeve::office {
namespace {

Cell cell_of(const Field& field, const std::string& value) {
    if (field.type == CellType::text) return value;
    auto number = Kind<std::int64_t>::read(value, {});
    if (!number) throw Fault(std::string("setting is not a number: ") + field.column);
    return *number;
}

std::string text_of(const Cell& cell) {
    return cell.type() == CellType::number ? std::to_string(cell.number()) : cell.text();
}

int times_changed(db::Connection& connection, const Shape& shape) {
    return connection.value<int>(
        db::Sql(
            "SELECT COALESCE(MAX(record_version), 0) FROM history WHERE record_table = :record_table AND record_id = 1",
            "how often the settings were changed"),
        {{"record_table", shape.table}});
}

} // namespace

OfficeSettings settings_of(db::Connection& connection) {
    OfficeSettings settings;
    const auto& shape = settings_fields().shape();
    connection.each(db::Sql("SELECT name, value FROM setting ORDER BY name", "the settings"), {},
                    [&](const db::Row& row) {
                        auto name = row.get<std::string>(0);
                        const auto* field = name == "id" || name == "version" ? nullptr : shape.find(name);
                        if (field) field->set(&settings, cell_of(*field, row.get<std::string>(1)));
                    });
    settings.version = times_changed(connection, shape);
    return settings;
}

Result<OfficeSettings> keep_settings(Change& change, OfficeSettings settings) {
    auto problems = problems_with(settings);
    if (!problems.empty()) return problems;
    auto before = settings_of(change.tx);
    if (before.version != settings.version)
        return Refusal{
            "Someone else changed the settings while you were working on them. Nothing of theirs or yours is lost: compare the two and save again.",
            "", Refusal::Kind::conflict};
    const auto& shape = settings_fields().shape();
    auto changes = changes_between(shape, &before, &settings);
    if (changes.empty()) return settings;
    for (const auto& each : changes)
        change.tx.run(
            db::Sql(
                "INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value",
                "keep a setting"),
            {{"name", each.field->column}, {"value", text_of(each.after)}});
    ++settings.version;
    tell_history(change, shape, &settings, changes);
    return settings;
}

} // namespace reeve::office
