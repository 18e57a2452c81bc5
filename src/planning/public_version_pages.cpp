// The versions of every plan for the public: the list with who was asked when, and one version as it stood.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "planning/plan_comparison_pages.h"
#include "planning/plan_json.h"
#include "planning/plan_pages.h"
#include "planning/plan_view.h"
#include "planning/public_plan_store.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Visit;

constexpr const char* section = "Plan and progress";

Html read_links(const PublicRoad& road, const PlanVersion& version) {
    auto name = road.plan.reference + ", " + name_of(version);
    return html::of<"{}, {}">(
        html::link({.text = "Read", .href = address_of(road, version), .hidden_text = " " + name}),
        file_links(address_of(road, version), name));
}

Html versions_table(const PublicRoad& road) {
    html::Table table{.caption = "Published versions of " + road.plan.reference,
                      .caption_classes = "govuk-table__caption--s",
                      .head = {{"Version"}, {"Made on"}, {"Read it, or take it along"}},
                      .empty_text = "Of this plan only the text as it was issued is kept here.",
                      .is_stacked = true};
    for (const auto& version : road.versions)
        table.rows.push_back({.cells = {{html::escaped(name_of(version)) + html::sample_mark(version.is_sample)},
                                        {in_words(version.made_on)},
                                        {read_links(road, version)}}});
    return html::table(table);
}

Html facts_of(const PublicRoad& road, Date today) {
    html::SummaryList list;
    auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) list.rows.push_back({.key = key, .value = value});
    };
    add("In force", effect_in_words(road, today) + ".");
    add("Kind", label_of(road.plan.kind));
    if (road.plan.issued_on) add("Issued", in_words(*road.plan.issued_on));
    if (road.plan.panel_report_on) add("The Panel reported", in_words(*road.plan.panel_report_on));
    if (road.plan.response_on) add("Response published", in_words(*road.plan.response_on));
    if (road.days_to_panel) add("First draft to Panel", counted(*road.days_to_panel, "day"));
    if (road.days_of_consultation) add("Days of consultation", counted(*road.days_of_consultation, "day"));
    return html::summary_list(list);
}

Html road_block(const PublicRoad& road, Date today) {
    auto title = road.plan.title + " (" + road.plan.reference + ")";
    Html heading = road.is_issued() ? html::link({.text = title, .href = address_of(road.plan)}) : html::escaped(title);
    Html block = html::heading(2, "govuk-heading-l", heading, reeve::slug_of(road.plan.reference));
    block += notes_view(road) + facts_of(road, today) + versions_table(road);
    if (road.versions.size() > 1)
        block += html::paragraph(html::link({.text = "What changed between versions",
                                             .href = address_of(road.plan) + "/changes/" + range_of_all(road),
                                             .hidden_text = " of " + road.plan.reference}));
    return block
           + html::details({.summary = "Who was asked, and what the Panel said: " + road.plan.reference,
                            .text = asked_table(road) + panel_words(road)});
}

http::Response versions_page(Visit& visit) {
    Html main = html::page_heading("All plans and their versions")
                + html::lead_paragraph(
                    "Each plan and variation with the versions that were published: as it was drafted, as people were "
                    "asked about it, and as it was issued.");
    auto roads = public_roads(visit.db);
    for (const auto& road : roads) main += road_block(road, visit.today());
    if (roads.empty()) main += html::paragraph("No version of a plan has been published yet.");
    else main += office::list_files("/plan/versions");
    return show(visit,
                {.title = "All plans and their versions",
                 .section = section,
                 .trail = {{"Police and Crime Plan", "/plan"}},
                 .is_public = true},
                main);
}

std::string date_words(const std::optional<Date>& date) { return date ? iso(*date) : ""; }

office::Sheet versions_sheet(Visit& visit) {
    office::Sheet sheet{"Versions of the plan",
                        {"Plan", "Title", "Kind", "Version", "Name", "Made on", "SHA-256", "Plan issued on",
                         "In force from", "Address", "Sample"},
                        {},
                        ""};
    for (const auto& road : public_roads(visit.db))
        for (const auto& version : road.versions)
            sheet.rows.push_back({road.plan.reference, road.plan.title, label_of(road.plan.kind),
                                  std::to_string(version.number), version.name, iso(version.made_on), version.hash,
                                  date_words(road.plan.issued_on), date_words(effective_from(road.plan)),
                                  address_of(road, version), version.is_sample ? "Yes" : "No"});
    return sheet;
}

// A version that is not public is not there.
struct AskedVersion {
    PublicRoad road;
    PlanVersion version;
};
std::optional<AskedVersion> asked_version(Visit& visit) {
    auto road = find_public_road(visit.db, visit.part("reference"));
    auto number = Kind<int>::read(visit.part("number"), {});
    const auto* version = road && number ? version_of(*road, *number) : nullptr;
    if (!version) return std::nullopt;
    return AskedVersion{*road, *version};
}

Html standing_of(const PublicRoad& road) {
    auto way = road.is_issued() ? html::link({.text = "Read the plan as it was issued", .href = address_of(road.plan)})
                                : html::link({.text = "All versions", .href = "/plan/versions"});
    return html::inset_text({.text = html::of<"This is a version as it stood on one day. {}.">(way)});
}

http::Response version_page(Visit& visit) {
    auto asked = asked_version(visit);
    if (!asked) return not_found(visit);
    const auto& [road, version] = *asked;
    auto text = text_of(version);
    Html main = html::page_heading(text.title, road.plan.reference + ", " + name_of(version));
    if (!text.summary.empty()) main += html::lead_paragraph(text.summary);
    main += sample_notice(version.is_sample)
            + html::paragraph("Made on " + in_words(version.made_on)
                              + (version.made_by.empty() ? "" : " by the " + version.made_by) + ".")
            + standing_of(road);
    auto contents = contents_view(text, {{"What the Act requires", "requirements"},
                                         {"The Strategic Policing Requirement", "strategic-policing-requirement"},
                                         {"Equality", "equality"}});
    main +=
        beside_contents(contents, text_view(text, Priorities::plain) + requirements_view(text) + statements_view(text));
    main += html::of<R"(<p class="govuk-body-s">Hash of this version: <code class="rv-num">{}</code>. {}, {}</p>)">(
        version.hash, file_links(address_of(road, version), name_of(version)),
        html::link({.text = "Data (JSON)", .href = address_of(road, version) + ".json"}));
    office::PageWords words{.title = text.title + ", " + name_of(version),
                            .section = section,
                            .trail = {{"Police and Crime Plan", "/plan"}, {"All versions", "/plan/versions"}},
                            .is_public = true};
    return show(visit, words, main);
}

http::Response version_as_json(Visit& visit) {
    auto asked = asked_version(visit);
    return asked ? http::json_text(to_pretty_text(version_json(asked->road, asked->version))) : not_found(visit);
}

} // namespace

void mount_public_versions(office::Routes& at) {
    at.cached_list("/plan/versions", versions_page, versions_sheet,
                   "See every plan with its versions and who was asked when");
    at.cached("/plan/{reference}/versions/{number}", version_page, "Read one published version of a plan");
    at.get("/plan/{reference}/versions/{number}.json", version_as_json, office::anyone(),
           "Take one published version of a plan as data");
    mount_plan_comparison(at);
}

} // namespace reeve::planning
