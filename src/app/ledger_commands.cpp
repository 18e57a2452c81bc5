// reeve ledger balance: what stands where in the money for grants at the end of a day.
#include "app/command.h"
#include "app/records_place.h"
#include "base/json.h"
#include "commissioning/ledger_standing_store.h"
#include <cstdio>

namespace reeve {
namespace {

using namespace commissioning;

// A table of money: what each row is, and an amount under each heading.
struct MoneyTable {
    std::vector<std::string> keys; // of the amounts, as a program reads them
    struct Row {
        std::string key;   // BL-0001, PB-0001, FR-0001 or a priority
        std::string words; // its title
        std::string year;  // 2024/25; none over several
        std::vector<Money> amounts;
    };
    std::vector<Row> rows;
};

MoneyTable by_line(db::Connection& connection, const LedgerScope& scope, Date day) {
    MoneyTable table{{"granted", "unallocated", "in_rounds", "yet_to_draw", "paid", "owed_back", "written_off"}, {}};
    for (const auto& [line, fund, fund_title, sums] : standing_lines(connection, scope, day))
        table.rows.push_back({line.reference,
                              line.title,
                              in_words(line.year()),
                              {sums.granted(), sums.in(Account::unallocated), sums.in(Account::round_available),
                               sums.in(Account::committed), sums.in(Account::paid), sums.in(Account::owed_back),
                               sums.in(Account::written_off)}});
    return table;
}

MoneyTable by_partnership(db::Connection& connection, const LedgerScope& scope, Date day) {
    MoneyTable table{{"allotted", "committed", "drawn", "yet_to_draw", "not_promised"}, {}};
    for (const auto& standing : standing_budgets(connection, scope, day)) {
        const auto& sums = standing.sums;
        table.rows.push_back({standing.budget.reference,
                              standing.budget.name,
                              in_words(FinancialYear{standing.year_begins}),
                              {sums.allotted, sums.committed, sums.drawn, sums.yet_to_draw(), sums.left()}});
    }
    return table;
}

MoneyTable by_round(db::Connection& connection, const LedgerScope& scope, Date day) {
    MoneyTable table{{"pot", "available", "committed", "drawn", "yet_to_draw"}, {}};
    for (const auto& [round, fund, year, sums] : standing_rounds(connection, scope, day))
        table.rows.push_back({round.reference,
                              round.title,
                              in_words(FinancialYear{year}),
                              {round.pot, sums.in(Account::round_available), sums.awarded(), sums.drawn(),
                               sums.in(Account::committed)}});
    return table;
}

MoneyTable by_priority(db::Connection& connection, const LedgerScope& scope, Date day) {
    MoneyTable table{{"committed", "drawn", "yet_to_draw"}, {}};
    std::map<std::string, Drawdown> sums;
    for (const auto& award : standing_awards(connection, scope, day))
        sums[award.priority.empty() ? "Not stated" : award.priority] += summed(std::vector{award});
    for (const auto& [priority, sum] : sums)
        table.rows.push_back({priority, priority, "", {sum.committed, sum.drawn, sum.yet_to_draw()}});
    return table;
}

std::vector<Money> totals(const MoneyTable& table) {
    std::vector<Money> sums(table.keys.size());
    for (const auto& row : table.rows)
        for (std::size_t at = 0; at < sums.size(); ++at) sums[at] += row.amounts[at];
    return sums;
}

JsonObject amounts_json(const MoneyTable& table, const std::vector<Money>& amounts) {
    JsonObject object;
    for (std::size_t at = 0; at < amounts.size(); ++at) object.emplace(table.keys[at] + "_pence", amounts[at].pence);
    return object;
}

void print_json(const MoneyTable& table, const std::string& by, Date day) {
    Json rows = JsonList{};
    for (const auto& row : table.rows) {
        Json line = amounts_json(table, row.amounts);
        line.set("reference", row.key).set("title", row.words).set("year", row.year);
        rows.add(line);
    }
    Json whole =
        JsonObject{{"as_at", iso(day)}, {"by", by}, {"rows", rows}, {"total", amounts_json(table, totals(table))}};
    std::printf("%s\n", to_pretty_text(whole).c_str());
}

std::string words_of(const MoneyTable::Row& row) {
    return row.key == row.words ? row.words : row.key + " " + row.words + (row.year.empty() ? "" : ", " + row.year);
}

void print_line(std::size_t width, const std::string& words, const std::vector<std::string>& cells) {
    std::printf("%-*s", static_cast<int>(width), words.c_str());
    for (const auto& cell : cells) std::printf(" %15s", cell.c_str());
    std::printf("\n");
}

std::vector<std::string> plain_amounts(const std::vector<Money>& amounts) {
    std::vector<std::string> cells;
    for (auto amount : amounts) cells.push_back(plain(amount));
    return cells;
}

void print_table(const MoneyTable& table, Date day) {
    std::printf("Pounds at the end of %s\n\n", in_words(day).c_str());
    std::size_t width = 0;
    for (const auto& row : table.rows) width = std::max(width, words_of(row).size());
    print_line(width, "", table.keys);
    for (const auto& row : table.rows) print_line(width, words_of(row), plain_amounts(row.amounts));
    print_line(width, "All", plain_amounts(totals(table)));
}

Result<Date> day_typed(const Typed& typed) {
    if (!typed.has("--as-at")) return london_date(WallClock().now());
    auto day = parse_iso_date(typed.value("--as-at"));
    if (!day) return one_problem("--as-at must be a date like 2024-08-31");
    return *day;
}

Result<LedgerScope> scope_typed(const Typed& typed) {
    LedgerScope scope;
    if (!typed.has("--year")) return scope;
    auto year = parse_financial_year(typed.value("--year"));
    if (!year) return one_problem("--year must be a financial year like 2024/25");
    scope.first_year = scope.last_year = year->begins;
    return scope;
}

int balance(const Typed& typed) {
    auto by = typed.has("--by") ? typed.value("--by") : "line";
    const std::map<std::string, MoneyTable (*)(db::Connection&, const LedgerScope&, Date)> ways = {
        {"line", by_line}, {"csp", by_partnership}, {"round", by_round}, {"priority", by_priority}};
    auto way = ways.find(by);
    if (way == ways.end()) return misused("say by what: --by line, csp, round or priority");
    auto day = day_typed(typed);
    if (!day) return misused(why_not(day));
    auto scope = scope_typed(typed);
    if (!scope) return misused(why_not(scope));
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto table = way->second(*place->database->read(), *scope, *day);
    if (typed.has("--json")) print_json(table, by, *day);
    else print_table(table, *day);
    return done;
}

} // namespace

std::vector<Command> ledger_commands() {
    return {{"ledger balance", "", "Say what stands where in the money for grants, as its transfers sum up",
             place_options({{"--as-at", "DATE", "at the end of this day; today where none is given"},
                            {"--by", "WHAT", "line, csp, round or priority; line where none is given"},
                            {"--year", "YEAR", "budget lines of one financial year, like 2024/25"},
                            {"--json", "", "write JSON for a program, in pence"}}),
             0, balance}};
}

} // namespace reeve
