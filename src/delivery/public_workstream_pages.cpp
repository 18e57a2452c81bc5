// The workstreams as the public may read them: under each priority with counts, and each on a page with both readings,
// its milestones and the actions that are shown.
#include "delivery/highlight_store.h"
#include "delivery/initiative_view.h"
#include "delivery/measure_store.h"
#include "delivery/measure_view.h"
#include "delivery/workstream_desk.h"
#include "delivery/workstream_pages.h"
#include "delivery/workstream_view.h"
#include "html/buttons.h"
#include "html/cards.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/status_chip.h"
#include "office/action_parts.h"
#include "office/list_files.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Visit;

constexpr const char* list_address = "/plan/workstreams";
constexpr const char* section = "Plan and progress";

html::Card card_of(const WorkstreamRecords& records, Date today) {
    const auto& workstream = records.workstream;
    html::Card card{.title = workstream.title,
                    .href = public_address(workstream),
                    .standing = static_cast<html::Standing>(records.dates(today).standing)};
    auto counts = tally(records.actions, today);
    card.counts.emplace_back(counts.total
                                 ? std::to_string(counts.done) + " of " + counted(counts.total, "action") + " done"
                                 : std::string("No actions yet"));
    if (auto late = longest_late(records.actions, today); !late.empty()) card.counts.emplace_back(late);
    if (workstream.is_sample) card.content += html::of<R"(<p><span class="rv-sample">SAMPLE</span></p>)">();
    return card;
}

std::vector<WorkstreamRecords> shown_to_all(Visit& visit, const std::vector<planning::PriorityName>& priorities) {
    auto list = public_workstreams(visit.db);
    order_by_priority(list, priorities);
    return counted_records(visit.db, list);
}

Html priority_heading(const std::vector<planning::PriorityName>& priorities, std::int64_t key) {
    for (const auto& priority : priorities)
        if (priority.key == key)
            return html::section_heading(html::link({.text = std::to_string(priority.number) + ". " + priority.title,
                                                     .href = "/plan/priorities/" + priority.slug}),
                                         priority.slug);
    return html::section_heading("Under no priority of the plan in force", "other");
}

http::Response list_page(Visit& visit) {
    auto priorities = planning::priorities_in_force(visit.db, visit.today());
    auto all = shown_to_all(visit, priorities);
    Html main = html::page_heading("Workstreams")
                + html::lead_paragraph("How the plan is carried out, under each of its priorities, in counts.");
    main += html::paragraph(
        html::of<"{}. {}. {}.">(html::link({.text = "Measures", .href = "/plan/measures"}),
                                html::link({.text = "Highlight reports", .href = "/plan/highlight-reports"}),
                                html::link({.text = "Reviews of the plan", .href = "/plan/reviews"})));
    if (all.empty()) main += html::paragraph("No workstream is shown here yet.");
    else
        main += html::paragraph(in_words(tally(together(all).actions, visit.today()))
                                + ". An action that serves several workstreams is counted once.");
    html::CardGrid grid;
    for (std::size_t at = 0; at < all.size(); ++at) {
        auto key = all[at].workstream.priority;
        if (at == 0 || all[at - 1].workstream.priority != key) main += priority_heading(priorities, key);
        grid.cards.push_back(card_of(all[at], visit.today()));
        if (at + 1 < all.size() && all[at + 1].workstream.priority == key) continue;
        main += html::card_grid(grid);
        grid.cards.clear();
    }
    main += office::list_files(list_address);
    return show(
        visit,
        {.title = "Workstreams", .section = section, .trail = {{"Police and Crime Plan", "/plan"}}, .is_public = true},
        main);
}

const std::vector<std::string> columns = {"Reference", "Workstream",      "Priority",  "Lead",    "Owner says",
                                          "Said on",   "Dates say",       "Because",   "Actions", "Done",
                                          "On track",  "Needs attention", "Off track", "Sample"};

std::vector<std::string> row_of(const WorkstreamRecords& records, const std::vector<planning::PriorityName>& priorities,
                                Date today) {
    const auto& workstream = records.workstream;
    auto counts = tally(records.actions, today);
    auto reading = records.dates(today);
    return {workstream.reference,
            workstream.title,
            title_of(priorities, workstream.priority),
            workstream.lead_post,
            label_of(workstream.owner_says),
            workstream.owner_said_on ? iso(*workstream.owner_said_on) : "",
            label_of(reading.standing),
            reading.why,
            std::to_string(counts.total),
            std::to_string(counts.done),
            std::to_string(counts.on_track),
            std::to_string(counts.needs_attention),
            std::to_string(counts.off_track),
            workstream.is_sample ? "Yes" : "No"};
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Workstreams", columns, {}, "An action that serves several workstreams stands under each."};
    auto priorities = planning::priorities_in_force(visit.db, visit.today());
    for (const auto& records : shown_to_all(visit, priorities))
        sheet.rows.push_back(row_of(records, priorities, visit.today()));
    return sheet;
}

// ---- One workstream ----

std::optional<Workstream> public_one(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    return workstream && workstream->is_public ? workstream : std::nullopt;
}

// Every action is counted; those shown to the public stand here in their public words, the others as a number.
Html actions_view(const WorkstreamRecords& records, Date today) {
    html::Table table{.caption = "Actions",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Action"}, {"Owner"}, {"Due"}, {"Status"}},
                      .is_stacked = true};
    std::int64_t unshown = 0;
    for (const auto& action : records.actions) {
        if (!action.is_public) {
            ++unshown;
            continue;
        }
        table.rows.push_back(
            {{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                  html::link({.text = shortened(action.public_words.text, 120), .href = public_address_of(action)}),
                  action.reference)},
              {action.owner_post.empty() ? "Not given yet" : action.owner_post},
              {due_shown(action, today)},
              {standing_chip(action, today)}}});
    }
    Html view = table.rows.empty() ? Html() : html::table(table);
    if (unshown)
        view += html::small_paragraph(counted(unshown, "action is counted", "actions are counted")
                                      + " above and not shown here, because what it says is not for the public.");
    return view;
}

Html highlights_view(Visit& visit, const Workstream& workstream) {
    std::vector<html::Content> reports;
    for (const auto& report : highlights_of(visit.db, workstream.id))
        if (report.published_on || report.edition > 1)
            reports.emplace_back(
                html::link({.text = in_words(report.period()), .href = "/plan/highlight-reports/" + report.reference}));
    if (reports.empty()) return {};
    return html::section_heading("Highlight reports", "reports") + html::bullet_list(reports);
}

Html measures_view(Visit& visit, const Workstream& workstream) {
    auto measures = measures_of(visit.db, workstream);
    std::erase_if(measures, [](const Measure& measure) { return !measure.is_public; });
    if (measures.empty()) return {};
    return html::section_heading("How we will know", "measures")
           + measure_lines(readings_of(visit.db, measures, visit.today()), "/plan/measures/");
}

http::Response one_page(Visit& visit) {
    auto workstream = public_one(visit);
    if (!workstream) return not_found(visit);
    auto records = records_of(visit.db, *workstream);
    Html main = html::page_heading(workstream->title, "Workstream " + workstream->reference)
                + sample_note(workstream->is_sample) + readings_view(*workstream, records.dates(visit.today()));
    auto priorities = planning::priorities_in_force(visit.db, visit.today());
    main += html::paragraph("Priority of the plan: " + title_of(priorities, workstream->priority) + "."
                            + (workstream->lead_post.empty() ? "" : " Lead: " + workstream->lead_post + ".")
                            + (workstream->officer_post.empty() ? "" : " Officer: " + workstream->officer_post + "."));
    main += html::section_heading("What success looks like", "success") + html::render_prose(workstream->success);
    main += html::section_heading("Actions", "actions") + counts_view(records, visit.today())
            + actions_view(records, visit.today());
    main += public_initiatives_view(records, visit.today());
    main += html::section_heading("Milestones", "milestones") + milestones_table(records.milestones, visit.today());
    main += measures_view(visit, *workstream) + highlights_view(visit, *workstream);
    return show(visit,
                {.title = workstream->title,
                 .section = section,
                 .trail = {{"Police and Crime Plan", "/plan"}, {"Workstreams", list_address}},
                 .is_public = true},
                main);
}

office::Sheet one_sheet(Visit& visit) {
    office::Sheet sheet{"Workstream", columns, {}, ""};
    if (auto workstream = public_one(visit))
        sheet.rows.push_back(row_of(records_of(visit.db, *workstream),
                                    planning::priorities_in_force(visit.db, visit.today()), visit.today()));
    return sheet;
}

} // namespace

void mount_public_workstreams(office::Routes& at) {
    at.list(list_address, list_page, list_sheet, office::anyone(),
            "See the workstreams under each priority of the plan");
    at.list("/plan/workstreams/{reference}", one_page, one_sheet, office::anyone(),
            "Read how one workstream of the plan stands");
}

} // namespace reeve::delivery
