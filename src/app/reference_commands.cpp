// reeve reference: writes what the program knows of itself (addresses, fields, moves, figures, commands, settings,
// jobs) as Markdown.
#include "app/app.h"
#include "app/reference_text.h"
#include "office/duty_registry.h"
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sys/stat.h>

namespace reeve {
namespace {

std::vector<ReferencePage> pages_of(office::Office& office) {
    return {{"routes.md", routes_reference(office.routes().all())},
            {"fields.md", fields_reference(office.shapes())},
            {"moves.md", moves_reference(office.lifecycles())},
            {"figures.md", figures_reference(office.figures().all())},
            {"duties.md", duties_reference(office.duties().duties())},
            {"commands.md", commands_reference(all_commands())},
            {"settings.md", settings_reference()},
            {"jobs.md", jobs_reference(office.jobs())}};
}

Result<Done> write_page(const std::string& folder, const ReferencePage& page) {
    auto path = folder + "/" + page.file;
    std::ofstream file(path, std::ios::binary);
    file << page.text;
    if (!file.flush()) return Refusal{"the file could not be written: " + path, "", Refusal::Kind::conflict};
    return Done{};
}

int write_reference(const Typed& typed) {
    auto folder = typed.value("--out");
    if (folder.empty()) return misused("say where to write, with --out DIR");
    if (mkdir(folder.c_str(), 0755) != 0 && errno != EEXIST)
        return not_done("the folder " + folder + " cannot be made: " + std::strerror(errno));
    auto database = db::open_sqlite(":memory:");
    WallClock clock;
    CountedIds ids;
    office::Office office(*database, clock, ids);
    mount_everything(office);
    for (const auto& page : pages_of(office)) {
        auto written = write_page(folder, page);
        if (!written) return not_done(written.refusal().message);
        std::printf("%s/%s\n", folder.c_str(), page.file.c_str());
    }
    return done;
}

} // namespace

std::vector<Command> reference_commands() {
    return {{"reference",
             "",
             "Write what the program knows of itself, as pages of Markdown",
             {{"--out", "DIR", "the folder to write into"}},
             0,
             write_reference}};
}

} // namespace reeve
