// Reads the history of all records and tells each line in words.
#include "office/audit.h"
#include "base/json.h"
#include "office/people/sign_in_link.h"
#include "record/cell_json.h"

namespace reeve::office {
namespace {

const Shape* shape_of(const Shapes& shapes, std::string_view table) {
    for (const auto* shape : shapes)
        if (table == shape->table) return shape;
    return nullptr;
}

db::Arguments arguments_of(const AuditFilter& filter) {
    auto until = filter.to ? std::optional(start_of_day(*filter.to + 1)) : std::nullopt;
    auto since = filter.from ? std::optional(start_of_day(*filter.from)) : std::nullopt;
    return {{"post", filter.post}, {"table", filter.table}, {"record_id", filter.record_id},
            {"since", since},      {"until", until},        {"reader", filter.reader}};
}

bool is_tombstone(const Json& entry) {
    return entry["before"].as_text() == "[removed]" || entry["after"].as_text() == "[removed]";
}

std::string words_for(const Field& field, const Json& entry, bool tells_restricted) {
    if (is_tombstone(entry)) return std::string(field.words.label) + ": removed on request";
    if (field.words.audience == Audience::restricted && !tells_restricted)
        return std::string(field.words.label) + " changed";
    return in_words(FieldChange{&field, cell_of(entry["before"], field.type), cell_of(entry["after"], field.type)});
}

} // namespace

std::vector<AuditLine> audit_lines(db::Connection& connection, const AuditFilter& filter, int most, int after) {
    auto arguments = arguments_of(filter);
    arguments.emplace_back("most", most);
    arguments.emplace_back("after", after);
    return connection.all(db::Sql(R"(
        SELECT record_table, record_id, record_version, at, actor_post, why, record_words, changes FROM history
        WHERE (:post = '' OR actor_post = :post) AND (:table = '' OR record_table = :table) AND (:record_id = 0 OR record_id = :record_id)
          AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)
          AND NOT EXISTS (SELECT 1 FROM concealment WHERE concealment.person = :reader
              AND concealment.record_table = history.record_table AND concealment.record_id = history.record_id)
        ORDER BY at DESC, record_version DESC, id DESC LIMIT :most OFFSET :after)",
                                  "lines of the audit log"),
                          arguments, [](const db::Row& row) {
                              return AuditLine{row.get<std::string>(0), row.get<std::int64_t>(1),
                                               row.get<int>(2),         row.get<Moment>(3),
                                               row.get<std::string>(4), row.get<std::string>(5),
                                               row.get<std::string>(6), row.get<std::string>(7)};
                          });
}

std::int64_t audit_count(db::Connection& connection, const AuditFilter& filter) {
    return connection.value<std::int64_t>(db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM history
        WHERE (:post = '' OR actor_post = :post) AND (:table = '' OR record_table = :table) AND (:record_id = 0 OR record_id = :record_id)
          AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)
          AND NOT EXISTS (SELECT 1 FROM concealment WHERE concealment.person = :reader
              AND concealment.record_table = history.record_table AND concealment.record_id = history.record_id))",
                                                  "length of the audit log"),
                                          arguments_of(filter));
}

std::vector<std::string> audit_posts(db::Connection& connection, PersonId reader) {
    return connection.all(db::Sql(R"(
        SELECT DISTINCT actor_post FROM history WHERE NOT EXISTS (SELECT 1 FROM concealment
            WHERE concealment.person = :reader AND concealment.record_table = history.record_table
                AND concealment.record_id = history.record_id)
        ORDER BY actor_post)",
                                  "posts in the audit log"),
                          {{"reader", reader}}, [](const db::Row& row) { return row.get<std::string>(0); });
}

std::vector<std::string> audit_tables(db::Connection& connection, PersonId reader) {
    return connection.all(db::Sql(R"(
        SELECT DISTINCT record_table FROM history WHERE NOT EXISTS (SELECT 1 FROM concealment
            WHERE concealment.person = :reader AND concealment.record_table = history.record_table
                AND concealment.record_id = history.record_id)
        ORDER BY record_table)",
                                  "kinds in the audit log"),
                          {{"reader", reader}}, [](const db::Row& row) { return row.get<std::string>(0); });
}

std::vector<std::string> words_of(const Shapes& shapes, const AuditLine& line, bool tells_restricted) {
    auto changes = parse_json(line.changes);
    if (!changes) throw Fault("a history line cannot be read");
    const Shape* shape = shape_of(shapes, line.table);
    // What applicants write is theirs until it is sent: the log says that it changed and not to what.
    bool is_told = line.actor != applicant_post;
    std::vector<std::string> words;
    for (const auto& entry : changes->as_list()) {
        if (entry["deleted"].as_bool()) words.push_back("Deleted");
        const Field* field = shape ? shape->find(entry["field"].as_text()) : nullptr;
        if (!field || !*field->words.label) continue;
        words.push_back(is_told ? words_for(*field, entry, tells_restricted)
                                : std::string(field->words.label) + " changed");
    }
    return words;
}

std::string noun_of(const Shapes& shapes, std::string_view table) {
    const Shape* shape = shape_of(shapes, table);
    return shape ? shape->noun : replaced(std::string(table), "_", " ");
}

} // namespace reeve::office
