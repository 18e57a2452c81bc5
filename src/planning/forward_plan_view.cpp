// The tables of a forward plan: priorities by turn, meetings by day.
#include "planning/forward_plan_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/status_chip.h"
#include "html/tables.h"
#include "planning/plan_view.h"

namespace reeve::planning {
namespace {

using html::Html;

html::Standing standing_of(Turn turn) {
    switch (turn) {
    case Turn::booked: return html::Standing::on_track;
    case Turn::late: return html::Standing::off_track;
    default: return html::Standing::needs_attention;
    }
}

html::TableRow turn_row(const ForwardPlanShown& shown, const PriorityName& priority) {
    auto turn = turn_of(priority.key, shown.plan, shown.meetings, shown.today);
    auto day = [](const std::optional<Date>& on, const char* none) { return on ? in_short(*on) : std::string(none); };
    Html state = html::status_chip(standing_of(turn.turn), label_of(turn.turn));
    if (turn.booked_for && turn.turn != Turn::late)
        state.add<R"(<br><span class="govuk-body-s">On the agenda of {}.</span>)">(in_words(*turn.booked_for));
    if (auto words = in_words(turn, shown.today); words != std::string(label_of(turn.turn)) + ".")
        state.add<R"(<br><span class="govuk-body-s">{}</span>)">(words);
    return {.cells = {{std::to_string(priority.number) + ". " + priority.title},
                      {day(turn.taken_on, "Never")},
                      {in_short(turn.due_by)},
                      {state}}};
}

std::string title_of(const ForwardPlanShown& shown, PartKey key) {
    for (const auto& priority : shown.priorities)
        if (priority.key == key) return priority.title;
    return "A priority of an earlier plan";
}

html::Content items_view(const ForwardPlanShown& shown, const MeetingItems& meeting) {
    std::vector<html::Content> lines;
    bool is_over = meeting.meeting.meets_on < shown.today;
    for (const auto& item : meeting.items)
        lines.emplace_back(title_of(shown, item.priority)
                           + (item.is_taken ? ", taken"
                              : is_over     ? ", not recorded as taken"
                                            : ""));
    return lines.empty() ? html::Content("No priority") : html::Content(html::bullet_list(lines));
}

} // namespace

std::string late_in_words(const ForwardPlanShown& shown) {
    std::vector<std::string> late;
    for (const auto& priority : shown.priorities)
        if (turn_of(priority.key, shown.plan, shown.meetings, shown.today).turn == Turn::late)
            late.push_back(priority.title);
    if (shown.priorities.empty()) return "No plan is in force today, so no priority is due.";
    if (late.empty()) return "No priority of the plan is late.";
    return std::to_string(late.size()) + " of "
           + counted(static_cast<std::int64_t>(shown.priorities.size()), "priority", "priorities")
           + (late.size() == 1 ? " is late: " : " are late: ") + list_of(late) + ".";
}

Html turns_view(const ForwardPlanShown& shown) {
    html::Table table{.caption = "Which priority is due",
                      .caption_id = "turns-" + shown.plan.reference,
                      .head = {{"Priority"}, {"Last taken"}, {"Due by"}, {"How it stands"}},
                      .empty_text = "No plan is in force today.",
                      .is_stacked = true};
    for (const auto& priority : shown.priorities) table.rows.push_back(turn_row(shown, priority));
    return html::table(table);
}

Html meetings_view(const ForwardPlanShown& shown, const std::string& meeting_address) {
    html::Table table{.caption = "Meetings",
                      .caption_id = "meetings-" + shown.plan.reference,
                      .head = {{"Day"}, {"Priorities"}, {"Note"}},
                      .empty_text = "No meeting is recorded yet.",
                      .is_stacked = true};
    for (const auto& meeting : shown.meetings) {
        auto day = in_short(meeting.meeting.meets_on);
        Html name = meeting_address.empty()
                        ? html::escaped(day)
                        : html::link({.text = day, .href = meeting_address + std::to_string(meeting.meeting.number)});
        table.rows.push_back({.cells = {{name + html::sample_mark(meeting.meeting.is_sample)},
                                        {items_view(shown, meeting)},
                                        {meeting.meeting.note.empty() ? "None" : meeting.meeting.note}}});
    }
    return html::table(table);
}

} // namespace reeve::planning
