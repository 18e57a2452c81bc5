// reeve visits coverage: what visits of each scheme reached in a period.
#include "app/command.h"
#include "app/demo_clock.h"
#include "app/records_place.h"
#include "base/json.h"
#include "scrutiny/scheme_visit_store.h"
#include "scrutiny/visit_coverage.h"
#include <cstdio>

namespace reeve {
namespace {

using namespace scrutiny;

Json as_json(const VisitScheme& scheme, const VisitResults& results, const VisitMatrix& matrix) {
    Json hours, one;
    for (const auto& day : matrix.by_hour) {
        Json of_day;
        for (auto visits : day) of_day.add(visits);
        hours.add(std::move(of_day));
    }
    one.set("scheme", scheme.reference).set("title", scheme.title).set("planned", results.planned);
    one.set("made", results.made).set("missed", results.missed).set("cancelled", results.cancelled);
    one.set("not_recorded", results.not_recorded).set("serious", results.serious).set("delayed", results.delayed);
    one.set("slots_visited", matrix.slots_visited())
        .set("slots", slots_of_a_week)
        .set("by_day_and_hour", std::move(hours));
    return one;
}

void print(const VisitScheme& scheme, const VisitResults& results, const VisitMatrix& matrix) {
    std::printf("%s  %s\n          %s made; missed %lld, cancelled %lld, not recorded %lld\n", scheme.reference.c_str(),
                scheme.title.c_str(), made_of_planned(results).c_str(), static_cast<long long>(results.missed),
                static_cast<long long>(results.cancelled), static_cast<long long>(results.not_recorded));
    std::printf("          slots of the week visited: %lld of %d\n", static_cast<long long>(matrix.slots_visited()),
                slots_of_a_week);
}

int tell_coverage(const Typed& typed) {
    auto period = parse_period(typed.value("--period", ""));
    if (!period) return misused("say the days with --period 2024-04-01..2024-07-31");
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto clock = clock_for(*place->database);
    auto today = london_date(clock->now());
    auto reader = place->database->read();
    JsonList list;
    for (const auto& scheme : all_schemes(*reader)) {
        auto visits = counted_visits(*reader, scheme.id, *period);
        auto results = results_of(visits, scheme, today);
        auto matrix = matrix_of(visits);
        if (typed.has("--json")) list.push_back(as_json(scheme, results, matrix));
        else print(scheme, results, matrix);
    }
    if (typed.has("--json")) std::printf("%s\n", to_text(Json(std::move(list))).c_str());
    return done;
}

} // namespace

std::vector<Command> visit_commands() {
    return {{"visits coverage", "",
             "Tell how many visits of each scheme were made of those planned, and which slots of the week they reached",
             place_options({{"--period", "DAYS", "The days, like 2024-04-01..2024-07-31"},
                            {"--json", "", "Write JSON for a program"}}),
             0, tell_coverage}};
}

} // namespace reeve
