// reeve export: everything out, in open formats; and whether such a folder is still whole.
#include "app/app.h"
#include "app/paper_export.h"
#include "app/records_place.h"
#include <cstdio>

namespace reeve {
namespace {

int export_all(const Typed& typed) {
    auto out = typed.value("--out");
    if (out.empty()) return misused("say into which folder, with --out DIR");
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    WallClock clock;
    ClockedIds ids;
    App app(*place->database, clock, ids);
    auto manifest = office::export_office(app.office(), out, office_exporters());
    if (!manifest) return not_done(why_not(manifest));
    std::printf("%s: %zu tables, %zu files, %zu could not be made\n", out.c_str(),
                (*manifest)["tables"].as_list().size(), (*manifest)["files"].as_list().size(),
                (*manifest)["missing"].as_list().size());
    for (const auto& line : (*manifest)["missing"].as_list())
        std::printf("not made: %s: %s\n", line["what"].as_text().c_str(), line["why"].as_text().c_str());
    return done;
}

int check_export(const Typed& typed) {
    auto problems = office::export_problems(typed.words[0]);
    for (const auto& problem : problems) std::printf("%s\n", problem.c_str());
    if (problems.empty()) std::printf("%s is whole\n", typed.words[0].c_str());
    return problems.empty() ? done : failed;
}

} // namespace

std::vector<Command> export_commands() {
    return {{"export", "", "Write everything the office holds into a folder, in open formats, with a manifest",
             place_options({{"--out", "DIR", "the folder to make; it must not hold anything yet"}}), 0, export_all},
            {"export check",
             "DIR",
             "Say whether such a folder is whole: exit 1 where a file is missing, altered or not named",
             {},
             1,
             check_export}};
}

} // namespace reeve
