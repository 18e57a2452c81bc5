// Looks up what rows of a log may mean, keeps the actions and takes them out again.
#include "office/action_log_store.h"
#include "office/action_store.h"
#include "office/brought_store.h"
#include "office/people/person_store.h"
#include "office/place_store.h"
#include "office/search.h"

namespace reeve::office {
namespace {

void add_owners(db::Connection& connection, ActionLogWorld& world) {
    std::map<std::string, int> holders;
    for (const auto& person : people(connection))
        if (person.is_active) ++holders[folded(person.post)];
    for (const auto& person : people(connection)) {
        if (!person.is_active) continue;
        auto id = std::to_string(person.id.value);
        world.posts[id] = person.post;
        world.owners.options.emplace_back(id, person.post + " (" + person.name + ")");
        world.owners.values[folded(person.name)] = id;
        // A post that several people hold says nobody.
        if (holders[folded(person.post)] == 1) world.owners.values[folded(person.post)] = id;
    }
}

void add_areas(db::Connection& connection, ActionLogWorld& world) {
    for (auto kind : {AreaKind::people_zone, AreaKind::district})
        for (const auto& area : areas_of_kind(connection, kind)) {
            world.areas.values[folded(area.name)] = area.code;
            world.areas.values[folded(area.code)] = area.code;
            world.areas.options.emplace_back(area.code, area.name);
        }
}

ActionLogWorld log_world(db::Connection& connection, Date today) {
    ActionLogWorld world;
    world.today = today;
    add_owners(connection, world);
    add_areas(connection, world);
    connection.each(db::Sql("SELECT reference, title, source, source_reference FROM action ORDER BY id",
                            "actions that rows of a log may be"),
                    {}, [&](const db::Row& row) {
                        auto reference = row.get<std::string>(0), title = row.get<std::string>(1);
                        world.by_title.emplace(title_key(title), reference + " " + shortened(title, 80));
                        auto from = row.get<std::string>(3);
                        if (!from.empty() && row.get<std::string>(2) == stored_name(ActionSource::other))
                            world.by_reference.emplace(folded(from) + " " + title_key(title), reference);
                    });
    return world;
}

class ActionLogReader : public BroughtReader {
public:
    explicit ActionLogReader(ActionLogWorld world) : world_(std::move(world)) {}
    std::any read(RowReading& reading) override { return read_logged_action(reading, world_); }
    std::string key(const std::any& row) const override { return title_key(std::any_cast<const Action&>(row).title); }
    StandsAlready stands(const std::any& row) const override {
        const auto& action = std::any_cast<const Action&>(row);
        auto key = title_key(action.title);
        if (world_.by_reference.contains(folded(action.source_reference) + " " + key)
            && !action.source_reference.empty())
            return {"the same reference and words", true};
        auto found = world_.by_title.find(key);
        return found == world_.by_title.end() ? StandsAlready{} : StandsAlready{found->second, false};
    }

private:
    ActionLogWorld world_;
};

bool is_as_brought(db::Connection& connection, const Action& action, const IsLinked& is_linked) {
    return action.version == 1 && notes_of(connection, action.id).empty() && !is_linked(connection, action.id);
}

std::vector<Action> actions_made(db::Connection& connection, const ImportRun& run) {
    std::vector<Action> list;
    for (auto id : records_of_run(connection, run, action_fields().shape()))
        if (auto action = db::find(connection, action_fields(), ActionId{id})) list.push_back(std::move(*action));
    return list;
}

Result<KeptRow> keep_logged(Change& change, const ImportRun&, const std::any& row) {
    auto action = TRY(add_action(change, std::any_cast<const Action&>(row)));
    return KeptRow{&action_fields().shape(), action.id.value};
}

Result<std::string> undo_log(Change& change, const ImportRun& run, const IsLinked& is_linked) {
    std::vector<std::string> staying;
    for (const auto& action : actions_made(change.tx, run)) {
        if (!is_as_brought(change.tx, action, is_linked)) {
            staying.push_back(action.reference);
            continue;
        }
        drop_entry(change, action_fields().shape().table, action.id.value);
        drop(change, action_fields(), action);
    }
    if (staying.empty()) return std::string();
    return "Changed or used since, and left as they stand: " + list_of(staying) + ".";
}

std::vector<BroughtThing> things_made(db::Connection& connection, const ImportRun& run) {
    std::vector<BroughtThing> things;
    for (const auto& action : actions_made(connection, run))
        things.push_back({action.reference + " " + shortened(action.title, 80), "/work/actions/" + action.reference});
    return things;
}

} // namespace

BroughtKind action_log(IsLinked is_linked) {
    BroughtKind kind{
        .name = action_log_kind,
        .slug = "actions",
        .title = "Actions of your own log",
        .about =
            "Each row becomes a new action. To change actions that are here already, bring back the list that you took out.",
        .section = "My work",
        .list_title = "Actions",
        .list_address = "/work/actions",
        .noun = "action",
        .plural = "actions",
        .right = Right::write_actions,
        .fields = action_log_fields(),
        .reader = nullptr,
        .keep = keep_logged,
        .undo = nullptr,
        .made = things_made};
    kind.reader = [](db::Connection& connection, Date today) {
        return std::make_unique<ActionLogReader>(log_world(connection, today));
    };
    kind.undo = [is_linked](Change& change, const ImportRun& run) { return undo_log(change, run, is_linked); };
    return kind;
}

} // namespace reeve::office
