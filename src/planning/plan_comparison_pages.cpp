// Shows what changed between two published versions, and lets the reader choose another two without a script.
#include "planning/plan_comparison_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "planning/change_view.h"
#include "planning/plan_comparison.h"
#include "planning/plan_view.h"
#include "planning/public_plan_store.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Visit;

struct Asked {
    PublicRoad road;
    std::vector<ComparedText> texts;
};

std::optional<Asked> asked_for(Visit& visit) {
    auto road = find_public_road(visit.db, visit.part("reference"));
    if (!road) return std::nullopt;
    auto texts = texts_to_compare(*road, road_varied(visit.db, *road));
    return Asked{std::move(*road), std::move(texts)};
}

std::string address_of_changes(const Plan& plan, const Comparison& pair) {
    return address_of(plan) + "/changes/" + range_of(pair);
}

Html choice_form(const Asked& asked, const Comparison& shown, const Problems& problems = {}) {
    std::vector<html::SelectOption> options;
    for (const auto& one : asked.texts) options.push_back({.value = one.key, .text = one.name});
    return html::of<R"(<form method="get" action="{}" class="rv-choose rv-noprint">{}{}{}</form>)">(
        address_of(asked.road.plan) + "/changes",
        html::select({.name = "from",
                      .label = "Compare",
                      .error = html::error_of(problems, "from"),
                      .value = shown.from.key,
                      .options = options}),
        html::select({.name = "to",
                      .label = "With",
                      .error = html::error_of(problems, "to"),
                      .value = shown.to.key,
                      .options = options}),
        html::button({.text = "Show what changed", .classes = "govuk-button--secondary"}));
}

office::PageWords words_of(const PublicRoad& road, const std::string& title) {
    office::PageWords words{.title = title,
                            .section = "Plan and progress",
                            .trail = {{"Police and Crime Plan", "/plan"}, {"All versions", "/plan/versions"}},
                            .is_public = true};
    if (road.is_issued()) words.trail.push_back({road.plan.reference, address_of(road.plan)});
    return words;
}

http::Response changes_page(Visit& visit) {
    auto asked = asked_for(visit);
    auto pair = asked ? comparison_of(asked->texts, visit.part("range")) : std::nullopt;
    if (!pair) return not_found(visit);
    const auto& road = asked->road;
    if (auto range = range_of(*pair); range != visit.part("range"))
        return http::see_other(address_of_changes(road.plan, *pair));
    Html main = html::page_heading("What changed in the plan", road.plan.reference + ", " + road.plan.title);
    main += html::lead_paragraph("From " + pair->from.name + ", to " + pair->to.name + ".") + notes_view(road)
            + choice_form(*asked, *pair);
    main += changes_view(pair->from.text, pair->to.text, reasons_between(road, pair->from.number, pair->to.number));
    return show(visit, words_of(road, "What changed in " + road.plan.reference + ", " + range_of(*pair)), main);
}

http::Response nothing_to_compare(Visit& visit, const PublicRoad& road) {
    return show(
        visit, words_of(road, "What changed in " + road.plan.reference),
        html::page_heading("What changed in the plan", road.plan.reference + ", " + road.plan.title)
            + html::paragraph("One version of this plan is published, so there is nothing to compare it with."));
}

http::Response choose_again(Visit& visit, const Asked& asked, const Comparison& shown) {
    bool is_known = std::any_of(asked.texts.begin(), asked.texts.end(),
                                [&](const ComparedText& one) { return one.key == visit.query("from"); });
    Problems problems{{{is_known ? "to" : "from", "Select two versions of this plan"}}};
    Html main =
        html::error_summary(problems)
        + html::page_heading("What changed in the plan", asked.road.plan.reference + ", " + asked.road.plan.title)
        + choice_form(asked, shown, problems);
    auto words = words_of(asked.road, "What changed in " + asked.road.plan.reference);
    words.has_errors = true;
    return show(visit, words, main, 422);
}

// From the form, and from addresses that name no versions: to the comparison that is meant.
http::Response chosen_changes(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    if (asked->texts.size() < 2) return nothing_to_compare(visit, asked->road);
    auto all = widest(asked->texts);
    auto pair = all;
    if (!visit.query("from").empty() || !visit.query("to").empty())
        pair = comparison_of(asked->texts, std::string(visit.query("from")) + ".." + std::string(visit.query("to")));
    if (!pair && all) return choose_again(visit, *asked, *all);
    return pair ? http::see_other(address_of_changes(asked->road.plan, *pair)) : not_found(visit);
}

// The short address is of the plan in force, or of the one issued last.
http::Response changes_of_newest(Visit& visit) {
    auto road = road_to_show(visit.db, visit.today());
    if (!road) return not_found(visit);
    auto pair = comparison_of(texts_to_compare(*road, road_varied(visit.db, *road)), visit.part("range"));
    return pair ? http::see_other(address_of_changes(road->plan, *pair)) : not_found(visit);
}

} // namespace

void mount_plan_comparison(office::Routes& at) {
    at.get("/plan/{reference}/changes", chosen_changes, office::anyone(),
           "Choose which two published versions of a plan to compare");
    at.cached("/plan/{reference}/changes/{range}", changes_page,
              "See what changed between two published versions of a plan, and why");
    at.get("/plan/versions/{range}", changes_of_newest, office::anyone(),
           "Go to what changed between two versions of the plan in force");
}

} // namespace reeve::planning
