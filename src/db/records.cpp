// The derived store of described records. Only here is SQL built at run time, from a description's own column names.
#include "db/records.h"

namespace reeve::db {
namespace {

bool is_column(const Field& field, const char* name) { return std::string_view(field.column) == name; }

Arguments arguments_of(const Shape& shape, const void* record) {
    Arguments arguments;
    for (const auto& field : shape.fields) arguments.emplace_back(field.column, field.get(record));
    return arguments;
}

} // namespace

std::string column_list(const Shape& shape) {
    std::string list;
    for (const auto& field : shape.fields) list += (list.empty() ? "" : ", ") + std::string(field.column);
    return list;
}

void read_record(const Shape& shape, const Row& row, void* record) {
    int column = 0;
    for (const auto& field : shape.fields) field.set(record, row.cell(column++, field.type));
}

bool load_record(Connection& connection, const Shape& shape, std::int64_t id, void* record) {
    bool found = false;
    connection.each_built("SELECT " + column_list(shape) + " FROM " + shape.table + " WHERE id = :id", {{"id", id}},
                          [&](const Row& row) {
                              read_record(shape, row, record);
                              found = true;
                          });
    return found;
}

void insert_record(Transaction& transaction, const Shape& shape, const void* record) {
    std::string names;
    for (const auto& field : shape.fields) names += (names.empty() ? ":" : ", :") + std::string(field.column);
    transaction.run_built("INSERT INTO " + std::string(shape.table) + " (" + column_list(shape) + ") VALUES (" + names
                              + ")",
                          arguments_of(shape, record));
}

bool update_record(Transaction& transaction, const Shape& shape, const void* record, int version_before) {
    std::string settings;
    for (const auto& field : shape.fields)
        if (!is_column(field, "id"))
            settings += (settings.empty() ? "" : ", ") + std::string(field.column) + " = :" + field.column;
    auto arguments = arguments_of(shape, record);
    arguments.emplace_back("version_before", std::int64_t{version_before});
    return transaction.run_built("UPDATE " + std::string(shape.table) + " SET " + settings
                                     + " WHERE id = :id AND version = :version_before",
                                 arguments)
           == 1;
}

void delete_record(Transaction& transaction, const Shape& shape, std::int64_t id) {
    transaction.run_built("DELETE FROM " + std::string(shape.table) + " WHERE id = :id", {{"id", id}});
}

void each_record(Connection& connection, const Shape& shape, const Sql& clause, const Arguments& arguments,
                 const std::function<void(const Row&)>& each) {
    connection.each_built("SELECT " + column_list(shape) + " FROM " + shape.table + " WHERE " + clause.sqlite(),
                          arguments, each);
}

} // namespace reeve::db
