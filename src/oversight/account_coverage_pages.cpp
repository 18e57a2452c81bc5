// The coverage of the heads of section 1(8) over a financial year, for staff and for the public.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "oversight/account_coverage.h"
#include "oversight/oversight_pages.h"

namespace reeve::oversight {
namespace {

using html::Html;
using office::Visit;

// The financial year asked for, the one that runs where none can be read.
FinancialYear year_asked(Visit& visit) {
    auto typed = visit.query("year");
    auto year = parse_financial_year(typed);
    return !typed.empty() && year.ok() ? *year : financial_year_of(visit.today());
}

// What the public reads: concluded, and said to be public.
std::vector<AccountItem> items_for(Visit& visit, bool is_public) {
    auto items = all_items(visit.db);
    std::erase_if(items, [&](const AccountItem& item) {
        return item.state == ItemState::dropped || (is_public && !(item.is_public && item.concluded_on));
    });
    return items;
}

Html years(const FinancialYear& year, const std::string& address) {
    auto link = [&](FinancialYear to) {
        auto label = in_words(to);
        return html::link({.text = label, .href = address + "?year=" + replaced(label, "/", "-")});
    };
    return html::paragraph(html::of<"Another year: {}, {}">(link({year.begins - 1}), link({year.begins + 1})));
}

Html coverage_view(const std::vector<HeadCovered>& heads, bool is_public) {
    html::Table table{.caption = "Heads of section 1(8)",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Head"}, {"What was looked at"}, {"Last look"}},
                      .is_stacked = true};
    for (const auto& head : heads) {
        std::vector<html::Content> lines;
        for (const auto& item : head.items)
            lines.emplace_back(
                html::link({.text = item.title, .href = is_public ? public_address_of(item) : address_of(item)})
                + html::sample_mark(item.is_sample));
        table.rows.push_back(
            {.cells = {{label_of(head.head)},
                       {lines.empty() ? html::escaped("Nothing in this year") : html::bullet_list(lines)},
                       {head.last_look ? in_words(*head.last_look) : "Never"}}});
    }
    return html::table(table);
}

Html main_of(Visit& visit, bool is_public, const std::string& address) {
    auto year = year_asked(visit);
    auto heads = coverage_of(items_for(visit, is_public), period_of(year));
    return html::page_heading("What the chief constable was held to account for, " + in_words(year))
           + html::lead_paragraph(in_words(heads))
           + html::paragraph(
               "Section 1(8) of the Police Reform and Social Responsibility Act 2011 names what the Commissioner must hold the "
               "chief constable to account for in particular. An item counts in the year in which the force was asked, or it "
               "was concluded.")
           + coverage_view(heads, is_public) + years(year, address);
}

http::Response staff_page(Visit& visit) {
    return show(visit, staff_words("Coverage"), main_of(visit, false, coverage_address));
}

http::Response public_page(Visit& visit) {
    auto address = std::string(open_address) + "/coverage";
    return show(visit,
                {.title = "Coverage",
                 .section = "Meetings and decisions",
                 .trail = {{"Held to account", open_address}},
                 .is_public = true},
                main_of(visit, true, address));
}

} // namespace

void mount_account_coverage(office::Routes& at) {
    at.get(coverage_address, staff_page, may(office::Right::read_office),
           "See which heads of section 1(8) were looked at in a year");
    at.get(std::string(open_address) + "/coverage", public_page, office::anyone(),
           "See what the chief constable was held to account for in a year");
}

} // namespace reeve::oversight
