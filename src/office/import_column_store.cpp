// Keeps what columns of imported files hold, by kind of file and heading.
#include "office/import_column_store.h"

namespace reeve::office {
namespace {

std::string key_of(const std::string& heading) { return folded(trimmed(heading)); }

std::map<std::string, std::string> fields_by_heading(db::Connection& connection, const std::string& kind) {
    std::map<std::string, std::string> fields;
    connection.each(
        db::Sql("SELECT heading, field FROM import_column WHERE kind = :kind ORDER BY heading", "what columns held"),
        {{"kind", kind}}, [&](const db::Row& row) { fields[row.get<std::string>(0)] = row.get<std::string>(1); });
    return fields;
}

bool is_field(const ImportFields& fields, const std::string& name) {
    return std::any_of(fields.begin(), fields.end(), [&](const ImportField& field) { return name == field.name; });
}

} // namespace

Matching remembered_matching(db::Connection& connection, const std::string& kind, const ImportFields& fields,
                             const CsvRow& headings) {
    auto known = fields_by_heading(connection, kind);
    Matching matching;
    CsvRow others = headings; // those that are new
    for (std::size_t at = 0; at < headings.size(); ++at) {
        auto found = known.find(key_of(headings[at]));
        if (found == known.end() || trimmed(headings[at]).empty()) continue;
        others[at].clear();
        if (is_field(fields, found->second)) matching.emplace(found->second, static_cast<int>(at));
    }
    for (const auto& [field, column] : guessed_matching(fields, others)) matching.emplace(field, column);
    return matching;
}

void remember_matching(Change& change, const std::string& kind, const CsvRow& headings, const Matching& matching) {
    for (std::size_t at = 0; at < headings.size(); ++at) {
        if (trimmed(headings[at]).empty()) continue;
        std::string field;
        for (const auto& [name, column] : matching)
            if (column == static_cast<int>(at)) field = name;
        change.tx.run(db::Sql(R"(
            INSERT INTO import_column (kind, heading, field) VALUES (:kind, :heading, :field)
            ON CONFLICT (kind, heading) DO UPDATE SET field = :field)",
                              "remember what a column of a file holds"),
                      {{"kind", kind}, {"heading", key_of(headings[at])}, {"field", field}});
    }
}

} // namespace reeve::office
