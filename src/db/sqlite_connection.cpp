// One connection to a SQLite file: its settings, its prepared statements, and what its errors mean.
#include "db/sqlite_connection.h"

namespace reeve::db {

namespace {

constexpr int busy_milliseconds = 5000;
constexpr int begin_tries = 6;

// The row a running statement stands at.
class SqliteRow : public Row {
public:
    explicit SqliteRow(const SqliteStatement& statement) : statement_(statement) {}
    Cell cell(int column, CellType type) const override {
        sqlite3_stmt* const handle = statement_.handle;
        if (column < 0 || column >= sqlite3_column_count(handle)) throw wrong(column, "does not exist");
        const int held = sqlite3_column_type(handle, column);
        if (held == SQLITE_NULL) return Cell::null(type);
        if (type == CellType::number) {
            if (held != SQLITE_INTEGER) throw wrong(column, "is not a whole number");
            return Cell(static_cast<std::int64_t>(sqlite3_column_int64(handle, column)));
        }
        if (held != SQLITE_TEXT) throw wrong(column, "is not text");
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle, column));
        return Cell(std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(handle, column))));
    }

private:
    Fault wrong(int column, const char* what) const {
        return Fault("statement \"" + statement_.name + "\": column " + std::to_string(column) + " " + what);
    }
    const SqliteStatement& statement_;
};

// Leaves the statement ready for its next run, however this one ended.
class Running {
public:
    explicit Running(SqliteStatement& statement) : statement_(statement) { statement_.is_running = true; }
    Running(const Running&) = delete;
    ~Running() {
        sqlite3_reset(statement_.handle);
        sqlite3_clear_bindings(statement_.handle);
        statement_.is_running = false;
    }

private:
    SqliteStatement& statement_;
};

std::string after_colon(const std::string& message) {
    const auto at = message.find(": ");
    return at == std::string::npos ? message : message.substr(at + 2);
}

// "UNIQUE constraint failed: person.email", or "... failed: index 'person_email_folded'" where the index is over an
// expression.
std::string unique_columns(const std::string& message) {
    auto columns = after_colon(message);
    if (columns.starts_with("index '") && columns.size() > 8) columns = columns.substr(7, columns.size() - 8);
    return columns;
}

} // namespace

SqliteConnection::SqliteConnection(const std::string& file, Use use, Keeping keeping, StatementLog& log) : log_(log) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (use == Use::writing ? SQLITE_OPEN_CREATE : 0);
    if (sqlite3_open_v2(file.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
        const std::string why = handle_ ? sqlite3_errmsg(handle_) : "no memory";
        sqlite3_close(handle_);
        throw Fault("the database " + file + " does not open: " + why);
    }
    try {
        sqlite3_extended_result_codes(handle_, 1);
        sqlite3_busy_timeout(handle_, busy_milliseconds);
        if (use == Use::writing) execute("PRAGMA journal_mode = WAL");
        // The database syncs the log itself, for several commits at once (wal_sync.h).
        execute(keeping == Keeping::safe ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = OFF");
        execute("PRAGMA foreign_keys = ON");
        // No mapped file: it would count in the memory of every reader, and its pages stand in the system's cache
        // already.
        execute(use == Use::writing ? "PRAGMA cache_size = -4000" : "PRAGMA cache_size = -1000");
        execute("PRAGMA trusted_schema = OFF");
        if (use == Use::reading) execute("PRAGMA query_only = ON");
    } catch (...) {
        sqlite3_close(handle_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    statements_.clear();
    sqlite3_close_v2(handle_);
}

void SqliteConnection::each(const Sql& sql, const Arguments& arguments, const std::function<void(const Row&)>& each) {
    const auto statement = of_source(sql);
    perform(*statement, arguments, &each);
}

std::int64_t SqliteConnection::run(const Sql& sql, const Arguments& arguments) {
    const auto statement = of_source(sql);
    return perform(*statement, arguments, nullptr);
}

void SqliteConnection::each_built(const std::string& text, const Arguments& arguments,
                                  const std::function<void(const Row&)>& each) {
    const auto statement = of_built(text);
    perform(*statement, arguments, &each);
}

std::int64_t SqliteConnection::run_built(const std::string& text, const Arguments& arguments) {
    const auto statement = of_built(text);
    return perform(*statement, arguments, nullptr);
}

void SqliteConnection::begin_reading() {
    has_failed_ = false;
    execute("BEGIN DEFERRED");
}

void SqliteConnection::begin_writing() {
    has_failed_ = false;
    for (int tries = 1;; ++tries) {
        const int code = sqlite3_exec(handle_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        if (code == SQLITE_OK) return;
        if ((code & 0xff) != SQLITE_BUSY || tries == begin_tries) fail("BEGIN IMMEDIATE");
    }
}

void SqliteConnection::commit() {
    if (has_failed_) throw Fault("a transaction cannot be kept after one of its statements failed");
    if (sqlite3_exec(handle_, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK) fail("COMMIT");
}

void SqliteConnection::roll_back() noexcept {
    if (!sqlite3_get_autocommit(handle_)) sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
    has_failed_ = false;
}

void SqliteConnection::execute(const std::string& text) {
    if (sqlite3_exec(handle_, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(text);
}

SqliteConnection::Held SqliteConnection::of_source(const Sql& sql) {
    refuse_after_failure(sql.name());
    auto& slot = statements_.of_source(sql.sqlite());
    if (slot && slot->is_running) return prepared(sql.sqlite(), sql.name());
    if (!slot) slot = prepared(sql.sqlite(), sql.name());
    return slot;
}

SqliteConnection::Held SqliteConnection::of_built(const std::string& text) {
    refuse_after_failure(text);
    auto& slot = statements_.of_built(text);
    if (slot && slot->is_running) return prepared(text, built_name(text));
    if (!slot) slot = prepared(text, built_name(text));
    return slot;
}

SqliteConnection::Held SqliteConnection::prepared(std::string_view text, std::string name) {
    auto statement = std::make_shared<SqliteStatement>();
    statement->placeholders = with_placeholders(text, Engine::sqlite);
    const auto& written = statement->placeholders.text;
    const char* rest = nullptr;
    if (sqlite3_prepare_v3(handle_, written.c_str(), static_cast<int>(written.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement->handle, &rest)
        != SQLITE_OK)
        fail(name);
    if (!statement->handle || std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos)
        throw Fault("statement \"" + name + "\" is not exactly one statement");
    statement->counter = &log_.counter(name);
    statement->name = std::move(name);
    const auto verb = verb_of(text);
    statement->changes_rows = verb == "INSERT" || verb == "UPDATE" || verb == "DELETE" || verb == "WITH";
    return statement;
}

std::int64_t SqliteConnection::perform(SqliteStatement& statement, const Arguments& arguments,
                                       const std::function<void(const Row&)>* each) {
    const Timed timed(*statement.counter);
    const Running running(statement);
    bind(statement, arguments);
    const SqliteRow row(statement);
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement.handle)) == SQLITE_ROW)
        if (each) (*each)(row);
    if (code != SQLITE_DONE) fail(statement.name);
    const bool is_change = statement.changes_rows && !sqlite3_stmt_readonly(statement.handle);
    return is_change ? sqlite3_changes64(handle_) : 0;
}

void SqliteConnection::bind(SqliteStatement& statement, const Arguments& arguments) {
    const auto cells = in_order(statement.placeholders, arguments, statement.name);
    int number = 0;
    for (const Cell* cell : cells) {
        ++number;
        int code = SQLITE_OK;
        if (cell->is_null()) code = sqlite3_bind_null(statement.handle, number);
        else if (cell->type() == CellType::number) code = sqlite3_bind_int64(statement.handle, number, cell->number());
        else // the text outlives the run, for it lies in the caller's arguments
            code = sqlite3_bind_text64(statement.handle, number, cell->text().data(), cell->text().size(),
                                       SQLITE_STATIC, SQLITE_UTF8);
        if (code != SQLITE_OK) fail(statement.name);
    }
}

void SqliteConnection::fail(std::string_view statement) {
    has_failed_ = true;
    const int code = sqlite3_extended_errcode(handle_);
    const std::string message = sqlite3_errmsg(handle_);
    if ((code & 0xff) == SQLITE_CONSTRAINT) fail_constraint(code, message, statement);
    throw Fault("statement \"" + std::string(statement) + "\": " + message);
}

void SqliteConnection::fail_constraint(int code, const std::string& message, std::string_view statement) {
    const auto named = "statement \"" + std::string(statement) + "\": ";
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
        throw UniqueViolation(named + message, unique_columns(message));
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        throw Fault(named + "a record it refers to does not exist, or one that is still referred to would go ("
                    + message + ")");
    throw Fault(named + message);
}

void SqliteConnection::refuse_after_failure(std::string_view statement) const {
    if (has_failed_)
        throw Fault("statement \"" + std::string(statement) + "\": an earlier statement of this transaction failed");
}

} // namespace reeve::db
