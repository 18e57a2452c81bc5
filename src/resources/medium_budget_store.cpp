// Medium-term budgets and savings options in the database.
#include "resources/medium_budget_store.h"
#include "office/kept_links.h"

namespace reeve::resources {
namespace {

using office::Change;

std::vector<MediumPriority> links_of(db::Connection& connection, Id<MediumLine> line) {
    return db::records(connection, medium_priority_fields(),
                       db::Sql("line = :line ORDER BY priority", "priorities that a budget line pays for"),
                       {{"line", line}});
}

void keep_priorities(Change& change, Id<MediumLine> line, const std::vector<std::int64_t>& priorities) {
    office::keep_links(change, medium_priority_fields(), links_of(change.tx, line), &MediumPriority::priority,
                       priorities, [&](std::int64_t key) {
                           return MediumPriority{{}, 0, line, key};
                       });
}

// A year that is taken off must hold no amount.
Problems check_lines(Change& change, const MediumBudget& budget) {
    for (const auto& line : medium_lines_of(change.tx, budget.id))
        if (!check(line, budget).empty())
            return {{{"years", "The line " + line.title + " has an amount in a later year"}}};
    return {};
}

} // namespace

std::vector<MediumBudget> all_medium_budgets(db::Connection& connection) {
    return db::records(connection, medium_budget_fields(),
                       db::Sql("1 = 1 ORDER BY begins DESC, reference DESC", "all medium-term budgets"));
}

std::optional<MediumBudget> find_medium_budget(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "MB") return std::nullopt;
    return db::record(connection, medium_budget_fields(),
                      db::Sql("reference = :reference", "a medium-term budget by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<MediumLine> medium_lines_of(db::Connection& connection, Id<MediumBudget> budget) {
    return db::records(connection, medium_line_fields(),
                       db::Sql("budget = :budget ORDER BY number", "lines of a medium-term budget"),
                       {{"budget", budget}});
}

std::vector<std::int64_t> priorities_of_line(db::Connection& connection, Id<MediumLine> line) {
    std::vector<std::int64_t> keys;
    for (const auto& link : links_of(connection, line)) keys.push_back(link.priority);
    return keys;
}

std::optional<MediumLine> find_medium_line(db::Connection& connection, Id<MediumLine> line) {
    return db::find(connection, medium_line_fields(), line);
}

std::optional<MediumBudget> budget_of(db::Connection& connection, const MediumLine& line) {
    return db::find(connection, medium_budget_fields(), line.budget);
}

office::Options medium_line_options(db::Connection& connection) {
    office::Options options;
    for (const auto& budget : all_medium_budgets(connection))
        for (const auto& line : medium_lines_of(connection, budget.id))
            options.emplace_back(std::to_string(line.id.value), line.title + " (" + budget.title + ")");
    return options;
}

std::vector<SavingsOption> all_savings(db::Connection& connection) {
    auto all = db::records(connection, savings_fields(), db::Sql("1 = 1 ORDER BY title", "all savings options"));
    std::stable_sort(all.begin(), all.end(),
                     [](const SavingsOption& one, const SavingsOption& other) { return one.state < other.state; });
    return all;
}

Result<MediumBudget> add_medium_budget(Change& change, MediumBudget budget) {
    if (auto problems = check(budget); !problems.empty()) return problems;
    return keep_new(change, medium_budget_fields(), std::move(budget));
}

Result<MediumBudget> keep_medium_budget(Change& change, MediumBudget budget) {
    if (auto problems = check(budget); !problems.empty()) return problems;
    if (auto problems = check_lines(change, budget); !problems.empty()) return problems;
    return keep(change, medium_budget_fields(), std::move(budget));
}

Result<MediumLine> add_medium_line(Change& change, const MediumBudget& budget, MediumLine line,
                                   const std::vector<std::int64_t>& priorities) {
    if (auto problems = check(line, budget); !problems.empty()) return problems;
    auto held = medium_lines_of(change.tx, budget.id);
    line.budget = budget.id;
    line.number = held.empty() ? 1 : held.back().number + 1;
    line = keep_new(change, medium_line_fields(), std::move(line));
    keep_priorities(change, line.id, priorities);
    return line;
}

Result<MediumLine> keep_medium_line(Change& change, const MediumBudget& budget, MediumLine line,
                                    const std::vector<std::int64_t>& priorities) {
    if (auto problems = check(line, budget); !problems.empty()) return problems;
    line = TRY(keep(change, medium_line_fields(), std::move(line)));
    keep_priorities(change, line.id, priorities);
    return line;
}

} // namespace reeve::resources
