// reeve measure: list the measures, bring in the numbers of one from a CSV or XLSX file with the same check as the
// page, and give them out in the same columns.
#include "app/command.h"
#include "app/demo_clock.h"
#include "app/records_place.h"
#include "base/csv.h"
#include "delivery/measure_store.h"
#include "delivery/observation_store.h"
#include "office/office.h"
#include <cstdio>
#include <fstream>
#include <iterator>

namespace reeve {
namespace {

void tell(const delivery::ObservationPlan& plan, bool is_kept) {
    std::printf("%s %s\n", in_words(plan).c_str(), is_kept ? "They are saved." : "Nothing is saved.");
    for (const auto& trouble : plan.troubles())
        std::printf("%s, %s: %s\n", trouble.cell.c_str(), trouble.label.c_str(), trouble.message.c_str());
}

int import_observations(const Typed& typed) {
    std::ifstream stream(typed.words[0], std::ios::binary);
    if (!stream) return not_done("cannot read " + typed.words[0]);
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto clock = clock_for(*place->database);
    ClockedIds ids;
    auto today = london_date(clock->now());
    auto plan = delivery::plan_observations(*place->database->read(), bytes, std::nullopt, today);
    if (!plan) return not_done(why_not(plan));
    bool keeps = !typed.has("--dry-run") && plan->may_be_kept();
    if (keeps) {
        delivery::MeasureRelease release;
        release.file_name = typed.words[0].substr(typed.words[0].rfind('/') + 1);
        release.name = typed.value("--name", release.file_name);
        release.received = today;
        office::Office office(*place->database, *clock, ids);
        auto kept = office.change({}, "The command line", office.now(), "", [&](office::Change& change) {
            return delivery::keep_observations(change, *plan, release);
        });
        if (!kept) return not_done(why_not(kept));
    }
    tell(*plan, keeps);
    return plan->missing.empty() && plan->wrong() == 0 ? done : failed;
}

int export_observations(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto reader = place->database->read();
    auto measure = delivery::find_measure(*reader, typed.words[0]);
    if (!measure) return not_done("there is no measure with the short name " + typed.words[0]);
    CsvWriter writer;
    writer.row(delivery::versioned_columns());
    for (const auto& row : delivery::versioned_rows(*reader, *measure)) writer.row(row);
    std::fputs(writer.take().c_str(), stdout);
    return done;
}

int list_measures(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto today = london_date(clock_for(*place->database)->now());
    auto reader = place->database->read();
    for (const auto& reading : delivery::readings_of(*reader, delivery::all_measures(*reader), today))
        std::printf("%-32s %s\n", reading.measure.slug.c_str(), reading.line().c_str());
    return done;
}

} // namespace

std::vector<Command> observation_commands() {
    return {{"measure list", "", "Say how each measure stands", place_options({}), 0, list_measures},
            {"measure import", "FILE", "Bring in the numbers of a measure from a CSV or XLSX file",
             place_options({{"--name", "NAME", "what the return is called; the name of the file where none is given"},
                            {"--dry-run", "", "say what would come of it, and save nothing"}}),
             1, import_observations},
            {"measure export", "MEASURE", "Give out the numbers of a measure, in the columns in which they come in",
             place_options({}), 1, export_observations}};
}

} // namespace reeve
