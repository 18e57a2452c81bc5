// The staff list of workstreams, with where each stands by its owner and by its dates.
#include "delivery/workstream_desk.h"
#include "delivery/workstream_pages.h"
#include "delivery/workstream_view.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "office/list_files.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::vector<WorkstreamRecords> all_in_order(Visit& visit, const std::vector<planning::PriorityName>& priorities) {
    auto list = all_workstreams(visit.db);
    order_by_priority(list, priorities);
    return counted_records(visit.db, list);
}

html::TableRow row_of(const WorkstreamRecords& records, const std::vector<planning::PriorityName>& priorities,
                      Date today) {
    const auto& workstream = records.workstream;
    auto counts = tally(records.actions, today);
    return {{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                 html::link({.text = workstream.title, .href = desk_address(workstream)}), workstream.reference)},
             {title_of(priorities, workstream.priority)},
             {workstream.lead_post.empty() ? "Not given yet" : workstream.lead_post},
             {counts.total ? std::to_string(counts.done) + " of " + std::to_string(counts.total) : "None yet"},
             {standing_chip(workstream.owner_says)},
             {standing_chip(records.dates(today).standing)}}};
}

Html whole_plan(const std::vector<WorkstreamRecords>& all, Date today) {
    if (all.empty()) return {};
    return html::paragraph("All workstreams together: " + in_words(tally(together(all).actions, today))
                           + ". An action that serves several is counted once.");
}

http::Response list_page(Visit& visit) {
    auto priorities = planning::priorities_in_force(visit.db, visit.today());
    auto all = all_in_order(visit, priorities);
    html::Table table{.caption = "Workstreams",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "workstreams",
                      .head = {{"Workstream"}, {"Priority"}, {"Lead"}, {"Actions done"}, {"Owner says"}, {"Dates say"}},
                      .empty_text = "No workstream is kept here yet. Begin one under a priority of the plan.",
                      .is_scrolled = true};
    for (const auto& records : all) table.rows.push_back(row_of(records, priorities, visit.today()));
    std::vector<Html> actions;
    if (visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Begin a workstream", .href = "/work/workstreams/new"}));
    Html main = html::heading_with_actions("Workstreams", actions) + whole_plan(all, visit.today());
    if (!all.empty())
        main += html::paragraph(html::count_line(1, static_cast<std::int64_t>(all.size()),
                                                 static_cast<std::int64_t>(all.size()), "workstream"));
    main += html::paragraph(
        html::of<"{}. {}. {}.">(html::link({.text = "Initiatives", .href = "/work/initiatives"}),
                                html::link({.text = "Highlight reports", .href = "/work/highlight-reports"}),
                                html::link({.text = "Reviews of the plan", .href = "/work/plan-reviews"})));
    main += html::table(table) + office::list_files("/work/workstreams");
    return show(visit, {.title = "Workstreams", .section = "Workstreams"}, main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Workstreams",
                        {"Reference", "Title", "Priority", "Lead", "Officer", "Owner says", "Owner said so on",
                         "Dates say", "Because", "Actions", "Done", "On track", "Needs attention", "Off track",
                         "Milestones", "Public", "Sample"},
                        {},
                        "An action that serves several workstreams stands under each."};
    auto priorities = planning::priorities_in_force(visit.db, visit.today());
    for (const auto& records : all_in_order(visit, priorities)) {
        const auto& workstream = records.workstream;
        auto counts = tally(records.actions, visit.today());
        auto reading = records.dates(visit.today());
        sheet.rows.push_back({workstream.reference, workstream.title, title_of(priorities, workstream.priority),
                              workstream.lead_post, workstream.officer_post, label_of(workstream.owner_says),
                              workstream.owner_said_on ? iso(*workstream.owner_said_on) : "",
                              label_of(reading.standing), reading.why, std::to_string(counts.total),
                              std::to_string(counts.done), std::to_string(counts.on_track),
                              std::to_string(counts.needs_attention), std::to_string(counts.off_track),
                              std::to_string(records.milestones.size()), workstream.is_public ? "Yes" : "No",
                              workstream.is_sample ? "Yes" : "No"});
    }
    return sheet;
}

} // namespace

void mount_workstream_list(office::Routes& at) {
    at.list("/work/workstreams", list_page, list_sheet, may(Right::read_office),
            "See all workstreams and where each stands by its owner and by its dates");
}

} // namespace reeve::delivery
