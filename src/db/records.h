// The derived store of described records: load, insert and update a record from its description, nothing written twice.
#pragma once
#include "db/database.h"
#include "record/description.h"

namespace reeve::db {

// "a.id, a.version, a.title" for SELECTs built here.
std::string column_list(const Shape&);
// Reads one row of column_list into a record.
void read_record(const Shape&, const Row&, void* record);
bool load_record(Connection&, const Shape&, std::int64_t id, void* record);
void insert_record(Transaction&, const Shape&, const void* record);
// Updates where the id and the version before match; gives false when another version stands there.
bool update_record(Transaction&, const Shape&, const void* record, int version_before);
void delete_record(Transaction&, const Shape&, std::int64_t id);
// The rows that meet a clause, e.g. Sql("state = :state ORDER BY due, id", "open actions"); the clause is a literal
// like every statement.
void each_record(Connection&, const Shape&, const Sql& clause, const Arguments&,
                 const std::function<void(const Row&)>&);

template <class R> std::optional<R> find(Connection& connection, const Description<R>& description, Id<R> id) {
    R record{};
    if (!id || !load_record(connection, description.shape(), id.value, &record)) return std::nullopt;
    return record;
}
template <class R>
std::vector<R> records(Connection& connection, const Description<R>& description, const Sql& clause,
                       const Arguments& arguments = {}) {
    std::vector<R> list;
    each_record(connection, description.shape(), clause, arguments, [&](const Row& row) {
        R record{};
        read_record(description.shape(), row, &record);
        list.push_back(std::move(record));
    });
    return list;
}
template <class R>
std::optional<R> record(Connection& connection, const Description<R>& description, const Sql& clause,
                        const Arguments& arguments = {}) {
    auto list = records(connection, description, clause, arguments);
    if (list.empty()) return std::nullopt;
    return std::move(list.front());
}

} // namespace reeve::db
