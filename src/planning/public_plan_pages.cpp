// The plan for the public: the one in force, and any other that was issued.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "planning/plan_json.h"
#include "planning/plan_origin_pages.h"
#include "planning/plan_pages.h"
#include "planning/plan_view.h"
#include "planning/public_plan_store.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Visit;

constexpr const char* section = "Plan and progress";

Html ways_on(Visit& visit, const PublicRoad& road, bool is_in_force) {
    Html line;
    if (is_in_force) {
        line += html::link({.text = "The plan on a page", .href = "/plan/on-a-page"});
        for (auto [words, address] : {std::pair("Executive summary", "/plan/summary"),
                                      {"Threads", "/plan/threads"},
                                      {"How we wrote it", "/plan/how-we-wrote-it"},
                                      {"Force priorities", "/plan/force-priorities"},
                                      {"Before the board", "/plan/forward-plan"},
                                      {"The precept", "/plan/precept"},
                                      {"The budget", "/plan/budget"},
                                      {"Police stations", "/plan/sites"}})
            if (visit.office.routes().has_page(address))
                line.add<" &middot; {}">(html::link({.text = words, .href = address}));
        line += html::of<" &middot; ">();
    }
    line += html::link({.text = "All versions", .href = "/plan/versions"});
    if (road.versions.size() > 1 || road.plan.varies)
        line.add<" &middot; {}">(html::link({.text = "What changed", .href = address_of(road.plan) + "/changes"}));
    if (!road.versions.empty()) line.add<" &middot; {}">(file_links(address_of(road.plan), road.plan.reference));
    line.add<" &middot; {}">(html::link({.text = "Data (JSON)", .href = address_of(road.plan) + ".json"}));
    return html::of<R"(<p class="govuk-body rv-noprint">{}</p>)">(line);
}

Html issue_line(const PublicRoad& road) {
    if (!road.plan.issued_on) return {};
    auto words = "Issued on " + in_words(*road.plan.issued_on);
    if (!road.plan.issued_by.empty()) words += " by the " + road.plan.issued_by;
    return html::paragraph(words + ". Reference " + road.plan.reference + ".");
}

Html requirement_order(const PublicRoad& road) {
    return requirements_view(road.text) + statements_view(road.text) + asked_view(road) + panel_view(road);
}

// The plan as it is read at its own address and, while it is in force, at /plan.
Html plan_main(Visit& visit, const PublicRoad& road, bool is_in_force, const Html& notice) {
    Html main =
        notice
        + html::page_heading(road.text.title, road.plan.kind == PlanKind::variation ? "Variation of the plan" : "");
    if (!road.text.summary.empty()) main += html::lead_paragraph(road.text.summary);
    main += html::paragraph(effect_in_words(road, visit.today()) + ".") + issue_line(road) + notes_view(road)
            + ways_on(visit, road, is_in_force);
    auto contents = contents_view(road.text, {{"What the Act requires", "requirements"},
                                              {"The Strategic Policing Requirement", "strategic-policing-requirement"},
                                              {"Equality", "equality"},
                                              {"Who was asked, and when", "who-was-asked"},
                                              {"What the Panel said", "panel"}});
    auto text = text_view(road.text, is_in_force ? Priorities::linked : Priorities::plain);
    return main + beside_contents(contents, text + requirement_order(road));
}

http::Response no_plan_in_force(Visit& visit) {
    Html main = html::page_heading("Police and Crime Plan");
    main += html::lead_paragraph("No Police and Crime Plan is in force today.");
    if (auto newest = road_to_show(visit.db, visit.today()))
        main += html::paragraph(html::of<"The plan that was issued last is {}. {}.">(
            html::link({.text = newest->text.title, .href = address_of(newest->plan)}),
            effect_in_words(*newest, visit.today())));
    else
        main += html::paragraph("None has been issued here yet. A new " + visit.office.names().commissioner
                                + " must issue one before the end of the financial year in which the election was "
                                  "held.");
    main += html::paragraph(html::link({.text = "All plans and their versions", .href = "/plan/versions"}));
    return show(visit, {.title = "Police and Crime Plan", .section = section, .is_public = true},
                html::text_column(main));
}

http::Response plan_in_force_page(Visit& visit) {
    auto road = road_in_force(visit.db, visit.today());
    if (!road) return no_plan_in_force(visit);
    return show(visit, {.title = road->text.title, .section = section, .is_public = true},
                plan_main(visit, *road, true, {}));
}

std::optional<PublicRoad> asked_issued(Visit& visit) {
    auto road = find_public_road(visit.db, visit.part("reference"));
    return road && road->is_issued() ? road : std::nullopt;
}

// What stands over a plan that is not in force, with the way to the one that is.
Html notice_over(const std::optional<PublicRoad>& in_force) {
    if (!in_force)
        return html::notification_banner(
            {.content = html::paragraph("This plan is not in force."), .title = "Not in force"});
    return html::notification_banner(
        {.content = html::of<R"(<p class="govuk-body">This plan is not in force. {}.</p>)">(
             html::link({.text = "Read the plan that is", .href = "/plan"})),
         .title = "Not in force"});
}

http::Response plan_page(Visit& visit) {
    auto road = asked_issued(visit);
    if (!road) return not_found(visit);
    auto in_force = road_in_force(visit.db, visit.today());
    bool is_in_force = in_force && in_force->plan.id == road->plan.id;
    return show(visit,
                {.title = road->text.title + ", " + road->plan.reference,
                 .section = section,
                 .trail = {{"Police and Crime Plan", "/plan"}, {"All versions", "/plan/versions"}},
                 .is_public = true},
                plan_main(visit, *road, is_in_force, is_in_force ? Html() : notice_over(in_force)));
}

http::Response as_json(Visit& visit, const std::optional<PublicRoad>& road) {
    return road ? http::json_text(to_pretty_text(plan_json(*road, visit.today()))) : not_found(visit);
}
http::Response json_in_force(Visit& visit) { return as_json(visit, road_in_force(visit.db, visit.today())); }
http::Response json_of_plan(Visit& visit) { return as_json(visit, asked_issued(visit)); }

} // namespace

void mount_public_plan(office::Routes& at) {
    mount_plan_files(at);
    at.cached("/plan", plan_in_force_page, "Read the Police and Crime Plan in force, each paragraph a link");
    at.get("/plan.json", json_in_force, office::anyone(), "Take the plan in force as data");
    at.cached("/plan/{reference}", plan_page, "Read any plan or variation that was issued");
    at.get("/plan/{reference}.json", json_of_plan, office::anyone(), "Take a plan that was issued as data");
    mount_plan_origin(at);
}

} // namespace reeve::planning
