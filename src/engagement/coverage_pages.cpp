// Coverage for staff: which districts were visited, when last, when next, and where the gaps are.
#include "engagement/coverage_store.h"
#include "engagement/engagement_pages.h"
#include "engagement/engagement_view.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

Period year_until(Date today) { return {months_later(today, -12) + 1, today}; }

Coverage asked(Visit& visit) {
    return coverage_of(visit.db, year_until(visit.today()), visit.today(), Seen::by_staff, 0);
}

std::string last_words(const DistrictCoverage& of, Date today) {
    return of.last ? in_words(of.last->held_on) + ", " + counted(today - of.last->held_on, "day") + " ago" : "Never";
}

Html gaps(const Coverage& coverage) {
    std::vector<std::string> names;
    for (const auto& of : coverage.districts)
        if (of.days == 0 && !of.next) names.push_back(of.district.name);
    if (names.empty())
        return html::paragraph("Every district has had a community day in the last 12 months or has one planned.");
    return html::warning_text(
        {.text = "No community day in the last 12 months and none planned: " + list_of(names) + "."});
}

http::Response coverage_page(Visit& visit) {
    auto coverage = asked(visit);
    html::Table table{.caption = "Community days by district, " + in_words(coverage.period),
                      .caption_id = "coverage",
                      .is_scrolled = true};
    table.head = {{"District"},
                  {.text = "Community days", .is_numeric = true},
                  {.text = "Other engagements", .is_numeric = true},
                  {"Last community day"},
                  {"Next engagement"}};
    table.empty_text = "No districts are in the register of places yet.";
    for (const auto& of : coverage.districts)
        table.rows.push_back(
            {.cells = {{html::link({.text = of.district.name, .href = "/work/engagement?area=" + of.district.code})},
                       {of.days},
                       {of.other_engagements},
                       {last_words(of, visit.today())},
                       {of.next ? html::link({.text = in_words(of.next->held_on), .href = address_of(*of.next)})
                                : html::escaped("None planned")}}});
    auto main = engagement_menu(visit, "/work/engagement/coverage") + html::page_heading("Coverage");
    main += html::lead_paragraph(counted(static_cast<std::int64_t>(coverage.days.size()), "community day") + " in "
                                 + std::to_string(coverage.districts_visited()) + " of "
                                 + counted(static_cast<std::int64_t>(coverage.districts.size()), "district")
                                 + " in the last 12 months.");
    main += gaps(coverage) + html::table(table);
    main += office::list_files("/work/engagement/coverage", "This table",
                               html::of<" {}">(html::link({.text = "What the public sees", .href = "/engagement"})));
    return show(visit, staff_words("Coverage"), main);
}

office::Sheet coverage_sheet(Visit& visit) {
    auto coverage = asked(visit);
    office::Sheet sheet{"Coverage, " + in_words(coverage.period),
                        {"District", "Community days", "Other engagements", "Last community day", "Next engagement"},
                        {},
                        ""};
    for (const auto& of : coverage.districts)
        sheet.rows.push_back({of.district.name, std::to_string(of.days), std::to_string(of.other_engagements),
                              of.last ? iso(of.last->held_on) : "", of.next ? iso(of.next->held_on) : ""});
    return sheet;
}

} // namespace

void mount_coverage_pages(office::Routes& at) {
    at.list("/work/engagement/coverage", coverage_page, coverage_sheet, office::may(office::Right::read_office),
            "See which districts were visited and where the gaps are");
}

} // namespace reeve::engagement
