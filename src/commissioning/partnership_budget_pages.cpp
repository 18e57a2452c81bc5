// The register of partnership budgets of a year, one partnership with its projects, and the page everybody reads.
#include "commissioning/partnership_budget_pages.h"
#include "commissioning/grants_desk.h"
#include "commissioning/ledger_standing_store.h"
#include "commissioning/partnership_budget_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string with_year(const std::string& address, const PartnershipYear& year) {
    return address + "?year=" + std::to_string(year.year.begins);
}

Html warnings_part(const PartnershipYear& year) {
    auto warnings = warnings_of(year);
    if (warnings.empty()) return {};
    std::vector<html::Content> items(warnings.begin(), warnings.end());
    return html::section_heading("Not in step with the year", "pace") + html::bullet_list(items);
}

Html sample_note(const PartnershipYear& year) {
    bool is_sample = std::any_of(year.budgets.begin(), year.budgets.end(),
                                 [](const StandingBudget& standing) { return standing.budget.is_sample; });
    if (!is_sample) return {};
    return html::inset_text({.text = "SAMPLE: partnerships and projects here are invented, to show how it works."});
}

Html year_part(Visit& visit, const PartnershipYear& year, const std::string& address, bool has_links) {
    Html main = year_links(allocation_years(visit.db), year.year.begins, address) + sample_note(year);
    if (year.budgets.empty())
        return main + html::paragraph("Nothing is allotted to partnerships for " + in_words(year.year) + ".");
    for (const auto& sentence : sentences_of(year)) main += html::paragraph(sentence);
    main += budgets_table(year, has_links) + drawn_chart(year);
    if (has_links) main += warnings_part(year);
    return main + html::section_heading("Forecast", "outturn")
           + forecast_part(drawdowns_of(year.budgets), year.year, year.as_at);
}

http::Response list(Visit& visit) {
    auto year = year_asked_for(visit);
    std::vector<Html> actions;
    if (visit.may(Right::run_rounds))
        actions.push_back(html::button({.text = "Begin an allocation", .href = std::string(budgets_address) + "/new"}));
    actions.push_back(html::button(
        {.text = "See it as the public does", .href = partnerships_address, .classes = "govuk-button--secondary"}));
    Html main = html::heading_with_actions("Partnership budgets", actions) + grants_menu(budgets_address)
                + year_part(visit, year, budgets_address, true)
                + office::list_files(with_year(budgets_address, year), "These budgets");
    return show(visit, budget_words("Partnership budgets"), main);
}

office::Sheet sheet(Visit& visit) {
    auto year = year_asked_for(visit);
    return {"Partnership budgets " + in_words(year.year), budget_columns(), budget_rows(year), drawn_basis, {}};
}

http::Response public_page(Visit& visit) {
    auto year = year_asked_for(visit);
    office::PageWords words{.title = "Budgets of Community Safety Partnerships",
                            .section = "Grants",
                            .trail = {{"Grants", "/grants"}},
                            .is_public = true};
    Html main = html::page_heading(words.title)
                + html::lead_paragraph("What the Commissioner allotted to each partnership, what was promised to its "
                                       "projects, and how much of it is drawn.");
    main += year_part(visit, year, partnerships_address, false)
            + office::list_files(with_year(partnerships_address, year), "These budgets");
    return show(visit, words, main);
}

// ---- One partnership ----

html::Table projects_table(Visit& visit, const PartnershipBudget& budget, const FundingRound& round,
                           const std::vector<Award>& projects, const std::map<std::int64_t, StandingAward>& standing) {
    html::Table table{.caption = "Projects",
                      .caption_id = "projects",
                      .head = {{"Project"},
                               {"State"},
                               {"Runs"},
                               {.text = "Committed", .is_numeric = true},
                               {.text = "Drawn", .is_numeric = true},
                               {.text = "Yet to draw", .is_numeric = true}},
                      .empty_text = "No project has been given money of this budget yet.",
                      .is_scrolled = true};
    bool keeps_budgets = visit.may(Right::keep_budgets);
    if (keeps_budgets) table.head.push_back({"Before Reeve"});
    for (const auto& project : projects) {
        auto sums = standing.at(project.id.value).sums;
        table.rows.push_back(
            {{{html::link({.text = project.title, .href = desk_address(round) + "/awards/" + project.reference})
               + html::of<R"(<br><span class="rv-sub">{}</span>)">(project.reference
                                                                   + (project.is_sample ? ", SAMPLE" : ""))},
              {label_of(project.state)},
              {in_words(Period{project.starts_on, project.ends_on})},
              {in_words(sums.awarded())},
              {in_words(sums.drawn())},
              {in_words(sums.in(Account::committed))}}});
        if (keeps_budgets)
            table.rows.back().cells.push_back(
                {html::link({.text = "Record",
                             .href = address_of(budget) + "/projects/" + project.reference + "/drawn",
                             .hidden_text = " what " + project.title + " drew before Reeve"})});
    }
    return table;
}

std::map<std::int64_t, StandingAward> standing_by_id(Visit& visit, const FundingRound& round) {
    std::map<std::int64_t, StandingAward> by_id;
    for (auto& award : drawn_awards(visit.db, {.round = round.reference}, visit.today())) by_id[award.id.value] = award;
    return by_id;
}

Html facts_part(const StandingBudget& standing, const FundingRound& round, const YearGone& gone) {
    const auto& sums = standing.sums;
    html::SummaryList facts;
    auto add = [&](const char* key, html::Content value) {
        facts.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Allotted", in_words(sums.allotted));
    add("How", standing.budget.stated ? "Stated. " + standing.budget.stated_because : "By the formula");
    add("Round", html::link({.text = round.title, .href = allocation_address(round)}));
    add("Area", standing.budget.area.empty() ? "Not stated" : standing.budget.area);
    add("Committed to projects", in_words(sums.committed));
    add("Left to commit", in_words(sums.left()));
    add("Drawn", in_words(sums.drawn) + ", " + share_drawn(sums));
    add("Yet to draw", in_words(sums.yet_to_draw()));
    add("Pace", in_words(pace_of(sums, gone)) + ": " + in_words(gone) + " of the year is gone");
    return html::summary_list(facts);
}

http::Response one(Visit& visit) {
    auto budget = budget_asked_for(visit);
    if (!budget) return not_found(visit);
    auto round = round_of(visit.db, budget->round);
    if (round.state != RoundState::announced && round.state != RoundState::delivering
        && round.state != RoundState::complete)
        return refuse(visit, {"The allocation is not decided yet.", "", Refusal::Kind::conflict});
    auto projects = projects_of(visit.db, budget->id);
    auto standing = standing_by_id(visit, round);
    StandingBudget whole{*budget, round.reference, "", financial_year_of(round.delivery_from).begins, {}, {}};
    whole.sums.allotted = budget->amount;
    for (const auto& project : projects) {
        const auto& award = standing.at(project.id.value);
        whole.sums += summed(std::vector{award});
        if (award.holds_money()) whole.awards.push_back(award.drawdown());
    }
    FinancialYear year{whole.year_begins};
    auto as_at = day_of(year, visit.today());
    std::vector<Html> actions;
    if (visit.may(Right::run_rounds) && whole.sums.left().pence > 0 && round.state != RoundState::complete)
        actions.push_back(html::button({.text = "Add a project", .href = address_of(*budget) + "/projects/new"}));
    Html main =
        html::heading_with_actions(budget->name, actions) + html::paragraph(budget->reference + ", " + in_words(year));
    if (budget->is_sample) main += html::inset_text({.text = "SAMPLE: this budget is invented, to show how it works."});
    main += facts_part(whole, round, year_gone(year, as_at))
            + html::table(projects_table(visit, *budget, round, projects, standing))
            + html::small_paragraph(drawn_basis);
    if (!whole.awards.empty())
        main += html::section_heading("Forecast", "outturn") + forecast_part(whole.awards, year, as_at);
    main += office::list_files(address_of(*budget), "These projects")
            + office::history_block(visit, partnership_budget_fields().shape(), budget->id.value);
    return show(visit, budget_words(budget->name), main);
}

office::Sheet projects_sheet(Visit& visit) {
    office::Sheet made{"Projects of a partnership",
                       {"Reference", "Project", "State", "Priority", "First day", "Last day", "Agreed on", "Committed",
                        "Drawn", "Yet to draw", "Sample"},
                       {},
                       drawn_basis,
                       {}};
    auto budget = budget_asked_for(visit);
    if (!budget) return made;
    made.title = "Projects of " + budget->name;
    auto standing = standing_by_id(visit, round_of(visit.db, budget->round));
    for (const auto& project : projects_of(visit.db, budget->id)) {
        const auto& sums = standing.at(project.id.value).sums;
        made.rows.push_back({project.reference, project.title, label_of(project.state), project.priority,
                             iso(project.starts_on), iso(project.ends_on), iso(project.decided_on),
                             plain(sums.awarded()), plain(sums.drawn()), plain(sums.in(Account::committed)),
                             project.is_sample ? "SAMPLE" : ""});
    }
    return made;
}

} // namespace

PartnershipYear year_asked_for(Visit& visit) {
    auto years = allocation_years(visit.db);
    auto asked = std::string(visit.query("year"));
    PartnershipYear year;
    year.year = years.empty() ? financial_year_of(visit.today()) : FinancialYear{years.front()};
    for (auto begins : years)
        if (std::to_string(begins) == asked) year.year = {begins};
    year.as_at = day_of(year.year, visit.today());
    LedgerScope scope;
    scope.first_year = scope.last_year = year.year.begins;
    year.budgets = standing_budgets(visit.db, scope, year.as_at);
    return year;
}

std::optional<PartnershipBudget> budget_asked_for(Visit& visit) {
    return find_partnership_budget(visit.db, visit.part("reference"));
}

office::PageWords budget_words(const std::string& title, const Problems& problems) {
    auto words = grants_words(title, problems);
    if (title != "Partnership budgets") words.trail.emplace_back("Partnership budgets", budgets_address);
    return words;
}

void mount_partnership_budgets(office::Routes& at) {
    at.list(budgets_address, list, sheet, office::may(Right::read_office),
            "See what each Community Safety Partnership was allotted, promised and drew");
    at.list(std::string(budgets_address) + "/{reference}", one, projects_sheet, office::may(Right::read_office),
            "See one partnership's budget with its projects");
    at.cached_list(partnerships_address, public_page, sheet,
                   "Read what Community Safety Partnerships were allotted and drew");
}

} // namespace reeve::commissioning
