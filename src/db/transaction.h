// What a connection in use can do: the engines, a row being read, a reader's statements and a writer's.
#pragma once
#include "db/sql.h"
#include "record/cell.h"
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace reeve::db {

// A named value for a statement: {"due_before", today}. Any type that has Stored<T> will do.
struct Argument {
    const char* name;
    Cell value;
    template <class T> Argument(const char* n, const T& v) : name(n), value(to_cell(v)) {}
    Argument(const char* n, Cell v) : name(n), value(std::move(v)) {}
};
using Arguments = std::vector<Argument>;

enum class Engine { sqlite, postgres };

// One row while it is being read. Columns are counted from 0 in the order of the SELECT.
class Row {
public:
    virtual ~Row() = default;
    virtual Cell cell(int column, CellType type) const = 0;
    template <class T> T get(int column) const { return from_cell<T>(cell(column, Stored<T>::type)); }
};

// A connection in use: a reader's snapshot or a writer's transaction. Not shared between threads.
class Connection {
public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;

    // Calls `each` for every row. Faults with the statement's name when the engine refuses.
    virtual void each(const Sql&, const Arguments&, const std::function<void(const Row&)>& each) = 0;

    // All rows, each made by `make(row)`:
    // `db.all(Sql(...), {...}, [](const Row& r) { return Overdue{r.get<ActionId>(0), ...}; })`
    template <class Make> auto all(const Sql& sql, const Arguments& arguments, Make make) {
        std::vector<decltype(make(std::declval<const Row&>()))> rows;
        each(sql, arguments, [&](const Row& row) { rows.push_back(make(row)); });
        return rows;
    }
    // The first row, if there is one.
    template <class Make> auto one(const Sql& sql, const Arguments& arguments, Make make) {
        std::optional<decltype(make(std::declval<const Row&>()))> found;
        each(sql, arguments, [&](const Row& row) {
            if (!found) found = make(row);
        });
        return found;
    }
    // The first column of the only row: a count, a sum, a name.
    template <class T> T value(const Sql& sql, const Arguments& arguments = {}) {
        auto found = one(sql, arguments, [](const Row& row) { return row.get<T>(0); });
        if (!found) throw Fault(std::string("no row from statement: ") + sql.name());
        return *found;
    }

    // --- Text built at run time from a description's own column names: db/ alone may call these (a house test
    // watches).
    virtual void each_built(const std::string& text, const Arguments&, const std::function<void(const Row&)>& each) = 0;
    virtual std::int64_t run_built(const std::string& text, const Arguments&) = 0;
};

// A clash with a UNIQUE column set, named by its columns ("person.email"), so that a race shows as a field message.
struct UniqueViolation : Fault {
    std::string columns; // "table.a, table.b"
    UniqueViolation(const std::string& message, std::string c) : Fault(message), columns(std::move(c)) {}
};

// A connection that may change things: one transaction, kept whole or not at all. After a statement has failed nothing
// more can be done in it, on both engines: every further statement is a Fault, and a body that swallows the failure is
// not kept.
class Transaction : public Connection {
public:
    // INSERT, UPDATE or DELETE; gives the number of rows changed.
    virtual std::int64_t run(const Sql&, const Arguments& = {}) = 0;
};

} // namespace reeve::db
