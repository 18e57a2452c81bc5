// From the manifesto to the plan: pledges, who was asked, what changed, and what the Panel said.
#include "planning/plan_origin_pages.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "planning/plan_view.h"
#include "planning/pledge_store.h"
#include "planning/public_plan_store.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Visit;

// Where a part can be read today, and the text it is found in.
struct Places {
    const PublicRoad& road;
    bool is_in_force = false;
    std::vector<NumberedPart> all = numbered(road.text.parts);

    Html link_to(PartKey key) const {
        for (const auto& at : all)
            if (at.part.key == key) return link_to(at);
        return html::escaped("A part that is no longer in the plan");
    }
    Html link_to(const NumberedPart& at) const {
        if (at.part.kind != PartKind::priority)
            return html::link({.text = name_of(at), .href = address_of(road.plan) + "#" + anchor_of(at)});
        auto href = is_in_force ? address_of_priority(at) : address_of(road.plan) + "#" + anchor_of(at);
        return html::link({.text = name_of(at) + ": " + at.part.title, .href = href});
    }
};

html::TableRow pledge_row(const Pledge& pledge, const std::vector<PledgeKept>& kept, const Places& places) {
    std::vector<html::Content> priorities;
    for (const auto& link : kept)
        if (link.pledge == pledge.id) priorities.emplace_back(places.link_to(link.priority));
    Html by;
    if (!priorities.empty()) by += html::bullet_list(priorities);
    else if (trimmed(pledge.why_none.text).empty()) by += html::escaped("No priority, and no reason is recorded.");
    else by += html::paragraph("No priority keeps it.") + html::render_prose(pledge.why_none, {.heading_level = 3});
    Html words;
    if (!pledge.heading.empty()) words.add<R"(<strong>{}</strong>)">(pledge.heading);
    words += html::sample_mark(pledge.is_sample) + html::render_prose(pledge.words, {.heading_level = 3});
    return {.cells = {{std::to_string(pledge.number)}, {words}, {by}}};
}

Html pledges_view(Visit& visit, const PublicRoad& road, const Places& places) {
    html::Table table{.caption = "Pledges and the priorities that keep them",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Number"}, {"What was pledged"}, {"Kept by"}},
                      .empty_text = "No pledge is recorded for this plan.",
                      .is_stacked = true};
    auto kept = pledges_kept(visit.db, road.plan.id);
    for (const auto& pledge : pledges_of(visit.db, road.plan.id))
        table.rows.push_back(pledge_row(pledge, kept, places));
    return html::section_heading("From the manifesto to the plan", "manifesto") + html::table(table);
}

// The theme, and the finding it came to, where the public may read that.
Html what_led_to(const ChangeReason& reason) {
    Html words = html::escaped(reason.theme);
    if (!reason.cause || !reason.cause->is_public()) return reason.theme.empty() ? html::escaped("Not told") : words;
    if (!reason.theme.empty()) words += html::escaped(". ");
    return words
           + html::of<"What people said: {}{}">(
               html::link({.text = reason.cause->title, .href = reason.cause->address}),
               html::sample_mark(reason.cause->is_sample));
}

Html reasons_view(const PublicRoad& road, const Places& places) {
    html::Table table{.caption = "Changes and what led to them",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Part of the plan"}, {"What led to it"}, {"Why it was changed"}},
                      .empty_text = "No reason for a change is recorded.",
                      .is_stacked = true};
    for (const auto& reason : road.reasons)
        table.rows.push_back({.cells = {{places.link_to(reason.part_key)},
                                        {what_led_to(reason)},
                                        {trimmed(reason.reason.text).empty()
                                             ? html::escaped("Not told")
                                             : html::render_prose(reason.reason, {.heading_level = 3})}}});
    Html view = html::section_heading("What changed because of it", "what-changed") + html::table(table);
    if (road.versions.size() > 1)
        view += html::paragraph(html::link({.text = "Compare the published versions word by word",
                                            .href = address_of(road.plan) + "/changes/" + range_of_all(road)}));
    return view;
}

http::Response origin_page(Visit& visit) {
    auto road = road_to_show(visit.db, visit.today());
    Html main = html::page_heading("How we wrote the plan");
    office::PageWords words{.title = "How we wrote the plan",
                            .section = "Plan and progress",
                            .trail = {{"Police and Crime Plan", "/plan"}},
                            .is_public = true};
    if (!road) return show(visit, words, main + html::paragraph("No plan has been issued here yet."));
    auto in_force = road_in_force(visit.db, visit.today());
    Places places{.road = *road, .is_in_force = in_force && in_force->plan.id == road->plan.id};
    main += html::lead_paragraph(
        html::of<"From what was pledged to {}: who was asked, what they said, and what it "
                 "changed.">(html::link({.text = road->text.title, .href = address_of(road->plan)})));
    main += notes_view(*road) + pledges_view(visit, *road, places) + asked_view(*road) + reasons_view(*road, places)
            + panel_view(*road);
    return show(visit, words, main);
}

} // namespace

void mount_plan_origin(office::Routes& at) {
    at.cached("/plan/how-we-wrote-it", origin_page, "See how pledges and replies became the plan");
}

} // namespace reeve::planning
