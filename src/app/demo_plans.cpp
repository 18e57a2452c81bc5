// The demo office's plans: that of 2013 recorded afterwards, that of 2021 on its whole road, and a draft of the next.
#include "app/demo_replay.h"
#include "planning/plan_road_store.h"
#include "planning/pledge_store.h"
#include <memory>

namespace reeve {
namespace {

using namespace planning;
using office::Change;
using office::Role;

constexpr int fewest_panel_days = RoadFacts{}.fewest_panel_days;

// Rows name the parts of a plan; a part is known by its key once it is kept.
struct NamedParts {
    std::map<std::string, std::map<std::string, PartKey>> keys; // by the plan's reference and the part's name
    // What a plan takes its ids from, so that the ids of everything else stay as they are without plans.
    CountedIds ids{demo_ids::plans};
};

Plan plan_of(Change& change, const DemoRow& row) {
    auto plan = find_plan(change.tx, row.text("known_as"));
    if (!plan) row.fail("known_as", "is no plan");
    return *plan;
}

PartKey key_of(const NamedParts& named, const DemoRow& row, std::string_view column, const std::string& name) {
    auto plan = named.keys.find(row.text("known_as"));
    if (plan == named.keys.end() || !plan->second.contains(name)) row.fail(std::string(column), "is no part");
    return plan->second.at(name);
}

PlanPart part_of(Change& change, const NamedParts& named, const DemoRow& row, std::string_view column) {
    auto key = key_of(named, row, column, row.text(column));
    for (auto& part : parts_of(change.tx, plan_of(change, row).id))
        if (part.key == key) return part;
    row.fail(std::string(column), "was taken out before");
}

void begin_varied(Change& change, const DemoRow& row) {
    auto issued = find_plan(change.tx, row.text("varied"));
    if (!issued) row.fail("varied", "is no plan");
    auto kept = demo_sure(begin_variation(change, *issued, row.text("title")));
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
    kept.summary = row.text("summary");
    kept.is_sample = true;
    demo_sure(keep(change, plan_fields(), kept));
}

void begin(Change& change, NamedParts& named, const DemoRow& row) {
    if (row.has("varied")) return begin_varied(change, row);
    DemoTable table(row.text("parts"));
    std::vector<PlanPart> parts;
    for (const auto& line : table.rows()) {
        parts.push_back(line.record(part_fields()));
        demo_sure(check(parts.back()));
    }
    auto plan = row.record(plan_fields());
    demo_sure(check(plan));
    if (row.has("issued_on")) plan = demo_sure(record_issued_plan(change, plan, parts, row.date("issued_on")));
    else plan = begin_plan(change, plan, parts);
    if (plan.reference != row.text("known_as")) row.fail("known_as", "is kept as " + plan.reference);
    auto kept = parts_of(change.tx, plan.id);
    for (std::size_t i = 0; i < kept.size(); ++i)
        named.keys[plan.reference][table.rows()[i].text("name")] = kept[i].key;
}

void change_part(Change& change, NamedParts& named, const DemoRow& row) {
    auto part = part_of(change, named, row, "part");
    if (row.has("title")) part.title = row.text("title");
    if (row.has("words")) part.words = {row.text("words")};
    demo_sure(check(part));
    demo_sure(keep(change, part_fields(), part));
}

void put_part(Change& change, NamedParts& named, const DemoRow& row) {
    auto part = row.record(part_fields());
    demo_sure(check(part));
    auto kept = add_part(change, plan_of(change, row), part_of(change, named, row, "after").id, part);
    named.keys[row.text("known_as")][row.text("part")] = kept.key;
}

void tell_equality(Change& change, const DemoRow& row) {
    auto plan = plan_of(change, row);
    plan.equality = {row.text("words")};
    demo_sure(keep(change, plan_fields(), plan));
}

void revise(Change& change, NamedParts& named, const DemoRow& row) {
    demo_sure(may_be_written(plan_of(change, row)));
    const auto& what = row.text("what");
    if (what == "equality") return tell_equality(change, row);
    if (what == "change") change_part(change, named, row);
    else if (what == "add") put_part(change, named, row);
    else if (what == "remove") remove_part(change, part_of(change, named, row, "part"));
    else if (what == "down") demo_sure(move_part(change, part_of(change, named, row, "part"), Direction::down));
    else row.fail("what", "is no way to revise a part");
    keep_reason(change, plan_of(change, row), key_of(named, row, "part", row.text("part")), {row.text("reason")},
                row.text("theme"));
}

// The version is a sample as its plan is; that it was sent, to whom and when may yet be fact.
void send(Change& change, const DemoRow& row) {
    auto plan = plan_of(change, row);
    make_version(change, plan, row.text("version_name"), row.text("is_public") == "yes");
    auto sent = row.record(send_out_fields());
    sent.party_words = row.text("words");
    sent.sent_on = change.today();
    demo_sure(check(sent));
    plan.is_sample = false;
    send_out(change, plan, sent, row.text("version_name"));
}

void keep_reply(Change& change, const DemoRow& row) {
    auto party = row.choice<Party>("party");
    auto sent = newest_to(facts_of(change.tx, plan_of(change, row)), party);
    if (!sent) row.fail("party", "was sent nothing");
    sent->replied_on = change.today();
    sent->reply = {row.text("words")};
    sent->is_sample = sent->is_sample || row.text("is_sample") == "yes";
    demo_sure(check(*sent));
    demo_sure(keep(change, send_out_fields(), *sent));
}

void move_plan(Change& change, Role by, const DemoRow& row) {
    MoveGiven given{{change.actor_post, by == Role::commissioner}, change.today(), {row.text("words")}, std::nullopt};
    demo_sure(take_on(change, plan_of(change, row), row.choice<PlanState>("to"), given, fewest_panel_days));
}

void recommend(Change& change, const DemoRow& row) {
    PanelRecommendation made;
    made.plan = plan_of(change, row).id;
    made.words = {row.text("words")};
    made.received_on = change.today();
    made.is_sample = row.text("is_sample") == "yes";
    demo_sure(check(made));
    add_recommendation(change, made);
}

void answer_recommendation(Change& change, const DemoRow& row) {
    auto all = recommendations_of(change.tx, plan_of(change, row).id);
    auto number = static_cast<std::size_t>(row.number("number"));
    if (number < 1 || number > all.size()) row.fail("number", "is no recommendation");
    demo_sure(keep(change, panel_recommendation_fields(),
                   demo_sure(answer(all[number - 1], {row.text("words")}, change.today()))));
}

void walk(Change& change, Role by, const DemoRow& row) {
    const auto& what = row.text("what");
    if (what == "send") send(change, row);
    else if (what == "reply") keep_reply(change, row);
    else if (what == "move") move_plan(change, by, row);
    else if (what == "recommend") recommend(change, row);
    else if (what == "answer") answer_recommendation(change, row);
    else if (what == "version") make_version(change, plan_of(change, row), row.text("version_name"));
    else row.fail("what", "is no step of a plan's road");
}

void pledge(Change& change, NamedParts& named, const DemoRow& row) {
    auto made = row.record(pledge_fields());
    made.plan = plan_of(change, row).id;
    demo_sure(check(made));
    made = add_pledge(change, made);
    std::vector<PartKey> priorities;
    if (row.has("kept_by"))
        for (const auto& name : split(row.text("kept_by"), ';'))
            priorities.push_back(key_of(named, row, "kept_by", name));
    keep_links(change, made, priorities);
}

} // namespace

void replay_plans(DemoReplay& replay) {
    auto named = std::make_shared<NamedParts>();
    auto add = [&](const char* file, auto step) {
        DemoTable table(file);
        for (const auto& row : table.rows()) {
            auto by = row.choice<Role>("by");
            replay.at(row.moment("at"), by, [row, by, step, named](Change& change) {
                auto post = row.has("post") ? row.text("post") : change.actor_post; // as the post was called then
                auto planned = with_ids_of(named->ids, change);
                planned.actor_post = post;
                step(planned, *named, by, row);
            });
        }
    };
    add("planning/plans.csv",
        [](Change& change, NamedParts& named, Role, const DemoRow& row) { begin(change, named, row); });
    add("planning/revisions.csv",
        [](Change& change, NamedParts& named, Role, const DemoRow& row) { revise(change, named, row); });
    add("planning/pledges.csv",
        [](Change& change, NamedParts& named, Role, const DemoRow& row) { pledge(change, named, row); });
    add("planning/road.csv", [](Change& change, NamedParts&, Role by, const DemoRow& row) { walk(change, by, row); });
}

} // namespace reeve
