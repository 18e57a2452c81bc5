// The register of savings options for the office, and the page on which the public reads what was decided.
#include "html/headings.h"
#include "html/tables.h"
#include "office/key_boxes.h"
#include "office/list_files.h"
#include "office/register_pages.h"
#include "planning/planning.h"
#include "resources/medium_budget_store.h"
#include "resources/resource_pages.h"

namespace reeve::resources {
namespace {

using html::Html;
using office::Visit;

constexpr const char* open_list = "/plan/savings";

const office::Register& savings_register() {
    static const auto list = office::register_of(
        savings_fields(),
        office::Register{.address = "/work/savings",
                         .title = "Savings options",
                         .about = "Ways to spend less: what each saves, what it costs to do, what people would notice.",
                         .plural = "savings options",
                         .view = {"title", "saves_a_year", "costs_once", "from_day", "state"},
                         .form = {"title", "words", "effect", "saves_a_year", "costs_once", "from_day", "budget_line",
                                  "state", "decided_on", "decided_why", "is_public"},
                         .filters = {"state"},
                         .references = {{"budget_line", medium_line_options}},
                         .write = office::Right::keep_budgets},
        [](const SavingsOption& option) { return check(option); });
    return list;
}

std::vector<SavingsOption> public_ones(Visit& visit) {
    auto all = all_savings(visit.db);
    std::erase_if(all, [](const SavingsOption& option) { return !option.is_public; });
    return all;
}

// "From the budget line Estate, which pays for Visible Policing."; empty where none is named, or none that is shown.
std::string line_in_words(Visit& visit, const SavingsOption& option) {
    auto line = find_medium_line(visit.db, option.budget_line);
    auto budget = line ? budget_of(visit.db, *line) : std::nullopt;
    if (!budget || !budget->is_public) return "";
    std::vector<std::string> titles;
    auto keys = priorities_of_line(visit.db, line->id);
    for (const auto& priority : planning::priorities_in_force(visit.db, visit.today()))
        if (office::holds(keys, priority.key)) titles.push_back(priority.title);
    return "From the budget line " + line->title + (titles.empty() ? "" : ", which pays for " + list_of(titles)) + ".";
}

Html about(Visit& visit, const SavingsOption& option) {
    Html view;
    view.add<"<strong>{}</strong>">(option.title);
    if (option.is_sample) view += html::of<R"( <strong class="rv-sample">SAMPLE</strong>)">();
    if (!option.words.text.empty()) view.add<R"(<br><span class="govuk-body-s">{}</span>)">(option.words.text);
    if (auto from = line_in_words(visit, option); !from.empty())
        view.add<R"(<br><span class="govuk-body-s">{}</span>)">(from);
    return view;
}

Html decision(const SavingsOption& option) {
    Html view = html::escaped(label_of(option.state));
    if (option.decided_on)
        view.add<R"(<br><span class="govuk-body-s">{}: {}</span>)">(in_words(*option.decided_on),
                                                                    option.decided_why.text);
    return view;
}

http::Response public_page(Visit& visit) {
    html::Table table{.caption = "Savings options",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Option"}, {"What it saves"}, {"What people would notice"}, {"How it stands"}},
                      .empty_text = "No option is shown here yet.",
                      .is_stacked = true};
    auto options = public_ones(visit);
    for (const auto& option : options) {
        auto saves = in_words(option.saves_a_year) + " a year from " + in_words(option.from_day);
        if (option.costs_once) saves += "; " + in_words(*option.costs_once) + " once to do it";
        table.rows.push_back({.cells = {{about(visit, option)}, {saves}, {option.effect.text}, {decision(option)}}});
    }
    Html main = html::page_heading("Ways to spend less")
                + html::lead_paragraph("What each would save and what people would notice, decided or not.")
                + html::paragraph(savings_in_words(options)) + html::table(table) + office::list_files(open_list);
    return show(visit,
                {.title = "Ways to spend less",
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}, {"The budget of the years to come", "/plan/budget"}},
                 .is_public = true},
                main);
}

office::Sheet public_sheet(Visit& visit) {
    office::Sheet sheet{"Savings options",
                        {"Option", "Saves a year", "Costs once", "From", "State", "Decided on", "Why", "Noticed",
                         "Budget line", "Sample"},
                        {},
                        "Amounts are in pounds."};
    for (const auto& option : public_ones(visit))
        sheet.rows.push_back({option.title, plain(option.saves_a_year),
                              option.costs_once ? plain(*option.costs_once) : "", iso(option.from_day),
                              label_of(option.state), option.decided_on ? iso(*option.decided_on) : "",
                              option.decided_why.text, option.effect.text, line_in_words(visit, option),
                              option.is_sample ? "Yes" : "No"});
    return sheet;
}

} // namespace

void mount_savings(office::Routes& at) {
    office::mount_register<savings_register>(at);
    at.cached_list(open_list, public_page, public_sheet, "See the ways to spend less, and what was decided");
}

} // namespace reeve::resources
