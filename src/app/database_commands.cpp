// reeve migrate and reeve check: bring the records to the form this program knows, and look whether they make sense.
#include "app/app.h"
#include "app/records_place.h"
#include "db/migrations.h"
#include "office/invariants.h"
#include <cstdio>

namespace reeve {
namespace {

int migrate(const Typed& typed) {
    auto place = open_place(typed);
    if (!place) return misused(why_not(place));
    auto applied = db::migrate(*place->database);
    if (!applied) return not_done(why_not(applied));
    std::printf("%d applied; the database stands at %04d\n", *applied, db::schema_version(*place->database));
    return done;
}

int check(const Typed& typed) {
    auto place = open_place(typed);
    if (!place) return misused(why_not(place));
    if (db::schema_version(*place->database) != db::newest_version())
        return not_done("the database is not up to date; run reeve migrate first");
    WallClock clock;
    ClockedIds ids;
    App app(*place->database, clock, ids);
    auto reader = place->database->read();
    int broken = 0;
    for (const auto& invariant : app.office().invariants()) {
        auto found = invariant.broken(*reader);
        broken += found.empty() ? 0 : 1;
        for (const auto& words : found) std::printf("%s: %s\n", invariant.name, words.c_str());
    }
    std::printf("%zu rules looked at, %d broken\n", app.office().invariants().size(), broken);
    return broken ? failed : done;
}

} // namespace

std::vector<Command> database_commands() {
    return {{"migrate", "", "Bring the database to the form this program knows", place_options(), 0, migrate},
            {"check", "", "Look whether the records keep the rules that no page may break", place_options(), 0, check}};
}

} // namespace reeve
