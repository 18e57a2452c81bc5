// The staff pages of funds: each with its budget lines and what stands in them.
#include "commissioning/commissioning_pages.h"
#include "commissioning/fund_store.h"
#include "commissioning/grants_desk.h"
#include "commissioning/ledger_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* list_address = "/work/funds";
const std::vector<std::string_view> columns = {"title", "purpose", "power"};

html::TableRow line_row(Visit& visit, const BudgetLine& line) {
    auto sums = balances(visit.db, line.id);
    return {{{html::link({.text = line.title, .href = address_of(line)})},
             {in_words(line.year())},
             {in_words(sums.granted())},
             {in_words(sums.in(Account::unallocated))},
             {in_words(sums.in(Account::round_available))},
             {in_words(sums.in(Account::committed))},
             {in_words(sums.drawn())}}};
}

Html fund_part(Visit& visit, const Fund& fund, const std::vector<BudgetLine>& lines) {
    html::Table table{.caption = "Budget lines of the " + fund.title,
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "lines-" + fund.reference,
                      .head = {{"Budget line"},
                               {"Year"},
                               {.text = "Granted", .is_numeric = true},
                               {.text = "Unallocated", .is_numeric = true},
                               {.text = "In rounds", .is_numeric = true},
                               {.text = "Committed, not drawn", .is_numeric = true},
                               {.text = "Drawn", .is_numeric = true}},
                      .empty_text = "It has no budget line yet.",
                      .is_scrolled = true};
    for (const auto& line : lines)
        if (line.fund == fund.id) table.rows.push_back(line_row(visit, line));
    Html part =
        html::section_heading(fund.title, fund.reference) + html::paragraph(fund.purpose.text)
        + html::small_paragraph(fund.reference + ". " + label_of(fund.power) + "." + (fund.is_sample ? " SAMPLE." : ""))
        + html::table(table);
    if (!visit.may(Right::keep_budgets)) return part;
    auto address = std::string(list_address) + "/" + fund.reference;
    return part
           + html::button_group(
               {html::button({.text = "Add a budget line",
                              .href = address + "/lines/new",
                              .classes = "govuk-button--secondary"}),
                html::link({.text = "Change the fund", .href = address, .hidden_text = " " + fund.title})});
}

http::Response list(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::keep_budgets))
        actions.push_back(html::button({.text = "Add a fund", .href = std::string(list_address) + "/new"}));
    Html main = html::heading_with_actions("Funds and budgets", actions) + grants_menu(list_address);
    auto lines = all_budget_lines(visit.db);
    auto funds = all_funds(visit.db);
    if (funds.empty()) main += html::paragraph("There is no fund yet. Add one, then a budget line for the year.");
    for (const auto& fund : funds) main += fund_part(visit, fund, lines);
    main += office::list_files(list_address, "Funds and budgets");
    return show(visit, grants_words("Funds and budgets"), main);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{"Funds and budgets",
                       {"Fund", "Budget line", "Title", "Year", "Granted", "Unallocated", "In rounds", "Committed",
                        "Paid", "Owed back", "Written off"},
                       {},
                       ""};
    for (const auto& line : all_budget_lines(visit.db)) {
        auto sums = balances(visit.db, line.id);
        std::vector<std::string> row = {fund_of(visit.db, line.fund).title, line.reference, line.title,
                                        in_words(line.year()), plain(sums.granted())};
        for (auto account : {Account::unallocated, Account::round_available, Account::committed, Account::paid,
                             Account::owed_back, Account::written_off})
            row.push_back(plain(sums.in(account)));
        made.rows.push_back(std::move(row));
    }
    return made;
}

http::Response fund_page(Visit& visit, const Fund& fund, const Problems& problems, const Refusal* conflict = nullptr) {
    auto address = std::string(list_address) + "/" + (fund.id ? fund.reference : "new");
    auto title = fund.id ? "Change the fund" : "Add a fund";
    return office::record_form_page(visit, under_funds(title, problems), html::page_heading(title, fund.reference),
                                    {fund_fields().shape(), columns, &fund, address, "Save the fund", list_address, {}},
                                    problems, conflict);
}

http::Response show_new(Visit& visit) { return fund_page(visit, {}, {}); }

http::Response add(Visit& visit) {
    Fund fund;
    auto problems = read_form(fund_fields(), columns, visit.typed_of(), fund, visit.today());
    if (!problems.empty()) return fund_page(visit, {}, problems);
    visit.change([&](office::Change& change) { return office::keep_new(change, fund_fields(), fund); });
    return saved(visit, list_address, "The fund is added. Add a budget line for the year");
}

http::Response show_one(Visit& visit) {
    auto fund = find_fund(visit.db, visit.part("reference"));
    return fund ? fund_page(visit, *fund, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto stands = find_fund(visit.db, visit.part("reference"));
    if (!stands) return not_found(visit);
    auto fund = *stands;
    fund.version = office::version_typed(visit, stands->version);
    auto problems = read_form(fund_fields(), columns, visit.typed_of(), fund, visit.today());
    if (!problems.empty()) return fund_page(visit, *stands, problems);
    auto kept = visit.change([&](office::Change& change) { return office::keep(change, fund_fields(), fund); });
    return kept ? saved(visit, list_address, "The fund is saved") : fund_page(visit, *stands, {}, &kept.refusal());
}

// --- A new budget line: its title and note, the year, and the first money ---

http::Response line_page(Visit& visit, const Fund& fund, const Problems& problems) {
    BudgetLine fresh;
    auto year = in_words(financial_year_of(visit.today()));
    fresh.title = fund.title + " " + year;
    auto typed = [&](const char* name, const std::string& otherwise) {
        return visit.has_typed() ? std::string(visit.typed(name)) : otherwise;
    };
    Html more = html::text_input({.name = "year",
                                  .label = "Financial year",
                                  .hint = "Like 2026/27.",
                                  .error = html::error_of(problems, "year"),
                                  .value = typed("year", year),
                                  .classes = "govuk-input--width-10"})
                + amount_control(visit, problems, "Budget")
                + why_control(visit, problems, "Which decision or budget grants it?");
    return office::record_form_page(visit, under_funds("Add a budget line", problems),
                                    html::page_heading("Add a budget line", fund.title),
                                    {budget_line_fields().shape(),
                                     {"title", "note"},
                                     &fresh,
                                     std::string(list_address) + "/" + fund.reference + "/lines/new",
                                     "Add the budget line",
                                     list_address,
                                     more},
                                    problems);
}

http::Response show_new_line(Visit& visit) {
    auto fund = find_fund(visit.db, visit.part("reference"));
    return fund ? line_page(visit, *fund, {}) : not_found(visit);
}

http::Response add_line(Visit& visit) {
    auto fund = find_fund(visit.db, visit.part("reference"));
    if (!fund) return not_found(visit);
    BudgetLine line;
    line.fund = fund->id;
    auto problems = read_form(budget_line_fields(), {"title", "note"}, visit.typed_of(), line, visit.today());
    auto year = parse_financial_year(visit.typed("year"));
    if (!year) problems.add("year", year.problems().list.front().message);
    auto amount = typed_amount(visit, problems);
    auto why = typed_why(visit, problems);
    if (!problems.empty()) return line_page(visit, *fund, problems);
    line.year_begins = year->begins;
    auto day = std::min(visit.today(), period_of(*year).last);
    auto kept = visit.change([&](office::Change& change) { return begin_line(change, line, amount, day, why); });
    if (kept) return saved(visit, address_of(*kept), "The budget line is added");
    return kept.has_problems() ? line_page(visit, *fund, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_funds(office::Routes& at) {
    using office::may;
    const std::string all = list_address;
    at.list(all, list, sheet, may(Right::read_office), "See funds, budget lines and what stands in them");
    at.get(all + "/new", show_new, may(Right::keep_budgets), "Open the form that adds a fund");
    at.post(all + "/new", add, may(Right::keep_budgets), "Add a fund to the office's money");
    at.get(all + "/{reference}", show_one, may(Right::keep_budgets), "Open the form that changes a fund");
    at.post(all + "/{reference}", change, may(Right::keep_budgets), "Change a fund");
    at.get(all + "/{reference}/lines/new", show_new_line, may(Right::keep_budgets),
           "Open the form that adds a budget line to a fund");
    at.post(all + "/{reference}/lines/new", add_line, may(Right::keep_budgets), "Add a budget line to a fund");
}

} // namespace reeve::commissioning
