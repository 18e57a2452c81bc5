// reeve routes: every address of the program with who may reach it and what it is for.
#include "app/app.h"
#include "app/records_place.h"
#include "base/json.h"
#include <cstdio>

namespace reeve {
namespace {

const char* name_of(http::Method method) { return method == http::Method::post ? "POST" : "GET"; }

int list_routes(const Typed& typed) {
    auto database = db::open_sqlite(":memory:");
    WallClock clock;
    CountedIds ids;
    office::Office office(*database, clock, ids);
    mount_everything(office);
    Json list{JsonList{}};
    for (const auto& route : office.routes().all()) {
        if (typed.has("--json")) {
            Json line;
            line.set("method", name_of(route.method))
                .set("pattern", route.pattern)
                .set("access", in_words(route.access))
                .set("purpose", route.purpose);
            list.add(std::move(line));
        } else {
            std::printf("%-4s %-40s %s\n     %s\n", name_of(route.method), route.pattern.c_str(), route.purpose.c_str(),
                        in_words(route.access).c_str());
        }
    }
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(list).c_str());
    return done;
}

} // namespace

std::vector<Command> route_commands() {
    return {{"routes",
             "",
             "List every address with who may reach it and what it is for",
             {{"--json", "", "as JSON"}},
             0,
             list_routes}};
}

} // namespace reeve
