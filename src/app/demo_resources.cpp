// The demo office's money and places: three precepts on their road, one of them vetoed and revised, a budget with ways
// to spend less, and the register of sites.
#include "app/demo_replay.h"
#include "planning/planning.h"
#include "resources/medium_budget_store.h"
#include "resources/precept_store.h"
#include "resources/site_store.h"

namespace reeve {
namespace {

using namespace resources;
using office::Change;
using office::Role;

void take_step(Change& change, Role by, const DemoRow& row) {
    auto year = demo_sure(parse_financial_year(row.text("year")));
    if (row.text("what") == "begin") {
        auto precept = row.record(precept_fields());
        precept.begins = year.begins;
        demo_sure(begin_precept(change, precept));
        return;
    }
    auto stands = find_precept(change.tx, year);
    if (!stands) row.fail("year", "has no precept");
    auto typed = *stands;
    auto step = row.choice<PreceptStep>("what");
    auto filled = [&](std::string_view column) { return std::string_view(row.text(column)); };
    demo_sure(read_form(precept_fields(), columns_of(step, *stands), filled, typed, change.today()));
    demo_sure(keep_step(change, step, *stands, typed, {change.actor_post, by == Role::commissioner}));
}

void keep_site(Change& change, Role, const DemoRow& row) {
    auto site = row.record(site_fields());
    demo_sure(check(site));
    keep_new(change, site_fields(), site);
}

// The budget is begun with its lines, in the order of the file.
void keep_budget_line(Change& change, Role, const DemoRow& row) {
    auto budget = find_medium_budget(change.tx, row.text("of"));
    if (!budget) {
        MediumBudget begun;
        begun.title = row.text("begin_title");
        begun.begins = demo_sure(parse_financial_year(row.text("begin_year"))).begins;
        begun.is_public = begun.is_sample = true;
        budget = demo_sure(add_medium_budget(change, begun));
    }
    std::vector<std::int64_t> keys;
    for (const auto& title : split(row.text("priorities"), ';'))
        for (const auto& priority : planning::priorities_in_force(change.tx, change.today()))
            if (priority.title == title) keys.push_back(priority.key);
    if (row.has("priorities") && keys.size() != split(row.text("priorities"), ';').size())
        row.fail("priorities", "is no priority of the plan in force");
    demo_sure(add_medium_line(change, *budget, row.record(medium_line_fields()), keys));
}

// The line from which it would be saved.
Id<MediumLine> line_named(Change& change, const DemoRow& row) {
    if (!row.has("from_line")) return {};
    for (const auto& budget : all_medium_budgets(change.tx))
        for (const auto& line : medium_lines_of(change.tx, budget.id))
            if (line.title == row.text("from_line")) return line.id;
    row.fail("from_line", "is no line of a budget");
}

void keep_saving(Change& change, Role, const DemoRow& row) {
    auto option = row.record(savings_fields());
    option.budget_line = line_named(change, row);
    demo_sure(check(option));
    keep_new(change, savings_fields(), option);
}

} // namespace

void replay_resources(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::resources);
    auto add = [&](const char* file, auto step) {
        DemoTable table(file);
        for (const auto& row : table.rows()) {
            auto by = row.choice<Role>("by");
            replay.at(row.moment("at"), by, [row, by, step, ids](Change& change) {
                auto own = with_ids_of(*ids, change);
                step(own, by, row);
            });
        }
    };
    add("resources/precepts.csv", take_step);
    add("resources/budget_lines.csv", keep_budget_line);
    add("resources/savings.csv", keep_saving);
    add("resources/sites.csv", keep_site);
}

} // namespace reeve
