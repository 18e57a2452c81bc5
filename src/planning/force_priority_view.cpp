// The table of force priorities and objectives, and the list of objectives that none serves.
#include "planning/force_priority_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "planning/part_names.h"
#include "planning/plan_view.h"

namespace reeve::planning {
namespace {

using html::Html;

Html objective_link(const NumberedPart& at, const std::string& plan) {
    return html::link({.text = words_of(at), .href = plan + "#" + anchor_of(at)});
}

html::Content title_of(const ForcePriority& priority, ForcePriorityLinks links) {
    Html title = links == ForcePriorityLinks::desk
                     ? html::link({.text = priority.title, .href = "/work/force-priorities/" + priority.reference})
                     : html::escaped(priority.title);
    title += html::sample_mark(priority.is_sample);
    if (!priority.words.text.empty())
        title += html::of<R"(<br><span class="govuk-body-s">{}</span>)">(priority.words.text);
    return title;
}

html::Content served(const ForceAlignment::Row& row, const std::string& plan) {
    std::vector<html::Content> lines;
    for (const auto& at : row.objectives) lines.emplace_back(objective_link(at, plan));
    if (!lines.empty()) return html::bullet_list(lines);
    const auto& why = row.priority.why_none.text;
    return why.empty() ? "None, and no reason is given" : "None: " + why;
}

} // namespace

Html alignment_view(const ForceAlignment& found, const std::string& plan, ForcePriorityLinks links) {
    html::Table table{.caption = "Force priorities and the objectives they serve",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "force-priorities",
                      .head = {{"Force priority"}, {"Objectives of the plan"}, {"Set on"}, {"Where it is set"}},
                      .empty_text = "No force priority is shown here yet.",
                      .is_stacked = true};
    for (const auto& row : found.rows)
        table.rows.push_back({.cells = {{title_of(row.priority, links)},
                                        {served(row, plan)},
                                        {in_short(row.priority.set_on)},
                                        {row.priority.source.empty() ? "Not told" : row.priority.source}}});
    std::vector<html::Content> unserved;
    for (const auto& at : found.unserved) unserved.emplace_back(objective_link(at, plan));
    Html gaps = html::section_heading("Objectives that no force priority serves", "gaps");
    gaps += unserved.empty() ? html::paragraph(found.objectives == 0 ? "The plan names no objective."
                                                                     : "None. Each is served by one at least.")
                             : html::bullet_list(unserved);
    return html::table(table) + gaps;
}

} // namespace reeve::planning
