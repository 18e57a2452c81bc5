// One area for the public: you said, we did, what is still open, and when the Commissioner comes next.
#include "engagement/public_view.h"
#include "office/figure_desk.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

const DistrictCoverage* found(const Coverage& coverage, std::string_view slug) {
    for (const auto& of : coverage.districts)
        if (of.district.slug == slug) return &of;
    return nullptr;
}

std::string heading_of(const DistrictCoverage& of) {
    if (of.days == 0) return "No community days in " + of.district.name + " in this period";
    return counted(of.days, "community day") + " in " + of.district.name;
}

Html visits(Visit& visit, const DistrictCoverage& of) {
    auto who = "The " + visit.office.names().commissioner;
    auto main = of.last ? html::paragraph(html::of<"The last community day was on {}.">(
                    html::link({.text = in_words(of.last->held_on), .href = public_address(*of.last)})))
                        : html::paragraph(who + " has not held a community day here yet.");
    if (of.next)
        main += html::paragraph(html::of<"The next visit is on {}: {}.">(
            html::link({.text = in_full(of.next->held_on), .href = public_address(*of.next)}), of.next->title));
    else main += html::paragraph("No visit is planned yet.");
    return main;
}

Html we_did(Visit& visit, const std::vector<office::Action>& actions, bool is_done, const char* none) {
    std::vector<office::Action> chosen;
    for (const auto& action : actions)
        if (office::is_closed(action) == is_done) chosen.push_back(action);
    return chosen.empty() ? html::paragraph(none) : actions_list(visit, chosen);
}

http::Response area_page(Visit& visit) {
    auto coverage = coverage_of(visit.db, period_asked(visit), visit.today(), Seen::by_anyone,
                                office::telling_rules(visit.db).hide_up_to);
    const auto* of = found(coverage, visit.part("slug"));
    if (!of) return not_found(visit);
    auto actions = public_actions(visit.db, coverage.period, of->district.code);
    auto problems = office::unread_days(visit);
    auto main = html::error_summary(problems) + html::page_heading(heading_of(*of))
                + html::paragraph(in_words(coverage.period) + ".")
                + period_form(visit, area_address(of->district), coverage.period);
    main += visits(visit, *of);
    main += html::section_heading("You said") + themes_block(of->themes);
    main += html::section_heading("We did");
    main +=
        html::paragraph(of->actions == 0 ? "No actions were raised here in this period."
                                         : with_commas(of->actions_done) + " of " + counted(of->actions, "action")
                                               + " raised here " + (of->actions_done == 1 ? "is" : "are") + " done.");
    if (of->actions > 0) main += we_did(visit, actions, true, "None of the actions that are done is shown in detail.");
    main += html::section_heading("Still open")
            + we_did(visit, actions, false,
                     of->actions > of->actions_done ? "The actions that are open are not shown in detail yet."
                                                    : "Nothing is open.");
    main += html::button({.text = "Tell us something about " + of->district.name,
                          .href = "/engagement/tell-us",
                          .classes = "govuk-button--secondary"});
    office::PageWords words{
        .title = heading_of(*of), .section = "Engagement", .trail = {{"Engagement", "/engagement"}}, .is_public = true};
    words.has_errors = !problems.empty();
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

} // namespace

void mount_area_pages(office::Routes& at) {
    at.cached("/engagement/areas/{slug}", area_page,
              "See what people said in one area, what was done and what is open");
}

} // namespace reeve::engagement
