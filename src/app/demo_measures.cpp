// The demo office's measures: what Crimestoppers sent each month, and the cohorts of the Community Leadership
// Programme.
#include "app/demo_replay.h"
#include "delivery/measure_store.h"

namespace reeve {
namespace {

using office::Change;
using office::Role;

void keep_measures(Change& change) {
    CountedIds ids{demo_ids::measures_of_returns};
    auto own = with_ids_of(ids, change);
    DemoTable measures("delivery/measures.csv");
    for (const auto& row : measures.rows()) {
        auto measure = row.record(delivery::measure_fields());
        measure.id.value = change.ids.next();
        change.ids.next(); // its line of history had one
        demo_sure(add_measure(own, measure, row.record(delivery::definition_fields())));
    }
}

// One return: the release with the hash of its very file, and an observation for each of its rows.
void keep_return(Change& change, const DemoRow& row) {
    auto file = "returns/" + row.text("file_name");
    DemoTable amounts(file);
    auto release = row.record(delivery::release_fields());
    release.hash = sha256(demo_file(file));
    release.by_post = change.actor_post;
    release.rows_kept = static_cast<int>(amounts.rows().size());
    release = keep_new(change, delivery::release_fields(), release);
    for (const auto& amount : amounts.rows()) {
        auto observation = amount.record(delivery::observation_fields());
        observation.measure = release.measure;
        observation.release_id = release.id;
        observation.note = row.text("note");
        observation.is_sample = true;
        demo_sure(delivery::check(observation));
        keep_new(change, delivery::observation_fields(), observation);
    }
}

void keep_cohort(Change& change, const DemoRow& row) {
    auto cohort = row.record(delivery::cohort_fields());
    demo_sure(delivery::check(cohort));
    keep_new(change, delivery::cohort_fields(), cohort);
}

} // namespace

void replay_measures(DemoReplay& replay) {
    replay.at(demo_moment("2024-05-08 11:00"), Role::analyst, keep_measures);
    DemoTable releases("delivery/releases.csv"), cohorts("delivery/cohorts.csv");
    replay.at_each(releases, Role::analyst, keep_return);
    replay.at_each(cohorts, Role::analyst, keep_cohort);
}

} // namespace reeve
