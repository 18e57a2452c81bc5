// The medium-term budget for staff and the public: lines by financial year, what each year comes to, and the savings
// options beside it.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/history_pages.h"
#include "office/key_boxes.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "planning/planning.h"
#include "resources/medium_budget_store.h"
#include "resources/precept_view.h"
#include "resources/resource_pages.h"

namespace reeve::resources {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* desk = "/work/budgets";
constexpr const char* open_list = "/plan/budget";
const std::vector<std::string_view> columns = {"title", "years", "is_public"};

std::string address_of(const MediumBudget& budget) { return std::string(desk) + "/" + budget.reference; }

struct Shown {
    MediumBudget budget;
    std::vector<MediumLine> lines;
    std::vector<planning::PriorityName> priorities; // of the plan in force
};

Shown shown(Visit& visit, const MediumBudget& budget) {
    return {budget, medium_lines_of(visit.db, budget.id), planning::priorities_in_force(visit.db, visit.today())};
}

std::string priorities_in_words(Visit& visit, const Shown& of, const MediumLine& line) {
    auto keys = priorities_of_line(visit.db, line.id);
    std::vector<std::string> names;
    for (const auto& priority : of.priorities)
        if (office::holds(keys, priority.key)) names.push_back(priority.title);
    return names.empty() ? "" : "Pays for: " + joined(names, "; ");
}

// ---- The table ----

html::TableCell amount(const std::optional<Money>& money) { return {money ? in_words(*money) : std::string("[x]")}; }

html::TableRow sum_row(const char* words, const std::vector<MediumYear>& years,
                       std::optional<Money> (*of)(const MediumYear&)) {
    html::TableRow row{.cells = {{words}}, .is_total = true};
    for (const auto& year : years) row.cells.push_back(amount(of(year)));
    return row;
}

html::TableRow line_row(Visit& visit, const Shown& of, const MediumLine& line, const std::string& address) {
    Html name = address.empty() ? html::escaped(line.title)
                                : html::link({.text = line.title, .href = address + std::to_string(line.number)});
    if (line.is_sample) name += html::of<R"( <strong class="rv-sample">SAMPLE</strong>)">();
    for (const auto& words : {line.note, priorities_in_words(visit, of, line)})
        if (!words.empty()) name.add<R"(<br><span class="govuk-body-s">{}</span>)">(words);
    html::TableRow row{.cells = {{name}}};
    for (int place = 0; place < of.budget.years; ++place) row.cells.push_back(amount(line.in_year(place)));
    return row;
}

// `address` is where a line is changed: empty for readers who may not.
Html budget_table(Visit& visit, const Shown& of, const std::string& address) {
    html::Table table{.caption = "By financial year",
                      .caption_id = "lines-" + of.budget.reference,
                      .head = {{"Line"}},
                      .empty_text = "No line is recorded yet.",
                      .note = "[x] is not known yet; it is not £0, and nothing is summed with it.",
                      .is_scrolled = true};
    auto years = years_of(of.budget, of.lines);
    for (const auto& year : years) table.head.push_back({.text = in_words(year.year), .is_numeric = true});
    auto part = [&](MediumKind kind, const char* words, std::optional<Money> (*sum)(const MediumYear&)) {
        auto before = table.rows.size();
        for (const auto& line : of.lines)
            if (line.kind == kind) table.rows.push_back(line_row(visit, of, line, address));
        if (table.rows.size() > before) table.rows.push_back(sum_row(words, years, sum));
    };
    part(MediumKind::income, "Income together", [](const MediumYear& year) { return year.income; });
    part(MediumKind::reserves, "Taken from reserves together", [](const MediumYear& year) { return year.reserves; });
    part(MediumKind::spending, "Spending together", [](const MediumYear& year) { return year.spending; });
    if (!table.rows.empty())
        table.rows.push_back(sum_row("Not paid for", years, [](const MediumYear& year) { return year.gap(); }));
    return html::table(table);
}

Html gaps(const Shown& of) {
    std::vector<html::Content> lines;
    for (const auto& year : years_of(of.budget, of.lines)) lines.emplace_back(gap_in_words(year));
    return html::bullet_list(lines);
}

// Priorities that no line pays for are named; that is no fault, but it is said.
Html unpaid(Visit& visit, const Shown& of) {
    std::vector<std::string> names;
    for (const auto& priority : of.priorities) {
        bool is_paid = std::any_of(of.lines.begin(), of.lines.end(), [&](const MediumLine& line) {
            return office::holds(priorities_of_line(visit.db, line.id), priority.key);
        });
        if (!is_paid) names.push_back(priority.title);
    }
    if (names.empty() || of.lines.empty()) return {};
    return html::paragraph("No line of its own: " + list_of(names) + ".");
}

// ---- Lists ----

std::vector<MediumBudget> public_budgets(Visit& visit) {
    auto all = all_medium_budgets(visit.db);
    std::erase_if(all, [](const MediumBudget& budget) { return !budget.is_public; });
    return all;
}

office::Sheet sheet_of(Visit& visit, const std::vector<MediumBudget>& budgets) {
    office::Sheet sheet{"Medium-term budget",
                        {"Budget", "Line", "Kind", "Financial year", "Amount", "Pays for", "Sample"},
                        {},
                        "Amounts are in pounds. An empty amount is not known yet."};
    for (const auto& budget : budgets) {
        auto of = shown(visit, budget);
        for (const auto& line : of.lines)
            for (int place = 0; place < budget.years; ++place) {
                auto money = line.in_year(place);
                sheet.rows.push_back({budget.reference, line.title, label_of(line.kind), in_words(budget.year(place)),
                                      money ? plain(*money) : "", priorities_in_words(visit, of, line),
                                      line.is_sample ? "Yes" : "No"});
            }
    }
    return sheet;
}
office::Sheet desk_sheet(Visit& visit) { return sheet_of(visit, all_medium_budgets(visit.db)); }
office::Sheet public_sheet(Visit& visit) { return sheet_of(visit, public_budgets(visit)); }

office::PageWords desk_words(const std::string& title, const Problems& problems = {}) {
    return {.title = title,
            .section = "Plan",
            .trail = {{"Plans", "/work/plan"}, {"Medium-term budgets", desk}},
            .has_errors = !problems.empty()};
}

http::Response list_page(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::keep_budgets))
        actions.push_back(html::button({.text = "Begin a budget", .href = std::string(desk) + "/new"}));
    html::Table table{.caption = "Medium-term budgets",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Budget"}, {"Years"}, {"What it comes to"}},
                      .empty_text = "No budget is recorded yet.",
                      .is_stacked = true};
    for (const auto& budget : all_medium_budgets(visit.db))
        table.rows.push_back({.cells = {{html::link({.text = budget.title, .href = address_of(budget)})},
                                        {in_words(budget.year(0)) + " to " + in_words(budget.year(budget.years - 1))},
                                        {gaps(shown(visit, budget))}}});
    Html main = html::heading_with_actions("Medium-term budgets", actions) + html::table(table)
                + html::paragraph(html::link({.text = "Savings options", .href = "/work/savings"}))
                + office::list_files(desk);
    auto words = desk_words("Medium-term budgets");
    words.trail.pop_back();
    return show(visit, words, main);
}

http::Response public_page(Visit& visit) {
    Html main = html::page_heading("The budget of the years to come")
                + html::lead_paragraph("What comes in, what goes out, and what is not paid for yet.");
    auto budgets = public_budgets(visit);
    if (budgets.empty()) main += html::paragraph("No budget is shown here yet.");
    for (const auto& budget : budgets) {
        auto of = shown(visit, budget);
        main += html::section_heading(budget.title, budget.reference) + html::sample_line(budget.is_sample) + gaps(of)
                + budget_table(visit, of, "") + unpaid(visit, of);
    }
    main += html::paragraph(html::link({.text = "Ways to spend less, and what was decided", .href = "/plan/savings"}))
            + office::list_files(open_list);
    return show(visit,
                {.title = "The budget of the years to come",
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}},
                 .is_public = true},
                main);
}

// ---- One budget ----

std::optional<MediumBudget> budget_asked(Visit& visit) { return find_medium_budget(visit.db, visit.part("reference")); }

http::Response desk_page(Visit& visit) {
    auto budget = budget_asked(visit);
    if (!budget) return not_found(visit);
    std::vector<Html> actions;
    bool may_write = visit.may(Right::keep_budgets);
    if (may_write) {
        actions.push_back(html::button({.text = "Add a line", .href = address_of(*budget) + "/lines/new"}));
        actions.push_back(html::button(
            {.text = "Change", .href = address_of(*budget) + "/change", .classes = "govuk-button--secondary"}));
    }
    auto of = shown(visit, *budget);
    Html main = html::heading_with_actions(html::Content(budget->title), actions) + html::sample_line(budget->is_sample)
                + gaps(of) + budget_table(visit, of, may_write ? address_of(*budget) + "/lines/" : "")
                + unpaid(visit, of)
                + html::paragraph(html::of<"{}: {}">(html::link({.text = "Savings options", .href = "/work/savings"}),
                                                     savings_in_words(all_savings(visit.db))))
                + office::history_block(visit, medium_budget_fields().shape(), budget->id.value);
    return show(visit, desk_words(budget->title), main);
}

Html year_control(Visit& visit, const Problems& problems) {
    return html::text_input({.name = "year",
                             .label = "Which is its first financial year?",
                             .hint = "Like 2025/26.",
                             .error = html::error_of(problems, "year"),
                             .value = std::string(visit.typed("year")),
                             .classes = "govuk-input--width-10"});
}

http::Response form_page(Visit& visit, const MediumBudget& budget, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto title = budget.id ? "Change budget " + budget.reference : std::string("Begin a budget");
    office::RecordForm form{medium_budget_fields().shape(),
                            columns,
                            &budget,
                            budget.id ? address_of(budget) + "/change" : std::string(desk) + "/new",
                            "Save budget",
                            budget.id ? address_of(budget) : std::string(desk),
                            budget.id ? Html() : year_control(visit, problems)};
    return office::record_form_page(visit, desk_words(title, problems), html::page_heading(title), form, problems,
                                    conflict);
}

http::Response show_new(Visit& visit) { return form_page(visit, {}, {}); }

http::Response add(Visit& visit) {
    MediumBudget typed;
    auto problems = read_form(medium_budget_fields(), columns, visit.typed_of(), typed, visit.today());
    auto year = parse_financial_year(trimmed(visit.typed("year")));
    if (!year) problems.add("year", "Enter the financial year, like 2025/26");
    if (!problems.empty()) return form_page(visit, {}, problems);
    typed.begins = year->begins;
    auto kept = visit.change([&](office::Change& change) { return add_medium_budget(change, typed); });
    if (!kept) return form_page(visit, {}, kept.problems());
    return saved(visit, address_of(*kept), "The budget is begun");
}

http::Response show_change(Visit& visit) {
    auto budget = budget_asked(visit);
    return budget ? form_page(visit, *budget, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto stands = budget_asked(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_form(medium_budget_fields(), columns, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return form_page(visit, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& made) { return keep_medium_budget(made, typed); });
    if (kept) return saved(visit, address_of(*kept), "The budget is saved");
    return kept.has_problems() ? form_page(visit, *stands, kept.problems())
                               : form_page(visit, *stands, {}, &kept.refusal());
}

// ---- Its lines ----

office::KeyBoxes priority_boxes(Visit& visit, const MediumLine& line) {
    office::KeyBoxes boxes{"priority", "Which priorities of the plan does it pay for?",
                           "",         {},
                           {},         "No plan is in force today, so there is no priority to tick."};
    for (const auto& priority : planning::priorities_in_force(visit.db, visit.today()))
        boxes.all.push_back({priority.key, std::to_string(priority.number) + ". " + priority.title});
    if (line.id) boxes.chosen = priorities_of_line(visit.db, line.id);
    return boxes;
}

http::Response line_page(Visit& visit, const MediumBudget& budget, const MediumLine& line, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto title = line.id ? "Change a line" : std::string("Add a line");
    office::RecordForm form{medium_line_fields().shape(),
                            line_columns(budget),
                            &line,
                            address_of(budget) + "/lines/" + (line.id ? std::to_string(line.number) : "new"),
                            "Save line",
                            address_of(budget),
                            key_boxes(visit, priority_boxes(visit, line), problems)};
    auto words = desk_words(title, problems);
    words.trail.emplace_back(budget.title, address_of(budget));
    auto years = in_words(budget.year(0)) + " to " + in_words(budget.year(budget.years - 1));
    return office::record_form_page(visit, words, html::page_heading(title, budget.title + ", " + years), form,
                                    problems, conflict);
}

std::optional<MediumLine> line_asked(Visit& visit, const MediumBudget& budget) {
    auto number = Kind<int>::read(visit.part("number"), {});
    for (auto& line : medium_lines_of(visit.db, budget.id))
        if (number && line.number == *number) return line;
    return std::nullopt;
}

// New where `stands` has no id.
http::Response keep_line(Visit& visit, const MediumBudget& budget, const MediumLine& stands) {
    auto typed = stands;
    auto problems = read_form(medium_line_fields(), line_columns(budget), visit.typed_of(), typed, visit.today());
    auto keys = office::keys_typed(visit, priority_boxes(visit, stands));
    if (!keys)
        for (const auto& problem : keys.problems().list) problems.list.push_back(problem);
    if (!problems.empty()) return line_page(visit, budget, stands, problems);
    typed.version = office::version_typed(visit, stands.version);
    auto kept = visit.change([&](office::Change& made) {
        return stands.id ? keep_medium_line(made, budget, typed, *keys) : add_medium_line(made, budget, typed, *keys);
    });
    if (kept) return saved(visit, address_of(budget), "The line is saved");
    return kept.has_problems() ? line_page(visit, budget, stands, kept.problems())
                               : line_page(visit, budget, stands, {}, &kept.refusal());
}

http::Response show_new_line(Visit& visit) {
    auto budget = budget_asked(visit);
    return budget ? line_page(visit, *budget, {}, {}) : not_found(visit);
}
http::Response add_line(Visit& visit) {
    auto budget = budget_asked(visit);
    return budget ? keep_line(visit, *budget, {}) : not_found(visit);
}
http::Response show_line(Visit& visit) {
    auto budget = budget_asked(visit);
    auto line = budget ? line_asked(visit, *budget) : std::nullopt;
    return line ? line_page(visit, *budget, *line, {}) : not_found(visit);
}
http::Response change_line(Visit& visit) {
    auto budget = budget_asked(visit);
    auto line = budget ? line_asked(visit, *budget) : std::nullopt;
    return line ? keep_line(visit, *budget, *line) : not_found(visit);
}

} // namespace

void mount_medium_budgets(office::Routes& at) {
    auto write = office::may(Right::keep_budgets);
    const std::string list = desk, one = list + "/{reference}";
    at.list(list, list_page, desk_sheet, office::may(Right::read_office), "See the medium-term budgets");
    at.get(list + "/new", show_new, write, "Open the form that begins a medium-term budget");
    at.post(list + "/new", add, write, "Begin a medium-term budget");
    at.get(one, desk_page, office::may(Right::read_office), "See a medium-term budget by line and financial year");
    at.get(one + "/change", show_change, write, "Open the form that changes a medium-term budget");
    at.post(one + "/change", change, write, "Change a medium-term budget");
    at.get(one + "/lines/new", show_new_line, write, "Open the form that adds a budget line");
    at.post(one + "/lines/new", add_line, write, "Add a budget line, with the priorities it pays for");
    at.get(one + "/lines/{number}", show_line, write, "Open the form that changes a budget line");
    at.post(one + "/lines/{number}", change_line, write, "Change a budget line, and the priorities it pays for");
    at.cached_list(open_list, public_page, public_sheet, "See the budget of the years to come, and what it pays for");
}

} // namespace reeve::resources
