// reeve backup and reeve restore: one file that holds everything, and the way back from it.
#include "app/records_place.h"
#include "db/database.h"
#include "db/migrations.h"
#include "db/sqlite_copy.h"
#include <cstdio>
#include <sys/stat.h>

namespace reeve {
namespace {

bool is_there(const std::string& path) {
    struct stat found {};
    return stat(path.c_str(), &found) == 0;
}

void copy_whole(db::Database& database, const std::string& path) {
    database.alone([&](db::Workbench& bench) { db::copy_to(bench, path); });
}

int backup(const Typed& typed) {
    auto out = typed.value("--out");
    if (out.empty()) return misused("say which file to write, with --out FILE");
    auto place = open_place(typed);
    if (!place) return misused(why_not(place));
    if (place->database->engine() == db::Engine::postgres)
        return not_done(
            "a PostgreSQL database is copied with pg_dump, which belongs to the server: pg_dump --format=custom --file=FILE URL");
    if (is_there(out)) return not_done(out + " is there already; choose another name");
    copy_whole(*place->database, out);
    std::printf("%s\n", out.c_str());
    return done;
}

int restore(const Typed& typed) {
    auto folder = typed.value("--data");
    if (folder.empty())
        return misused("say into which folder, with --data DIR; a PostgreSQL database is brought back with pg_restore");
    if (is_there(folder + "/reeve.db")) return not_done(folder + " holds records already; move them away first");
    auto file = typed.words[0];
    if (!is_there(file)) return not_done("there is no file " + file);
    auto source = db::open_sqlite(file);
    if (db::schema_version(*source) == 0) return not_done(file + " is not a copy of an office's records");
    Typed place_only;
    place_only.options["--data"] = {folder};
    mkdir(folder.c_str(), 0700);
    copy_whole(*source, folder + "/reeve.db");
    std::printf("%s/reeve.db\n", folder.c_str());
    return done;
}

} // namespace

std::vector<Command> copy_commands() {
    return {{"backup", "", "Write everything into one file, while the program may go on serving",
             place_options({{"--out", "FILE", "the file to write"}}), 0, backup},
            {"restore",
             "FILE",
             "Bring back the records from such a file into a new folder",
             {{"--data", "DIR", "the folder to make"}},
             1,
             restore}};
}

} // namespace reeve
