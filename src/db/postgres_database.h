// A PostgreSQL database behind a pool of connections: serializable writes that run again after a conflict, snapshot
// readers.
#pragma once
#include "db/pool.h"
#include "db/postgres_connection.h"

namespace reeve::db {

class PostgresDatabase : public Database {
public:
    // `at_close` runs when every connection is closed.
    PostgresDatabase(const std::string& url, int connections, std::function<void()> at_close = {});
    ~PostgresDatabase() override;

    Engine engine() const override { return Engine::postgres; }
    Reader read() override;
    void write_transaction(const std::function<void(Transaction&)>& body) override;
    void alone(const std::function<void(Workbench&)>& body) override;
    std::vector<StatementCount> statement_counts() const override { return log_.counts(); }

private:
    class Lease;
    bool is_kept(PostgresConnection&, const std::function<void(Transaction&)>& body);

    StatementLog log_;
    UniqueColumns unique_columns_;
    Pool<PostgresConnection> connections_;
    std::function<void()> at_close_;
};

} // namespace reeve::db
