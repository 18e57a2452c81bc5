// Workstreams, their links, milestones and risks in the database.
#include "delivery/workstream_store.h"
#include "delivery/initiative_store.h"
#include "office/action_store.h"
#include "office/search.h"

namespace reeve::delivery {
namespace {

using office::Change;

// Staff find it by everything it says; the public where it is shown to them.
void put_in_search(Change& change, const Workstream& workstream) {
    office::SearchEntry entry{.table = "workstream",
                              .record_id = workstream.id.value,
                              .kind = "Workstream",
                              .reference = workstream.reference,
                              .title = workstream.title,
                              .text =
                                  workstream.success.text + " " + workstream.lead_post + " " + workstream.officer_post,
                              .address = "/work/workstreams/" + workstream.reference,
                              .day = std::nullopt};
    office::index_record(change, entry);
    entry.table = "public_workstream";
    entry.address = "/plan/workstreams/" + workstream.reference;
    entry.audience = office::SearchAudience::open;
    if (workstream.is_public) office::index_record(change, entry);
    else office::drop_entry(change, entry.table, entry.record_id);
}

std::vector<office::Action> linked_actions(db::Connection& connection, WorkstreamId workstream) {
    return db::records(connection, office::action_fields(),
                       db::Sql(R"(
        id IN (SELECT action FROM workstream_action WHERE workstream = :workstream) ORDER BY COALESCE(due, '9999-12-31'), id)",
                               "actions of a workstream"),
                       {{"workstream", workstream}});
}

std::vector<office::Action> counted_actions(db::Connection& connection, WorkstreamId workstream) {
    return connection.all(db::Sql(R"(
        SELECT action.id, action.reference, action.state, action.due, action.times_moved
        FROM workstream_action JOIN action ON action.id = workstream_action.action
        WHERE workstream_action.workstream = :workstream ORDER BY action.id)",
                                  "actions of a workstream to be counted"),
                          {{"workstream", workstream}}, [](const db::Row& row) {
                              office::Action action;
                              action.id = row.get<office::ActionId>(0);
                              action.reference = row.get<std::string>(1);
                              action.state = row.get<office::ActionState>(2);
                              action.due = row.get<std::optional<Date>>(3);
                              action.times_moved = row.get<int>(4);
                              return action;
                          });
}

// Actions without an initiative stand first.
void order_by_initiative(WorkstreamRecords& records) {
    std::map<std::int64_t, WorkstreamAction> by_action;
    for (auto& link : records.links) by_action[link.action.value] = link;
    auto place = [&](const office::Action& action) {
        auto initiative = by_action[action.id.value].initiative;
        auto found = std::find_if(records.initiatives.begin(), records.initiatives.end(),
                                  [&](const Initiative& one) { return one.id == initiative; });
        return found == records.initiatives.end() ? 0 : found - records.initiatives.begin() + 1;
    };
    std::stable_sort(records.actions.begin(), records.actions.end(),
                     [&](const auto& one, const auto& other) { return place(one) < place(other); });
    records.links.clear();
    for (const auto& action : records.actions) records.links.push_back(by_action[action.id.value]);
}

template <class R> int next_number(const std::vector<R>& held) {
    int highest = 0;
    for (const auto& one : held) highest = std::max(highest, one.number);
    return highest + 1;
}

std::vector<WorkstreamAction> others_of(db::Connection& connection, const WorkstreamAction& link) {
    auto others = links_of(connection, link.workstream);
    std::erase_if(others, [&](const auto& other) { return other.action == link.action; });
    return others;
}

} // namespace

std::vector<Workstream> all_workstreams(db::Connection& connection) {
    return db::records(connection, workstream_fields(), db::Sql("1 = 1 ORDER BY reference", "all workstreams"));
}

std::vector<Workstream> public_workstreams(db::Connection& connection) {
    return db::records(connection, workstream_fields(),
                       db::Sql("is_public = 1 ORDER BY reference", "workstreams the public is shown"));
}

std::vector<Workstream> workstreams_of_priority(db::Connection& connection, std::int64_t priority) {
    return db::records(connection, workstream_fields(),
                       db::Sql("priority = :priority ORDER BY reference", "workstreams of a priority"),
                       {{"priority", priority}});
}

std::optional<Workstream> find_workstream(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "W") return std::nullopt;
    return db::record(connection, workstream_fields(),
                      db::Sql("reference = :reference", "a workstream by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<Workstream> workstreams_of_action(db::Connection& connection, office::ActionId action) {
    return db::records(connection, workstream_fields(),
                       db::Sql(R"(
        id IN (SELECT workstream FROM workstream_action WHERE action = :action) ORDER BY reference)",
                               "workstreams that hold an action"),
                       {{"action", action}});
}

WorkstreamRecords records_of(db::Connection& connection, const Workstream& workstream) {
    WorkstreamRecords records{workstream, links_of(connection, workstream.id),
                              linked_actions(connection, workstream.id), milestones_of(connection, workstream.id),
                              initiatives_of(connection, workstream.id)};
    order_by_initiative(records);
    return records;
}

std::vector<WorkstreamRecords> counted_records(db::Connection& connection, const std::vector<Workstream>& list) {
    std::vector<WorkstreamRecords> all;
    all.reserve(list.size());
    for (const auto& workstream : list)
        all.push_back(
            {workstream, {}, counted_actions(connection, workstream.id), milestones_of(connection, workstream.id), {}});
    return all;
}

WorkTogether together(const std::vector<WorkstreamRecords>& all) {
    std::vector<const office::Action*> actions;
    WorkTogether work;
    for (const auto& records : all) {
        for (const auto& action : records.actions) actions.push_back(&action);
        work.milestones.insert(work.milestones.end(), records.milestones.begin(), records.milestones.end());
    }
    std::sort(actions.begin(), actions.end(), [](auto* one, auto* other) { return one->reference < other->reference; });
    actions.erase(std::unique(actions.begin(), actions.end(),
                              [](auto* one, auto* other) { return one->reference == other->reference; }),
                  actions.end());
    work.actions.reserve(actions.size());
    for (const auto* action : actions) work.actions.push_back(*action);
    std::stable_sort(work.milestones.begin(), work.milestones.end(),
                     [](const auto& one, const auto& other) { return one.due < other.due; });
    return work;
}

std::vector<WorkstreamAction> links_of(db::Connection& connection, WorkstreamId workstream) {
    return db::records(connection, workstream_action_fields(),
                       db::Sql("workstream = :workstream ORDER BY action", "links of a workstream to actions"),
                       {{"workstream", workstream}});
}

std::vector<Milestone> milestones_of(db::Connection& connection, WorkstreamId workstream) {
    return db::records(connection, milestone_fields(),
                       db::Sql("workstream = :workstream ORDER BY due, number", "milestones of a workstream"),
                       {{"workstream", workstream}});
}

std::vector<Risk> risks_of(db::Connection& connection, WorkstreamId workstream) {
    return db::records(connection, risk_fields(),
                       db::Sql(R"(
        workstream = :workstream ORDER BY CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END, number)",
                               "risks of a workstream"),
                       {{"workstream", workstream}});
}

Result<Workstream> add_workstream(Change& change, Workstream workstream) {
    if (auto problems = check(workstream); !problems.empty()) return problems;
    workstream = keep_new(change, workstream_fields(), std::move(workstream));
    put_in_search(change, workstream);
    return workstream;
}

Result<Workstream> keep_workstream(Change& change, Workstream workstream) {
    if (auto problems = check(workstream); !problems.empty()) return problems;
    workstream = TRY(keep(change, workstream_fields(), std::move(workstream)));
    put_in_search(change, workstream);
    return workstream;
}

namespace {

// Weights, and an initiative of this workstream.
Problems check_here(db::Connection& connection, const WorkstreamAction& link) {
    auto problems = check(link, others_of(connection, link));
    auto initiatives = initiatives_of(connection, link.workstream);
    bool is_of_it = std::any_of(initiatives.begin(), initiatives.end(),
                                [&](const Initiative& one) { return one.id == link.initiative; });
    if (link.initiative && !is_of_it) problems.add("initiative", "Select an initiative of this workstream");
    return problems;
}

} // namespace

Result<WorkstreamAction> link_action(Change& change, WorkstreamAction link) {
    for (const auto& held : links_of(change.tx, link.workstream))
        if (held.action == link.action) return Problems{{{"action", "This workstream holds that action already"}}};
    if (auto problems = check_here(change.tx, link); !problems.empty()) return problems;
    if (link.linked_on == Date{}) link.linked_on = change.today();
    return keep_new(change, workstream_action_fields(), std::move(link));
}

Result<WorkstreamAction> keep_link(Change& change, WorkstreamAction link) {
    if (auto problems = check_here(change.tx, link); !problems.empty()) return problems;
    return keep(change, workstream_action_fields(), std::move(link));
}

void unlink_action(Change& change, const WorkstreamAction& link) { drop(change, workstream_action_fields(), link); }

Result<Milestone> add_milestone(Change& change, Milestone milestone) {
    if (auto problems = check(milestone, change.today()); !problems.empty()) return problems;
    milestone.number = next_number(milestones_of(change.tx, milestone.workstream));
    return keep_new(change, milestone_fields(), std::move(milestone));
}

Result<Milestone> keep_milestone(Change& change, const Milestone& stands, Milestone typed) {
    return keep(change, milestone_fields(), TRY(changed(stands, std::move(typed), change.why, change.today())));
}

Result<Risk> add_risk(Change& change, Risk risk) {
    if (auto problems = check(risk); !problems.empty()) return problems;
    risk.number = next_number(risks_of(change.tx, risk.workstream));
    return keep_new(change, risk_fields(), std::move(risk));
}

Result<Risk> keep_risk(Change& change, Risk risk) {
    if (auto problems = check(risk); !problems.empty()) return problems;
    return keep(change, risk_fields(), std::move(risk));
}

} // namespace reeve::delivery
