// One connection to a PostgreSQL server: its prepared statements, its transactions, and what its errors mean.
#pragma once
#include "db/placeholders.h"
#include "db/statement_cache.h"
#include "db/statement_log.h"
#include <libpq-fe.h>
#include <map>
#include <mutex>

namespace reeve::db {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

// A statement the server has prepared under a name of ours, for arguments of these types. When nobody needs it any more
// its name joins the unwanted ones, which the connection gives back to the server before it prepares the next.
struct PostgresStatement {
    std::string prepared_as;
    std::vector<std::string>* unwanted = nullptr;
    std::vector<CellType> types;
    Placeholders placeholders;
    std::string name;
    StatementCounter* counter = nullptr;
    ~PostgresStatement() {
        if (unwanted) unwanted->push_back(prepared_as);
    }
};

// Which columns each unique index covers, remembered for the whole database.
class UniqueColumns {
public:
    std::optional<std::string> find(const std::string& index) const;
    void keep(const std::string& index, const std::string& columns);

private:
    mutable std::mutex mutex_;
    std::map<std::string, std::string> columns_;
};

class PostgresConnection : public Transaction {
public:
    PostgresConnection(const std::string& url, StatementLog&, UniqueColumns&);
    PostgresConnection(const PostgresConnection&) = delete;
    ~PostgresConnection() override;

    Engine engine() const override { return Engine::postgres; }
    void each(const Sql&, const Arguments&, const std::function<void(const Row&)>&) override;
    std::int64_t run(const Sql&, const Arguments&) override;
    void each_built(const std::string& text, const Arguments&, const std::function<void(const Row&)>&) override;
    std::int64_t run_built(const std::string& text, const Arguments&) override;

    void begin(const char* text); // a lost connection is opened anew, once
    void commit();                // a Fault, and nothing kept, where a statement had failed
    void roll_back() noexcept;
    void execute(const std::string& text);
    bool is_open() const { return PQstatus(handle_) == CONNECTION_OK; }
    bool has_conflict() const { return has_conflict_; } // another transaction came between: run the whole again

private:
    using Held = StatementCache<PostgresStatement>::Held;
    Held prepared(Held& slot, std::string_view text, std::string_view name, const Arguments&);
    void perform(const PostgresStatement&, const Arguments&, const std::function<void(const PGresult&)>& take);
    void each_of(const Held&, const Arguments&, const std::function<void(const Row&)>&);
    std::int64_t run_of(const Held&, const Arguments&);
    PostgresResult checked(PGresult*, std::string_view statement);
    [[noreturn]] void fail(const PGresult*, std::string_view statement);
    [[noreturn]] void fail_unique(const PGresult*, const std::string& message);
    std::string columns_of(const std::string& schema, const std::string& index);
    void refuse_after_failure(std::string_view statement) const;
    void give_back_unwanted();
    void set_up();

    PGconn* handle_ = nullptr;
    StatementLog& log_;
    UniqueColumns& unique_columns_;
    std::vector<std::string> unwanted_;
    StatementCache<PostgresStatement> statements_;
    std::int64_t prepared_so_far_ = 0;
    bool has_failed_ = false;
    bool has_conflict_ = false;
};

} // namespace reeve::db
