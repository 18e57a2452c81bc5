// Forward plans in the database.
#include "planning/forward_plan_store.h"
#include "office/kept_links.h"

namespace reeve::planning {
namespace {

using office::Change;

std::vector<ForwardItem> items_of(db::Connection& connection, Id<ForwardMeeting> meeting) {
    return db::records(connection, forward_item_fields(),
                       db::Sql("meeting = :meeting ORDER BY priority", "priorities of a meeting"),
                       {{"meeting", meeting}});
}

std::vector<PartKey> all_of(const MeetingKeys& keys) {
    auto all = keys.planned;
    for (auto key : keys.taken)
        if (std::find(all.begin(), all.end(), key) == all.end()) all.push_back(key);
    return all;
}

void keep_items(Change& change, Id<ForwardMeeting> meeting, const MeetingKeys& keys) {
    office::keep_links(change, forward_item_fields(), items_of(change.tx, meeting), &ForwardItem::priority,
                       all_of(keys), [&](PartKey key) {
                           return ForwardItem{{}, 0, meeting, key, false};
                       });
    for (auto item : items_of(change.tx, meeting)) {
        item.is_taken = std::find(keys.taken.begin(), keys.taken.end(), item.priority) != keys.taken.end();
        if (!keep(change, forward_item_fields(), item))
            throw Fault("a priority of a meeting changed under its own change");
    }
}

} // namespace

std::vector<ForwardPlan> all_forward_plans(db::Connection& connection) {
    return db::records(connection, forward_plan_fields(), db::Sql("1 = 1 ORDER BY reference", "all forward plans"));
}

std::optional<ForwardPlan> find_forward_plan(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "FW") return std::nullopt;
    return db::record(connection, forward_plan_fields(),
                      db::Sql("reference = :reference", "a forward plan by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<MeetingItems> meetings_of(db::Connection& connection, Id<ForwardPlan> plan) {
    std::vector<MeetingItems> all;
    for (auto& meeting : db::records(connection, forward_meeting_fields(),
                                     db::Sql("forward_plan = :plan ORDER BY meets_on, number", "meetings of a board"),
                                     {{"plan", plan}})) {
        auto items = items_of(connection, meeting.id);
        all.push_back({std::move(meeting), std::move(items)});
    }
    return all;
}

Result<ForwardPlan> add_forward_plan(Change& change, ForwardPlan plan) {
    if (auto problems = check(plan); !problems.empty()) return problems;
    return keep_new(change, forward_plan_fields(), std::move(plan));
}

Result<ForwardPlan> keep_forward_plan(Change& change, ForwardPlan plan) {
    if (auto problems = check(plan); !problems.empty()) return problems;
    return keep(change, forward_plan_fields(), std::move(plan));
}

Result<ForwardMeeting> add_meeting(Change& change, ForwardMeeting meeting, const MeetingKeys& keys) {
    if (auto problems = check(meeting, keys.taken, change.today()); !problems.empty()) return problems;
    for (const auto& held : meetings_of(change.tx, meeting.forward_plan))
        meeting.number = std::max(meeting.number, held.meeting.number);
    ++meeting.number;
    meeting = keep_new(change, forward_meeting_fields(), std::move(meeting));
    keep_items(change, meeting.id, keys);
    return meeting;
}

Result<ForwardMeeting> keep_meeting(Change& change, ForwardMeeting meeting, const MeetingKeys& keys) {
    if (auto problems = check(meeting, keys.taken, change.today()); !problems.empty()) return problems;
    meeting = TRY(keep(change, forward_meeting_fields(), std::move(meeting)));
    keep_items(change, meeting.id, keys);
    return meeting;
}

} // namespace reeve::planning
