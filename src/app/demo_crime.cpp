// Replays the crime data of the demo office: whole counts of the true files of forty months.
#include "app/demo_replay.h"
#include "app/demo_table.h"
#include "crimedata/crime_store.h"

namespace reeve {
namespace {

using namespace crimedata;

// Every file's sums by area, by month.
std::map<std::string, std::vector<AreaCounts>> demo_counts() {
    std::map<std::string, std::vector<AreaCounts>> months;
    DemoTable counts("crime/counts.csv");
    for (const auto& row : counts.rows())
        months[row.text("month")].push_back({row.text("area"), counts_in(row.text("counts"))});
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

void load_demo_crime(office::Change& change) {
    CountedIds ids(demo_ids::crime);
    auto own = with_ids_of(ids, change);
    CrimeRelease release{ids.next(), own.now, own.actor_post, "Forty months of the police's archive"};
    auto counts = demo_counts();
    DemoTable files("crime/files.csv");
    for (const auto& row : files.rows()) {
        auto month = month_in(row);
        month.areas = std::move(counts[row.text("month")]);
        keep_month(own, release, month);
    }
}

} // namespace

void replay_crime(DemoReplay& replay) {
    replay.at(demo_moment("2024-10-04 09:30"), office::Role::analyst, load_demo_crime);
}

} // namespace reeve
