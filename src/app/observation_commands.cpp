// reeve import observations: bring in the numbers of a measure from a CSV file, with the same check as the page.
#include "app/command.h"
#include "app/records_place.h"
#include "delivery/observation_store.h"
#include "office/office.h"
#include <cstdio>
#include <fstream>
#include <iterator>

namespace reeve {
namespace {

using Effect = delivery::ObservationRow::Effect;

void tell(const delivery::ObservationFile& file, bool is_kept) {
    std::printf("%s: %d new, %d changed, %d here already, %d to be put right. %s\n",
                counted(static_cast<std::int64_t>(file.rows.size()), "row").c_str(), file.count(Effect::added),
                file.count(Effect::changed), file.count(Effect::same), file.wrong(),
                is_kept ? "They are saved." : "Nothing is saved.");
    for (const auto& row : file.rows)
        for (const auto& problem : row.problems.list)
            std::printf("row %d, %s: %s\n", row.line, problem.member.c_str(), problem.message.c_str());
}

int import_observations(const Typed& typed) {
    std::ifstream stream(typed.words[0], std::ios::binary);
    if (!stream) return not_done("cannot read " + typed.words[0]);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    WallClock clock;
    ClockedIds ids;
    auto file = delivery::read_observations(text, london_date(clock.now()));
    if (!file) return not_done(why_not(file));
    delivery::plan_against(*place->database->read(), *file);
    bool keeps =
        !typed.has("--dry-run") && file->wrong() == 0 && file->count(Effect::added) + file->count(Effect::changed) > 0;
    if (keeps) {
        delivery::MeasureRelease release;
        release.file_name = typed.words[0].substr(typed.words[0].rfind('/') + 1);
        release.name = typed.value("--name", release.file_name);
        release.hash = sha256(text);
        release.received = london_date(clock.now());
        office::Office office(*place->database, clock, ids);
        auto kept = office.change({}, "The command line", office.now(), "", [&](office::Change& change) {
            return delivery::keep_release(change, *file, release);
        });
        if (!kept) return not_done(why_not(kept));
    }
    tell(*file, keeps);
    return file->wrong() == 0 ? done : failed;
}

} // namespace

std::vector<Command> observation_commands() {
    return {{"import observations", "FILE", "Bring in the numbers of a measure from a CSV file",
             place_options({{"--name", "NAME", "what the return is called; the name of the file where none is given"},
                            {"--dry-run", "", "say what would come of it, and save nothing"}}),
             1, import_observations}};
}

} // namespace reeve
