// The one door to the stored records: SQLite inside the program or PostgreSQL beside it, behind the same few calls.
#pragma once
#include "db/transaction.h"
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace reeve::db {

struct Workbench;

// How often a statement ran and how long that took, rows handled included; statements built from a description count by
// their verb.
struct StatementCount {
    std::string name;
    std::int64_t runs = 0;
    std::int64_t microseconds = 0;
};

// A lease of a reading connection; it goes back to the pool when this ends. What is read is one snapshot.
class Reader {
public:
    explicit Reader(Connection* connection, std::function<void()> give_back)
        : connection_(connection), give_back_(std::move(give_back)) {}
    Reader(Reader&& other) noexcept : connection_(other.connection_), give_back_(std::move(other.give_back_)) {
        other.connection_ = nullptr;
        other.give_back_ = nullptr;
    }
    ~Reader() {
        if (give_back_) give_back_();
    }
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_; }

private:
    Connection* connection_;
    std::function<void()> give_back_;
};

class Database {
public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;

    virtual Reader read() = 0;

    // Runs the body in one transaction and keeps it, unless it throws. SQLite: BEGIN IMMEDIATE with busy retry;
    // PostgreSQL: SERIALIZABLE with bounded retry. The body may run several times, so it touches nothing but the
    // database. Called inside its own body it is a Fault.
    virtual void write_transaction(const std::function<void(Transaction&)>& body) = 0;

    // For migrations alone: one connection outside any transaction, while nobody else migrates.
    virtual void alone(const std::function<void(Workbench&)>& body) = 0;

    virtual std::vector<StatementCount> statement_counts() const = 0; // sorted by name; since the database was opened

    // write_transaction with a value; a Result that is not ok rolls everything back.
    template <class Body> auto write(Body body) {
        using Value = decltype(body(std::declval<Transaction&>()));
        std::optional<Value> value;
        try {
            write_transaction([&](Transaction& transaction) {
                value.reset();
                value.emplace(body(transaction));
                if constexpr (requires { value->ok(); })
                    if (!value->ok()) throw NotKept{};
            });
        } catch (const NotKept&) {}
        return std::move(*value);
    }

    struct NotKept {}; // thrown inside write() to roll back without a fault
};

// Opens (and creates) this file, or reeve.db in this directory: WAL, foreign keys on; a change is on the disk
// before anybody is told of it (wal_sync.h). ":memory:" gives a private database for tests.
std::unique_ptr<Database> open_sqlite(const std::string& path);
// Opens a libpq URL ("postgresql:///reeve?host=/run/..."), with a pool of so many connections.
std::unique_ptr<Database> open_postgres(const std::string& url, int connections = 4);

} // namespace reeve::db
