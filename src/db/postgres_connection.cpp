// One connection to a PostgreSQL server: its prepared statements, its transactions, and what its errors mean.
#include "db/postgres_connection.h"
#include <charconv>
#include <cstring>

namespace reeve::db {

namespace {

// The numbers PostgreSQL gives its types, from its catalogue.
constexpr Oid boolean_type = 16;
constexpr Oid name_type = 19;
constexpr Oid int8_type = 20;
constexpr Oid int2_type = 21;
constexpr Oid int4_type = 23;
constexpr Oid text_type = 25;
constexpr Oid bpchar_type = 1042;
constexpr Oid varchar_type = 1043;
constexpr Oid numeric_type = 1700;

bool is_number_type(Oid type) {
    return type == int8_type || type == int4_type || type == int2_type || type == numeric_type || type == boolean_type;
}
bool is_text_type(Oid type) {
    return type == text_type || type == varchar_type || type == bpchar_type || type == name_type;
}

// A row of a result that has wholly arrived.
class PostgresRow : public Row {
public:
    PostgresRow(const PGresult& result, const std::string& statement) : result_(&result), statement_(statement) {}
    void go_to(int row) { row_ = row; }
    Cell cell(int column, CellType type) const override {
        if (column < 0 || column >= PQnfields(result_)) throw wrong(column, "does not exist");
        if (PQgetisnull(result_, row_, column)) return Cell::null(type);
        const Oid held = PQftype(result_, column);
        const std::string_view text(PQgetvalue(result_, row_, column),
                                    static_cast<std::size_t>(PQgetlength(result_, row_, column)));
        if (type == CellType::number) return number_of(column, held, text);
        if (!is_text_type(held)) throw wrong(column, "is not text");
        return Cell(std::string(text));
    }

private:
    Cell number_of(int column, Oid held, std::string_view text) const {
        if (!is_number_type(held)) throw wrong(column, "is not a whole number");
        if (held == boolean_type) return Cell(std::int64_t{text == "t" ? 1 : 0});
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size()) throw wrong(column, "is not a whole number");
        return Cell(number);
    }
    Fault wrong(int column, const char* what) const {
        return Fault("statement \"" + statement_ + "\": column " + std::to_string(column) + " " + what);
    }
    const PGresult* result_;
    const std::string& statement_;
    int row_ = 0;
};

std::string field(const PGresult* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text ? text : "";
}

std::string without_line_end(std::string text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

bool is_done(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

// The values as the wire takes them: text, or nothing for a null.
struct Values {
    std::vector<std::string> numbers;
    std::vector<const char*> texts;
    explicit Values(const std::vector<const Cell*>& cells) {
        numbers.reserve(cells.size());
        for (const Cell* cell : cells) {
            if (cell->is_null()) texts.push_back(nullptr);
            else if (cell->type() == CellType::text) texts.push_back(cell->text().c_str());
            else texts.push_back(numbers.emplace_back(std::to_string(cell->number())).c_str());
        }
    }
};

std::vector<CellType> types_of(const std::vector<const Cell*>& cells) {
    std::vector<CellType> types;
    for (const Cell* cell : cells) types.push_back(cell->type());
    return types;
}

} // namespace

std::optional<std::string> UniqueColumns::find(const std::string& index) const {
    std::lock_guard lock(mutex_);
    const auto found = columns_.find(index);
    if (found == columns_.end()) return std::nullopt;
    return found->second;
}

void UniqueColumns::keep(const std::string& index, const std::string& columns) {
    std::lock_guard lock(mutex_);
    columns_[index] = columns;
}

PostgresConnection::PostgresConnection(const std::string& url, StatementLog& log, UniqueColumns& unique_columns)
    : handle_(PQconnectdb(url.c_str())), log_(log), unique_columns_(unique_columns) {
    try {
        set_up();
    } catch (...) {
        PQfinish(handle_);
        throw;
    }
}

PostgresConnection::~PostgresConnection() { PQfinish(handle_); }

void PostgresConnection::set_up() {
    if (!is_open()) throw Fault("PostgreSQL cannot be reached: " + without_line_end(PQerrorMessage(handle_)));
    PQsetNoticeProcessor(
        handle_, [](void*, const char*) {}, nullptr);
    execute("SET client_encoding = 'UTF8'");
    execute("SET standard_conforming_strings = on");
}

void PostgresConnection::each(const Sql& sql, const Arguments& arguments, const std::function<void(const Row&)>& each) {
    each_of(prepared(statements_.of_source(sql.postgres()), sql.postgres(), sql.name(), arguments), arguments, each);
}

std::int64_t PostgresConnection::run(const Sql& sql, const Arguments& arguments) {
    return run_of(prepared(statements_.of_source(sql.postgres()), sql.postgres(), sql.name(), arguments), arguments);
}

void PostgresConnection::each_built(const std::string& text, const Arguments& arguments,
                                    const std::function<void(const Row&)>& each) {
    each_of(prepared(statements_.of_built(text), text, built_name(text), arguments), arguments, each);
}

std::int64_t PostgresConnection::run_built(const std::string& text, const Arguments& arguments) {
    return run_of(prepared(statements_.of_built(text), text, built_name(text), arguments), arguments);
}

void PostgresConnection::each_of(const Held& statement, const Arguments& arguments,
                                 const std::function<void(const Row&)>& each) {
    perform(*statement, arguments, [&](const PGresult& result) {
        PostgresRow row(result, statement->name);
        const int rows = PQntuples(&result);
        for (int index = 0; index < rows; ++index) {
            row.go_to(index);
            each(row);
        }
    });
}

std::int64_t PostgresConnection::run_of(const Held& statement, const Arguments& arguments) {
    std::int64_t changed = 0;
    perform(*statement, arguments, [&](const PGresult& result) {
        const std::string_view command = PQcmdStatus(const_cast<PGresult*>(&result));
        if (command.starts_with("SELECT")) return;
        const std::string_view rows = PQcmdTuples(const_cast<PGresult*>(&result));
        std::from_chars(rows.data(), rows.data() + rows.size(), changed);
    });
    return changed;
}

PostgresConnection::Held PostgresConnection::prepared(Held& slot, std::string_view text, std::string_view name,
                                                      const Arguments& arguments) {
    refuse_after_failure(name);
    auto placeholders = slot ? slot->placeholders : with_placeholders(text, Engine::postgres);
    auto types = types_of(in_order(placeholders, arguments, name));
    if (slot && slot->types == types) return slot;
    give_back_unwanted();
    auto statement = std::make_shared<PostgresStatement>();
    statement->prepared_as = "s" + std::to_string(++prepared_so_far_);
    std::vector<Oid> numbers;
    for (const auto type : types) numbers.push_back(type == CellType::number ? int8_type : text_type);
    checked(PQprepare(handle_, statement->prepared_as.c_str(), placeholders.text.c_str(),
                      static_cast<int>(numbers.size()), numbers.data()),
            name);
    statement->types = std::move(types);
    statement->placeholders = std::move(placeholders);
    statement->name = name;
    statement->counter = &log_.counter(name);
    statement->unwanted = &unwanted_;
    slot = statement;
    return statement;
}

void PostgresConnection::give_back_unwanted() {
    for (const auto& name : std::exchange(unwanted_, {})) execute("DEALLOCATE " + name);
}

void PostgresConnection::perform(const PostgresStatement& statement, const Arguments& arguments,
                                 const std::function<void(const PGresult&)>& take) {
    const Timed timed(*statement.counter);
    const Values values(in_order(statement.placeholders, arguments, statement.name));
    const auto result =
        checked(PQexecPrepared(handle_, statement.prepared_as.c_str(), static_cast<int>(values.texts.size()),
                               values.texts.data(), nullptr, nullptr, 0),
                statement.name);
    take(*result);
}

void PostgresConnection::begin(const char* text) {
    has_failed_ = false;
    has_conflict_ = false;
    const PostgresResult first(PQexec(handle_, text));
    if (is_done(first.get())) return;
    if (is_open()) fail(first.get(), text);
    statements_.clear();
    unwanted_.clear(); // the new session knows none of them
    PQreset(handle_);
    set_up();
    execute(text);
}

void PostgresConnection::commit() {
    if (has_failed_) throw Fault("a transaction cannot be kept after one of its statements failed");
    const auto result = checked(PQexec(handle_, "COMMIT"), "COMMIT");
    if (std::strcmp(PQcmdStatus(result.get()), "COMMIT") != 0) throw Fault("PostgreSQL did not keep the transaction");
}

void PostgresConnection::roll_back() noexcept {
    if (PQtransactionStatus(handle_) != PQTRANS_IDLE) PostgresResult(PQexec(handle_, "ROLLBACK"));
    has_failed_ = false;
}

void PostgresConnection::execute(const std::string& text) { checked(PQexec(handle_, text.c_str()), text); }

PostgresResult PostgresConnection::checked(PGresult* given, std::string_view statement) {
    PostgresResult result(given);
    if (!is_done(result.get())) fail(result.get(), statement);
    return result;
}

void PostgresConnection::fail(const PGresult* result, std::string_view statement) {
    has_failed_ = true;
    const auto state = field(result, PG_DIAG_SQLSTATE);
    if (state == "40001" || state == "40P01") has_conflict_ = true; // serialization failure, deadlock
    auto words = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (words.empty()) words = without_line_end(PQerrorMessage(handle_));
    const auto message = "statement \"" + std::string(statement) + "\": " + words;
    if (state == "23505") fail_unique(result, message);
    if (state == "23503")
        throw Fault("statement \"" + std::string(statement)
                    + "\": a record it refers to does not exist, or one that is still referred to would go (" + words
                    + ")");
    throw Fault(message);
}

void PostgresConnection::fail_unique(const PGresult* result, const std::string& message) {
    const auto schema = field(result, PG_DIAG_SCHEMA_NAME);
    const auto index = field(result, PG_DIAG_CONSTRAINT_NAME);
    auto columns = unique_columns_.find(schema + "." + index);
    if (!columns) {
        columns = columns_of(schema, index);
        if (*columns != index) unique_columns_.keep(schema + "." + index, *columns);
    }
    throw UniqueViolation(message, *columns);
}

// "person.email, person.area"; the index's own name where it is over an expression, or where its table went with the
// transaction.
std::string PostgresConnection::columns_of(const std::string& schema, const std::string& index) {
    PostgresResult(
        PQexec(handle_, "ROLLBACK")); // nothing can be asked in a transaction that has failed, and it is lost anyway
    const char* question = "SELECT string_agg(t.relname || '.' || a.attname, ', ' ORDER BY k.place) FROM pg_index i "
                           "JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
                           "JOIN pg_class t ON t.oid = i.indrelid "
                           "CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place) "
                           "LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number AND k.number > 0 "
                           "WHERE n.nspname = $1 AND c.relname = $2 AND k.place <= i.indnkeyatts "
                           "HAVING bool_and(k.number > 0)";
    const char* values[] = {schema.c_str(), index.c_str()};
    const PostgresResult answer(PQexecParams(handle_, question, 2, nullptr, values, nullptr, nullptr, 0));
    if (!is_done(answer.get()) || PQntuples(answer.get()) != 1 || PQgetisnull(answer.get(), 0, 0)) return index;
    return PQgetvalue(answer.get(), 0, 0);
}

void PostgresConnection::refuse_after_failure(std::string_view statement) const {
    if (has_failed_)
        throw Fault("statement \"" + std::string(statement) + "\": an earlier statement of this transaction failed");
}

} // namespace reeve::db
