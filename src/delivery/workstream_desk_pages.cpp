// The desk of one workstream: both readings of its state, its actions by initiative, milestones, risks and history.
#include "delivery/highlight_store.h"
#include "delivery/initiative_view.h"
#include "delivery/measure_store.h"
#include "delivery/measure_view.h"
#include "delivery/workstream_desk.h"
#include "delivery/workstream_pages.h"
#include "delivery/workstream_view.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/status_chip.h"
#include "html/summaries.h"
#include "office/action_parts.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Right;
using office::Visit;

Html facts_view(Visit& visit, const Workstream& workstream) {
    html::SummaryList facts;
    auto priorities = planning::priorities_in_force(visit.db, visit.today());
    facts.rows.push_back({.key = "Priority", .value = title_of(priorities, workstream.priority)});
    facts.rows.push_back(
        {.key = "Lead", .value = workstream.lead_post.empty() ? "Not given yet" : workstream.lead_post});
    facts.rows.push_back(
        {.key = "Officer", .value = workstream.officer_post.empty() ? "Not given yet" : workstream.officer_post});
    if (workstream.starts_on) facts.rows.push_back({.key = "Starts on", .value = in_words(*workstream.starts_on)});
    facts.rows.push_back(
        {.key = "Figures that show it", .value = workstream.figures.empty() ? "None named" : workstream.figures});
    facts.rows.push_back({.key = "Who may read it", .value = workstream.is_public ? "Anyone" : "Staff"});
    return html::summary_list(facts);
}

html::TableRow action_row(Visit& visit, const Workstream& workstream, const office::Action& action,
                          const WorkstreamAction& link, bool is_weighed) {
    std::vector<html::TableCell> cells = {
        {html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
            html::link({.text = action.title, .href = address_of(action)}), action.reference)},
        {action.owner_post.empty() ? "Not given yet" : action.owner_post},
        {due_shown(action, visit.today())},
        {standing_chip(action, visit.today())}};
    if (is_weighed) cells.push_back({link.weight ? std::to_string(*link.weight) + "%" : "None"});
    if (visit.may(Right::write_actions))
        cells.push_back({html::link({.text = "Change",
                                     .href = desk_address(workstream) + "/actions/" + action.reference,
                                     .hidden_text = " how " + action.reference + " stands here"})});
    return {std::move(cells)};
}

const Initiative* initiative_of(const WorkstreamRecords& records, const WorkstreamAction& link) {
    for (const auto& one : records.initiatives)
        if (one.id == link.initiative) return &one;
    return nullptr;
}

// One table for each initiative, so that its actions stand together.
Html actions_view(Visit& visit, const WorkstreamRecords& records) {
    bool is_weighed = !weights_in_words(records.links).empty();
    Html view;
    for (std::size_t at = 0; at < records.actions.size();) {
        const auto* initiative = initiative_of(records, records.links[at]);
        html::Table table{.caption = initiative ? initiative->title : "Actions",
                          .caption_id = "initiative-" + std::to_string(at + 1),
                          .head = {{"Action"}, {"Owner"}, {"Due"}, {"Status"}},
                          .is_scrolled = true};
        if (is_weighed) table.head.push_back({"Weight"});
        if (visit.may(Right::write_actions)) table.head.push_back({"Here"});
        for (; at < records.actions.size() && initiative_of(records, records.links[at]) == initiative; ++at)
            table.rows.push_back(
                action_row(visit, records.workstream, records.actions[at], records.links[at], is_weighed));
        view += html::table(table);
    }
    return view;
}

Html buttons_view(Visit& visit, const Workstream& workstream) {
    auto address = desk_address(workstream);
    std::vector<Html> buttons;
    auto add = [&](Right right, const char* words, const std::string& where) {
        if (visit.may(right))
            buttons.push_back(
                html::button({.text = words, .href = address + where, .classes = "govuk-button--secondary"}));
    };
    add(Right::write_actions, "Say how it stands", "/owner");
    add(Right::write_plan, "Change its words", "/change");
    if (workstream.is_public)
        buttons.push_back(html::link({.text = "See it as the public does", .href = public_address(workstream)}));
    return html::button_group(buttons);
}

Html add_buttons(Visit& visit, const std::vector<std::pair<std::string, std::string>>& buttons) {
    if (!visit.may(Right::write_actions)) return {};
    std::vector<Html> group;
    for (const auto& [words, address] : buttons)
        group.push_back(html::button({.text = words, .href = address, .classes = "govuk-button--secondary"}));
    return html::button_group(group);
}

Html highlights_view(Visit& visit, const Workstream& workstream) {
    std::vector<html::Content> reports;
    for (const auto& report : highlights_of(visit.db, workstream.id))
        reports.emplace_back(html::of<"{}: {}">(
            html::link({.text = in_words(report.period()), .href = "/work/highlight-reports/" + report.reference}),
            state_in_words(report)));
    return reports.empty() ? html::paragraph("None is drafted yet.") : html::bullet_list(reports);
}

Html measures_view(Visit& visit, const Workstream& workstream) {
    auto lines =
        measure_lines(readings_of(visit.db, measures_of(visit.db, workstream), visit.today()), "/work/measures/");
    return lines.empty() ? html::paragraph(html::of<"No measure names it. {} name the workstreams they show.">(
               html::link({.text = "Measures", .href = measures_address})))
                         : lines;
}

Html history_view(Visit& visit, const Workstream& workstream) {
    std::vector<html::TimelineItem> items;
    for (const auto& line : office::history_of(visit.db, workstream_fields().shape(), workstream.id.value)) {
        std::vector<html::Content> words(line.changes.begin(), line.changes.end());
        items.push_back({.title = line.version == 1 ? "Begun" : "Changed",
                         .by = line.actor,
                         .at = line.at,
                         .description = html::bullet_list(words)});
    }
    return html::section_heading("What happened", "history") + html::timeline(items);
}

http::Response desk_page(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    if (!workstream) return not_found(visit);
    auto records = records_of(visit.db, *workstream);
    auto address = desk_address(*workstream);
    Html main = html::page_heading(workstream->title, "Workstream " + workstream->reference)
                + sample_note(workstream->is_sample) + readings_view(*workstream, records.dates(visit.today()))
                + buttons_view(visit, *workstream) + facts_view(visit, *workstream);
    main += html::section_heading("What success looks like", "success")
            + (workstream->success.text.empty() ? html::paragraph("Nobody has said yet.")
                                                : html::render_prose(workstream->success));
    main += html::section_heading("Actions", "actions") + counts_view(records, visit.today())
            + actions_view(visit, records)
            + add_buttons(visit, {{"Add an action", address + "/actions/new"},
                                  {"Link an action that is there", address + "/actions/link"}});
    main += html::section_heading("Initiatives", "initiatives") + initiatives_list(records, visit.today())
            + add_buttons(visit, {{"Begin an initiative", address + "/initiatives/new"}});
    main += html::section_heading("Measures", "measures") + measures_view(visit, *workstream);
    main += html::section_heading("Milestones", "milestones")
            + milestones_table(records.milestones, visit.today(),
                               visit.may(Right::write_actions) ? address + "/milestones" : "")
            + add_buttons(visit, {{"Add a milestone", address + "/milestones/new"}});
    main += html::section_heading("Risks", "risks")
            + risks_table(risks_of(visit.db, workstream->id), visit.may(Right::write_actions) ? address + "/risks" : "")
            + add_buttons(visit, {{"Add a risk", address + "/risks/new"}});
    main += html::section_heading("Highlight reports", "reports") + highlights_view(visit, *workstream)
            + add_buttons(visit, {{"Draft a highlight report", address + "/report"}});
    main += history_view(visit, *workstream);
    return show(visit,
                {.title = workstream->title, .section = "Workstreams", .trail = {{"Workstreams", "/work/workstreams"}}},
                main);
}

office::Sheet actions_sheet(Visit& visit) {
    office::Sheet sheet{
        "Actions of the workstream",
        {"Action", "Title", "Initiative", "Weight in per cent", "Owner", "Due", "Status", "Standing", "Done on"},
        {},
        ""};
    auto workstream = workstream_asked_for(visit);
    if (!workstream) return sheet;
    auto records = records_of(visit.db, *workstream);
    sheet.note = in_words(tally(records.actions, visit.today())) + ".";
    for (std::size_t i = 0; i < records.actions.size(); ++i) {
        const auto& action = records.actions[i];
        const auto& link = records.links[i];
        const auto* initiative = initiative_of(records, link);
        sheet.rows.push_back({action.reference, action.title, initiative ? initiative->title : "",
                              link.weight ? std::to_string(*link.weight) : "", action.owner_post,
                              action.due ? iso(*action.due) : "", label_of(action.state),
                              label_of(standing(action, visit.today())), action.done_on ? iso(*action.done_on) : ""});
    }
    return sheet;
}

} // namespace

void mount_workstream_desk(office::Routes& at) {
    at.list("/work/workstreams/{reference}", desk_page, actions_sheet, may(Right::read_office),
            "See one workstream with its actions, milestones and risks");
}

} // namespace reeve::delivery
