// The public explorer of recorded crime: an area, a category and a period at an address of its own, with words, chart,
// tables and the files behind them.
#include "base/text.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_pages.h"
#include "crimedata/explorer_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/list_files.h"
#include "office/routes.h"
#include <algorithm>
#include <map>

namespace reeve::crimedata {
namespace {

using html::Html;
using office::Visit;

constexpr int usual_months_shown = 36;

struct AskedView {
    ExplorerView view;
    Problems problems;
};

MonthRange usual_period(const std::vector<CrimeMonth>& here) {
    if (here.empty()) return {month_of_crime(2000, 1), month_of_crime(2000, 12)};
    return {std::max(here.front(), here.back() - (usual_months_shown - 1)), here.back()};
}

// What a district adds to the areas that it is part of: the force area is made up of districts that stand there too.
struct PartCount {
    std::int64_t count = 0;
    std::optional<std::int64_t> people;
};
PartCount part_count(Visit& visit, CrimeQuestion question, const std::string& code) {
    question.areas = {code};
    PartCount part;
    for (const auto& cell : kept_cells(visit.db, question)) part.count += counted_in(cell.counts, question);
    CrimeArea alone;
    alone.parts = {code};
    part.people = people_of(visit.db, alone);
    return part;
}

void compare_areas(Visit& visit, ExplorerView& view) {
    if (!view.year) return;
    auto question = view.question;
    question.months = {view.year->last - 11, view.year->last};
    std::map<std::string, PartCount> parts; // each asked for once
    for (const auto& area : view.areas) {
        if (area.population_of.empty()) continue;
        PartCount sum{0, 0};
        for (const auto& code : area.parts) {
            auto found = parts.find(code);
            if (found == parts.end()) found = parts.emplace(code, part_count(visit, question, code)).first;
            sum.count += found->second.count;
            sum.people =
                sum.people && found->second.people ? std::optional(*sum.people + *found->second.people) : std::nullopt;
        }
        view.rates.push_back({area, sum.count, sum.people ? rate_of(sum.count, *sum.people, 12) : std::nullopt});
    }
}

// What is kept is read once: a page over twelve years spends most of its time on that.
void fill_statistics(Visit& visit, ExplorerView& view) {
    const auto cells = kept_cells(visit.db, view.question);
    auto answer = answer_of(view.question, CountedBy::month, cells, view.here, {});
    view.total = answer.total;
    view.missing = answer.missing;
    view.series = series_of(answer, view.question.months);
    view.year = year_ending(view.series);
    view.usual = usual_months(view.series);
    view.categories = answer_of(view.question, CountedBy::category, cells, view.here, {}).lines;
    if (!view.here.empty()) view.mature = mature_part(view.question.months, view.here.back());
    if (view.mature) {
        auto mature = view.question;
        mature.months = *view.mature;
        view.outcomes = outcome_shares(cells, mature);
    }
    compare_areas(visit, view);
}

AskedView asked(Visit& visit) {
    AskedView asked;
    auto& view = asked.view;
    view.areas = crime_areas(visit.db);
    auto own = own_force(visit.db);
    auto code = std::string(visit.query("area"));
    auto area = code.empty() ? std::optional(view.areas.front()) : find_crime_area(visit.db, code);
    if (!area) asked.problems.add("area", "There is no area " + shortened(tidied(code), 40));
    view.area = area ? *area : view.areas.front();
    auto typed = std::string(visit.query("category"));
    const auto* category = find_category(typed);
    if (!typed.empty() && !category)
        asked.problems.add("category", "There is no category " + shortened(tidied(typed), 40));
    view.category = category;
    view.question = {own, view.area.parts, category ? category->slug : "", false, {}};
    if (view.area.parts == std::vector<std::string>{"all"}) view.question.force = view.area.code;
    view.here = months_here(visit.db, view.question);
    view.question.months = usual_period(view.here);
    if (auto period = visit.query("period"); !trimmed(period).empty()) {
        auto range = parse_month_range(period);
        if (range) view.question.months = *range;
        else asked.problems.add("period", range.problems().list.front().message);
    }
    fill_statistics(visit, view);
    return asked;
}

Html form_of(Visit& visit, const ExplorerView& view, const Problems& problems) {
    html::Select areas{
        .name = "area", .label = "Area", .error = html::error_of(problems, "area"), .value = view.area.code};
    for (const auto& area : view.areas) areas.options.push_back({area.code, area.name});
    if (std::none_of(view.areas.begin(), view.areas.end(),
                     [&](const CrimeArea& area) { return area.code == view.area.code; }))
        areas.options.push_back({view.area.code, view.area.name});
    html::Select categories{.name = "category",
                            .label = "Category",
                            .error = html::error_of(problems, "category"),
                            .value = view.question.category};
    categories.options.push_back({"", "All crime, without antisocial behaviour"});
    for (const auto& category : crime_categories()) categories.options.push_back({category.slug, category.words});
    auto period = html::text_input(
        {.name = "period",
         .label = "Period",
         .hint = "Months, such as 2021-01..2021-12, 2021Q3 or 2021",
         .error = html::error_of(problems, "period"),
         .value = visit.query("period").empty() ? plain(view.question.months) : std::string(visit.query("period")),
         .classes = "govuk-input--width-20"});
    return html::of<R"(<form method="get" action="/crime" novalidate>{}{}{}{}</form>)">(
        html::select(areas), html::select(categories), period,
        html::button({.text = "Show", .classes = "govuk-button--secondary"}));
}

http::Response explorer_page(Visit& visit) {
    auto [view, problems] = asked(visit);
    Html main = html::error_summary(problems) + html::page_heading(view.title());
    if (view.here.empty())
        main += html::paragraph(
            is_drawn_reference(view.area.code)
                ? "No month is counted inside this area: no rows with their places are held."
                : "No recorded crime is held here yet. When the office has loaded the police's files, the counts stand here.");
    else if (problems.empty()) main += explorer_findings(view);
    main += form_of(visit, view, problems);
    if (!view.here.empty() && problems.empty())
        main += explorer_body(view) + office::list_files(view.address(), "These months");
    main += html::paragraph(html::link({.text = "Data packs and problem profiles", .href = "/data-packs"}))
            + explorer_cautions(view);
    return show(visit,
                {.title = view.title(),
                 .section = "Figures",
                 .trail = {{"Figures", "/figures"}},
                 .has_errors = !problems.empty(),
                 .is_public = true},
                main, problems.empty() ? 200 : 422);
}

office::Sheet explorer_sheet(Visit& visit) {
    auto [view, problems] = asked(visit);
    office::Sheet sheet{
        view.title(),
        {"Month", "Recorded", "Held"},
        {},
        "A month that is not held is empty, not nought. Contains public sector information licensed under "
        "the Open Government Licence v3.0. Source: data.police.uk."};
    for (std::size_t at = 0; at < view.series.counts.size(); ++at) {
        const auto& count = view.series.counts[at];
        sheet.rows.push_back({iso(view.series.month(at)), count ? std::to_string(*count) : "", count ? "Yes" : "No"});
    }
    return sheet;
}

} // namespace

void mount_crime_explorer(office::Routes& at) {
    at.cached_list("/crime", explorer_page, explorer_sheet,
                   "Count recorded crime of an area and category month by month, with what the numbers can bear");
}

} // namespace reeve::crimedata
