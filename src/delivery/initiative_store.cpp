// Initiatives in the database.
#include "delivery/initiative_store.h"
#include "delivery/measure_store.h"
#include "office/search.h"

namespace reeve::delivery {
namespace {

using office::Change;

Problems check_here(db::Connection& connection, const Initiative& initiative) {
    auto problems =
        check(initiative, initiative.id ? actions_of(connection, initiative) : std::vector<office::Action>());
    for (const auto& slug : measures_named(initiative))
        if (!find_measure(connection, slug))
            problems.add("measures", "There is no measure with the short name " + slug);
    return problems;
}

void put_in_search(Change& change, const Initiative& initiative) {
    office::index_record(change, {.table = "initiative",
                                  .record_id = initiative.id.value,
                                  .kind = "Initiative",
                                  .reference = initiative.reference,
                                  .title = initiative.title,
                                  .text = initiative.words.text + " " + initiative.lead_post,
                                  .address = "/work/initiatives/" + initiative.reference,
                                  .day = std::nullopt});
}

} // namespace

std::vector<Initiative> all_initiatives(db::Connection& connection) {
    return db::records(connection, initiative_fields(), db::Sql("1 = 1 ORDER BY reference", "all initiatives"));
}

std::vector<Initiative> initiatives_of(db::Connection& connection, WorkstreamId workstream) {
    return db::records(connection, initiative_fields(),
                       db::Sql("workstream = :workstream ORDER BY title, id", "initiatives of a workstream"),
                       {{"workstream", workstream}});
}

std::vector<Initiative> public_initiatives_of_priority(db::Connection& connection, std::int64_t priority) {
    return db::records(connection, initiative_fields(),
                       db::Sql(R"(
        is_public = 1 AND workstream IN (SELECT id FROM workstream WHERE priority = :priority AND is_public = 1)
        ORDER BY title, id)",
                               "initiatives of a priority that anyone may read"),
                       {{"priority", priority}});
}

std::optional<Initiative> find_initiative(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "IN") return std::nullopt;
    return db::record(connection, initiative_fields(),
                      db::Sql("reference = :reference", "an initiative by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<office::Action> actions_of(db::Connection& connection, const Initiative& initiative) {
    return db::records(connection, office::action_fields(),
                       db::Sql(R"(
        id IN (SELECT action FROM workstream_action WHERE initiative_id = :initiative)
        ORDER BY COALESCE(due, '9999-12-31'), id)",
                               "actions of an initiative"),
                       {{"initiative", initiative.id}});
}

Result<Initiative> add_initiative(Change& change, Initiative initiative) {
    if (auto problems = check_here(change.tx, initiative); !problems.empty()) return problems;
    initiative = keep_new(change, initiative_fields(), std::move(initiative));
    put_in_search(change, initiative);
    return initiative;
}

Result<Initiative> keep_initiative(Change& change, Initiative initiative) {
    if (auto problems = check_here(change.tx, initiative); !problems.empty()) return problems;
    initiative = TRY(keep(change, initiative_fields(), std::move(initiative)));
    put_in_search(change, initiative);
    return initiative;
}

} // namespace reeve::delivery
