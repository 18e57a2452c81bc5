// Funds and budget lines in the database.
#include "commissioning/fund_store.h"
#include "commissioning/ledger_store.h"

namespace reeve::commissioning {

std::vector<Fund> all_funds(db::Connection& connection) {
    return db::records(connection, fund_fields(), db::Sql("id > 0 ORDER BY title, id", "all funds"));
}

std::optional<Fund> find_fund(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, fund_fields(), db::Sql("reference = :reference ORDER BY id", "a fund by reference"),
                      {{"reference", in_words(*read)}});
}

Fund fund_of(db::Connection& connection, FundId id) {
    auto fund = db::find(connection, fund_fields(), id);
    if (!fund) throw Fault("a record names a fund that is not kept");
    return *fund;
}

std::vector<BudgetLine> all_budget_lines(db::Connection& connection) {
    return db::records(connection, budget_line_fields(),
                       db::Sql("id > 0 ORDER BY year_begins DESC, title, id", "all budget lines"));
}

std::optional<BudgetLine> find_budget_line(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, budget_line_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a budget line by reference"),
                      {{"reference", in_words(*read)}});
}

BudgetLine line_of(db::Connection& connection, BudgetLineId id) {
    auto line = db::find(connection, budget_line_fields(), id);
    if (!line) throw Fault("a record names a budget line that is not kept");
    return *line;
}

Result<BudgetLine> begin_line(office::Change& change, BudgetLine line, Money money, Date granted_on,
                              const std::string& why) {
    line = office::keep_new(change, budget_line_fields(), std::move(line));
    Transfer grant;
    grant.line = line.id;
    grant.amount = money;
    grant.happened_on = granted_on;
    grant.why = why;
    grant.is_sample = line.is_sample;
    TRY(post(change, grant));
    return line;
}

} // namespace reeve::commissioning
