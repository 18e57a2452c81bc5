// One connection to a SQLite file: its settings, its prepared statements, and what its errors mean.
#pragma once
#include "db/placeholders.h"
#include "db/statement_cache.h"
#include "db/statement_log.h"
#include <sqlite3.h>

namespace reeve::db {

// A statement SQLite has prepared, kept with the order of its arguments.
struct SqliteStatement {
    sqlite3_stmt* handle = nullptr;
    Placeholders placeholders;
    std::string name;
    StatementCounter* counter = nullptr;
    bool changes_rows = false;
    bool is_running = false;
    ~SqliteStatement() { sqlite3_finalize(handle); }
};

class SqliteConnection : public Transaction {
public:
    enum class Use { writing, reading };
    // A passing database (of a test) need not survive a power cut.
    enum class Keeping { safe, passing };

    SqliteConnection(const std::string& file, Use, Keeping, StatementLog&);
    SqliteConnection(const SqliteConnection&) = delete;
    ~SqliteConnection() override;

    Engine engine() const override { return Engine::sqlite; }
    void each(const Sql&, const Arguments&, const std::function<void(const Row&)>&) override;
    std::int64_t run(const Sql&, const Arguments&) override;
    void each_built(const std::string& text, const Arguments&, const std::function<void(const Row&)>&) override;
    std::int64_t run_built(const std::string& text, const Arguments&) override;

    void begin_reading();
    void begin_writing(); // waits for another program's transaction, several times over
    void commit();        // a Fault, and nothing kept, where a statement had failed
    void roll_back() noexcept;
    void execute(const std::string& text);

private:
    using Held = StatementCache<SqliteStatement>::Held;
    Held of_source(const Sql&);
    Held of_built(const std::string& text);
    Held prepared(std::string_view text, std::string name);
    std::int64_t perform(SqliteStatement&, const Arguments&, const std::function<void(const Row&)>* each);
    void bind(SqliteStatement&, const Arguments&);
    [[noreturn]] void fail(std::string_view statement);
    [[noreturn]] void fail_constraint(int code, const std::string& message, std::string_view statement);
    void refuse_after_failure(std::string_view statement) const;

    sqlite3* handle_ = nullptr;
    StatementLog& log_;
    StatementCache<SqliteStatement> statements_;
    bool has_failed_ = false;
};

} // namespace reeve::db
