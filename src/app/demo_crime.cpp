// Replays the crime data of the demo office: whole counts of the true files of fifty-one months, and what packs set
// beside them.
#include "app/demo_replay.h"
#include "app/demo_table.h"
#include "crimedata/crime_store.h"
#include "crimedata/dataset_store.h"
#include "crimedata/drawn_area_store.h"

namespace reeve {
namespace {

using namespace crimedata;

using CountsByMonth = std::map<std::string, std::vector<AreaCounts>>;

void add_counts(CountsByMonth& months, const char* file) {
    DemoTable counts(file);
    for (const auto& row : counts.rows())
        months[row.text("month")].push_back({row.text("area"), counts_in(row.text("counts"))});
}

// Every file's sums by area, by month; of 2025 by neighbourhood too.
CountsByMonth demo_counts() {
    CountsByMonth months;
    add_counts(months, "crime/counts.csv");
    add_counts(months, "crime/neighbourhoods.csv");
    add_counts(months, "crime/drawn_counts.csv");
    return months;
}

MonthToKeep month_in(const DemoRow& row) {
    MonthToKeep month;
    auto& file = month.file;
    auto is = identity_in_name(row.text("name"));
    if (!is) row.fail("name", "is no name of a file of the police");
    file.is = *is;
    file.name = row.text("name");
    file.hash = row.text("hash");
    file.bytes = row.number("bytes");
    file.lines = row.number("lines");
    file.has_crlf = row.number("has_crlf") == 1;
    for (std::size_t which = 0; which < quirk_count; ++which)
        file.quirks[which] = row.number(stored_name(static_cast<Quirk>(which)));
    return month;
}

// Behind the ids of crime, so that those of its months and datasets stay as they are.
constexpr std::int64_t demo_crime_areas = 400'000;

// The months of 2025 are later than the day on which the demo lives, and were received later still.
constexpr const char* first_later_month = "2025-01";

void keep_months(office::Change& change, CrimeRelease release, CountsByMonth& counts, bool is_later) {
    DemoTable files("crime/files.csv");
    for (const auto& row : files.rows()) {
        if ((row.text("month") >= first_later_month) != is_later) continue;
        auto month = month_in(row);
        month.areas = std::move(counts[row.text("month")]);
        keep_month(change, release, month);
    }
}

void keep_demo_datasets(office::Change& change) {
    std::map<std::string, std::vector<DatasetValue>> values;
    DemoTable lines("crime/dataset_values.csv");
    for (const auto& row : lines.rows())
        values[row.text("dataset")].push_back({row.text("area"), row.text("period"), row.text("value"), ""});
    DemoTable heads("crime/datasets.csv");
    for (const auto& row : heads.rows()) {
        auto dataset = row.record(dataset_fields());
        dataset.received_on = change.today();
        demo_sure(keep_dataset(change, dataset, values[dataset.slug]));
    }
}

// Rows inside were counted with their places (tools/crime_demo.sh), which the demo does not carry.
void keep_demo_drawn_area(office::Change& change) {
    DrawnArea area;
    area.title = "Leicester city centre";
    area.kind = DrawnKind::neighbourhood;
    area.source = "Leicestershire Police (neighbourhood NC04 at data.police.uk), Open Government Licence v3.0";
    area.about.text = "The area of the city centre's neighbourhood policing team, as the police publish it.";
    area.is_open = true;
    demo_sure(keep_drawn_area(change, area, demo_file("crime/city_centre.json")));
}

void load_demo_crime(office::Change& change) {
    CountedIds ids(demo_ids::crime);
    auto own = with_ids_of(ids, change);
    CountedIds drawn_ids(demo_ids::crime + demo_crime_areas);
    auto drawn = with_ids_of(drawn_ids, change);
    keep_demo_drawn_area(drawn);
    auto counts = demo_counts();
    keep_months(own, {ids.next(), own.now, own.actor_post, "Forty months of the police's archive"}, counts, false);
    keep_months(own,
                {ids.next(), demo_moment("2026-01-14 09:30"), own.actor_post,
                 "Eleven months of 2025, later than the day on which this office lives"},
                counts, true);
    keep_demo_datasets(own);
}

} // namespace

void replay_crime(DemoReplay& replay) {
    replay.at(demo_moment("2024-10-04 09:30"), office::Role::analyst, load_demo_crime);
}

} // namespace reeve
