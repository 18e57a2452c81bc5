// The register of sites for the office, and the page on which the public finds where to go, what it costs and what was
// decided.
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/register_pages.h"
#include "resources/resource_pages.h"
#include "resources/site_store.h"

namespace reeve::resources {
namespace {

using html::Html;
using office::Visit;

constexpr const char* open_list = "/plan/sites";

const office::Register& site_register() {
    static const auto list = office::register_of(
        site_fields(),
        office::Register{.address = "/work/sites",
                         .title = "Sites",
                         .about = "Where the public can meet the police: hours, demand, cost, and the review of each.",
                         .plural = "sites",
                         .view = {"name", "kind", "visits_a_year", "cost_a_year", "review_by", "outcome"},
                         .form = {"name", "kind", "address", "hours", "visits_a_year", "visits_source", "cost_a_year",
                                  "review_by", "reviewed_on", "outcome", "outcome_words", "closed_on", "is_public"},
                         .filters = {"kind", "outcome"}},
        [](const Site& site) { return check(site); });
    return list;
}

// What is not known is said so; it is not 0.
Html demand(const Site& site) {
    std::vector<html::Content> lines;
    lines.emplace_back(site.visits_a_year ? with_commas(*site.visits_a_year) + " people in a year"
                                          : std::string("Nobody has counted who comes"));
    lines.emplace_back(site.cost_a_year ? in_words(*site.cost_a_year) + " a year"
                                        : std::string("The cost is not known"));
    if (auto each = cost_of_a_visit(site)) lines.emplace_back(in_words(*each) + " a visit");
    return html::bullet_list(lines);
}

Html about(const Site& site) {
    Html view;
    view.add<"<strong>{}</strong>">(site.name);
    if (site.is_sample) view += html::of<R"( <strong class="rv-sample">SAMPLE</strong>)">();
    auto line = std::string(label_of(site.kind)) + (site.address.empty() ? "" : ", " + site.address);
    view.add<R"(<br><span class="govuk-body-s">{}</span>)">(line);
    return view;
}

Html review(const Site& site, Date today) {
    Html view = html::escaped(review_in_words(site, today) + ".");
    if (site.reviewed_on)
        view.add<R"(<br><span class="govuk-body-s">{}: {}. {}</span>)">(
            in_words(*site.reviewed_on), label_of(site.outcome), site.outcome_words.text);
    return view;
}

http::Response public_page(Visit& visit) {
    html::Table table{.caption = "Sites",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "sites",
                      .head = {{"Site"}, {"Open to the public"}, {"Demand and cost"}, {"Review"}},
                      .empty_text = "No site is shown here yet.",
                      .is_stacked = true};
    for (const auto& site : public_sites(visit.db))
        table.rows.push_back({.cells = {{about(site)},
                                        {site.hours.text.empty() ? "Not told" : site.hours.text},
                                        {demand(site)},
                                        {review(site, visit.today())}}});
    Html main = html::page_heading("Police stations and front enquiry offices")
                + html::lead_paragraph("Where you can meet the police, how many people come, what it costs, and what "
                                       "each review decided.")
                + html::table(table)
                + html::small_paragraph("The cost of a visit is the cost of a year divided by the people of a year.")
                + office::list_files(open_list);
    return show(visit,
                {.title = "Police stations and front enquiry offices",
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}},
                 .is_public = true},
                main);
}

office::Sheet public_sheet(Visit& visit) {
    office::Sheet sheet{"Sites",
                        {"Name", "Kind", "Address", "Hours", "People in a year", "Counted by", "Cost a year",
                         "Cost of a visit", "Review by", "Reviewed on", "Outcome", "Why", "Last day open", "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& on) { return on ? iso(*on) : std::string(); };
    auto money = [](const std::optional<Money>& amount) { return amount ? plain(*amount) : std::string(); };
    for (const auto& site : public_sites(visit.db))
        sheet.rows.push_back({site.name, label_of(site.kind), site.address, site.hours.text,
                              site.visits_a_year ? std::to_string(*site.visits_a_year) : "", site.visits_source,
                              money(site.cost_a_year), money(cost_of_a_visit(site)), day(site.review_by),
                              day(site.reviewed_on), label_of(site.outcome), site.outcome_words.text,
                              day(site.closed_on), site.is_sample ? "Yes" : "No"});
    return sheet;
}

} // namespace

void mount_sites(office::Routes& at) {
    office::mount_register<site_register>(at);
    at.cached_list(open_list, public_page, public_sheet,
                   "See where the public can meet the police, with hours, demand, cost and review");
}

} // namespace reeve::resources
