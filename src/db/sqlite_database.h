// A SQLite file as a database: one writer behind a lock, and readers each with its own snapshot.
#pragma once
#include "db/pool.h"
#include "db/sqlite_connection.h"
#include "db/wal_sync.h"
#include <mutex>

namespace reeve::db {

class SqliteDatabase : public Database {
public:
    using Keeping = SqliteConnection::Keeping;
    // A passing database is deleted with its folder when this closes.
    SqliteDatabase(const std::string& file, Keeping);
    ~SqliteDatabase() override;

    Engine engine() const override { return Engine::sqlite; }
    Reader read() override;
    void write_transaction(const std::function<void(Transaction&)>& body) override;
    void alone(const std::function<void(Workbench&)>& body) override;
    std::vector<StatementCount> statement_counts() const override { return log_.counts(); }

private:
    StatementLog log_;
    std::string file_;
    Keeping keeping_;
    std::mutex writing_;
    std::unique_ptr<SqliteConnection> writer_;
    Pool<SqliteConnection> readers_;
    WalSync log_sync_;
};

// A new folder for a passing database, in memory where the machine has such a place: a real file, so that several
// connections, WAL and snapshots behave as they do in service. Gives the path of reeve.db in it.
std::string passing_file();

} // namespace reeve::db
