// What a forward plan holds, and how each priority stands in it.
#include "planning/forward_plan.h"

namespace reeve::planning {

const Description<ForwardPlan>& forward_plan_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<ForwardPlan>("forward_plan", "forward plan", "FW")
            .hidden<&ForwardPlan::reference>("reference", {.label = "Reference", .audience = open})
            .has<&ForwardPlan::title>(
                "title", {.label = "Which board is it of?", .needed = true, .audience = open, .limit = 120})
            .has<&ForwardPlan::every_months>(
                "every_months",
                {.label = "Every how many months does each priority come before it?", .needed = true, .audience = open})
            .has<&ForwardPlan::counted_from>(
                "counted_from",
                {.label = "Counted from",
                 .hint = "Like 5 September 2026. A priority that it has never taken is due so many months later.",
                 .needed = true,
                 .audience = open})
            .has<&ForwardPlan::is_public>("is_public",
                                          {.label = "Show this forward plan to the public?", .audience = open})
            .hidden<&ForwardPlan::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<ForwardMeeting>& forward_meeting_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<ForwardMeeting>("forward_meeting", "meeting of a forward plan")
            .hidden<&ForwardMeeting::forward_plan>("forward_plan")
            .hidden<&ForwardMeeting::number>("number", {.label = "Number", .audience = open})
            .has<&ForwardMeeting::meets_on>("meets_on", {.label = "Meets on", .needed = true, .audience = open})
            .has<&ForwardMeeting::note>("note", {.label = "Note",
                                                 .hint = "Like where it meets, or that it is put off.",
                                                 .audience = open,
                                                 .limit = 200})
            .hidden<&ForwardMeeting::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<ForwardItem>& forward_item_fields() {
    constexpr auto open = Audience::open;
    static const auto fields = Description<ForwardItem>("forward_item", "priority of a meeting")
                                   .hidden<&ForwardItem::meeting>("meeting")
                                   .hidden<&ForwardItem::priority>("priority", {.audience = open})
                                   .hidden<&ForwardItem::is_taken>("is_taken", {.label = "Taken", .audience = open});
    return fields;
}

Problems check(const ForwardPlan& plan) {
    Problems problems;
    if (trimmed(plan.title).empty()) problems.add("title", "Enter the name of the board");
    if (plan.every_months < 1 || plan.every_months > 60)
        problems.add("every_months", "Enter a number of months from 1 to 60");
    return problems;
}

Problems check(const ForwardMeeting& meeting, const std::vector<PartKey>& taken, Date today) {
    if (taken.empty() || meeting.meets_on <= today) return {};
    return {{{"taken", "The meeting is on " + in_words(meeting.meets_on) + " and has taken nothing yet"}}};
}

bool MeetingItems::has(PartKey key) const {
    return std::any_of(items.begin(), items.end(), [&](const ForwardItem& item) { return item.priority == key; });
}
bool MeetingItems::took(PartKey key) const {
    return std::any_of(items.begin(), items.end(),
                       [&](const ForwardItem& item) { return item.priority == key && item.is_taken; });
}

PriorityTurn turn_of(PartKey key, const ForwardPlan& plan, const std::vector<MeetingItems>& meetings, Date today) {
    PriorityTurn found;
    std::optional<Date> passed_over;
    auto latest = [](std::optional<Date>& held, Date day) { held = held ? std::max(*held, day) : day; };
    for (const auto& meeting : meetings) {
        auto day = meeting.meeting.meets_on;
        if (meeting.took(key)) latest(found.taken_on, day);
        else if (meeting.has(key) && day >= today)
            found.booked_for = found.booked_for ? std::min(*found.booked_for, day) : day;
        else if (meeting.has(key)) latest(passed_over, day);
    }
    if (passed_over && (!found.taken_on || *passed_over > *found.taken_on)) found.passed_over_on = passed_over;
    found.due_by = months_later(found.taken_on.value_or(plan.counted_from), plan.every_months);
    if (found.due_by < today) found.turn = Turn::late;
    else if (!found.booked_for) found.turn = Turn::not_booked;
    else found.turn = *found.booked_for <= found.due_by ? Turn::booked : Turn::booked_late;
    return found;
}

std::string in_words(const PriorityTurn& turn, Date today) {
    std::string words =
        turn.turn == Turn::late ? "Late by " + counted(today - turn.due_by, "day") : std::string(label_of(turn.turn));
    if (turn.turn == Turn::late)
        words += turn.booked_for ? "; booked for " + in_words(*turn.booked_for) : std::string("; not booked");
    else if (turn.turn == Turn::booked_late && turn.booked_for)
        words += ": " + counted(*turn.booked_for - turn.due_by, "day") + " after it is due";
    words += ".";
    if (turn.passed_over_on)
        words += " It was on the agenda of " + in_words(*turn.passed_over_on) + " and is not recorded as taken.";
    return words;
}

} // namespace reeve::planning
