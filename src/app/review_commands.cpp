// reeve clock explain and reeve reviews reconcile: how the days of a review were worked out, and whether a period's
// counts add up.
#include "app/command.h"
#include "app/demo_clock.h"
#include "app/records_place.h"
#include "assurance/inspection_store.h"
#include "base/json.h"
#include "complaints/review_store.h"
#include "complaints/review_volume_store.h"
#include <cstdio>

namespace reeve {
namespace {

using namespace complaints;

void print_clock(const NamedClock& clock) {
    auto name = clock.of.empty() ? std::string(clock.rule.name) : clock.of + ": " + folded(clock.rule.name);
    std::printf("%s\n  %s\n", name.c_str(), office::in_words(clock.rule, clock.reading).c_str());
    for (const auto& step : clock.reading.steps) std::printf("  - %s\n", step.c_str());
    std::printf("  %s\n\n", *clock.rule.law ? clock.rule.law : "The office's own standard");
}

Json json_of(const NamedClock& clock) {
    Json steps = JsonList{};
    for (const auto& step : clock.reading.steps) steps.add(step);
    return JsonObject{{"clock", std::string(clock.rule.name)},
                      {"of", clock.of},
                      {"state", std::string(stored_name(clock.reading.state))},
                      {"due", clock.reading.due ? iso(*clock.reading.due) : ""},
                      {"law", std::string(clock.rule.law)},
                      {"steps", steps}};
}

// The clocks of a review or an inspection report; none where there is neither.
std::vector<NamedClock> clocks_at(db::Connection& connection, const std::string& reference, Date today) {
    if (auto review = find_review(connection, reference)) {
        auto ground = ground_of(connection, *review, {}, "", today);
        return clocks_of(*review, ground.requests, ground.recommendations, ground.working, today);
    }
    auto report = assurance::find_inspection(connection, reference);
    auto reading = report ? assurance::clock_of(*report, today) : std::nullopt;
    if (!reading) return {};
    return {{assurance::inspection_rule, report->reference, *reading}};
}

// Days alone, no word of who or what; so a reading of it is not asked for a reason.
int explain(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto reader = place->database->read();
    auto today = london_date(clock_for(*place->database)->now());
    auto clocks = clocks_at(*reader, typed.words.front(), today);
    if (clocks.empty()) return not_done("there is no record with clocks and the reference " + typed.words.front());
    if (!typed.has("--json")) {
        for (const auto& clock : clocks) print_clock(clock);
        return done;
    }
    Json list = JsonList{};
    for (const auto& clock : clocks) list.add(json_of(clock));
    std::printf("%s\n", to_pretty_text(list).c_str());
    return done;
}

std::vector<Period> months_of(const Period& period) {
    std::vector<Period> months;
    for (auto first = period.first; first <= period.last; first = last_of_month(first) + 1)
        months.push_back({first, std::min(last_of_month(first), period.last)});
    return months;
}

Json json_of(const Period& period, const ReviewVolume& volume) {
    return JsonObject{{"period", plain(period)},
                      {"opening", volume.opening},
                      {"received", volume.received},
                      {"closed", volume.closed},
                      {"closing", volume.closing},
                      {"decided", volume.decided},
                      {"not_reasonable", volume.not_reasonable},
                      {"reconciles", volume.reconciles()}};
}

int reconcile(const Typed& typed) {
    auto period = parse_period(typed.value("--period"));
    if (!period) return misused("--period must be two days like 2024-04-01..2024-07-31");
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto reader = place->database->read();
    auto periods = months_of(*period);
    periods.push_back(*period);
    Json rows = JsonList{};
    bool all_reconcile = true;
    for (const auto& one : periods) {
        auto volume = volume_of(*reader, one);
        all_reconcile = all_reconcile && volume.reconciles();
        rows.add(json_of(one, volume));
        if (!typed.has("--json"))
            std::printf("%s  %s%s\n", plain(one).c_str(), in_words(volume).c_str(),
                        volume.reconciles() ? "" : "  DOES NOT ADD UP");
    }
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(rows).c_str());
    return all_reconcile ? done : failed;
}

} // namespace

std::vector<Command> review_commands() {
    return {{"clock explain", "REFERENCE", "Say how each day of a record's clocks was worked out",
             place_options({{"--json", "", "write JSON for a program"}}), 1, explain},
            {"reviews reconcile", "", "Say whether opening, received, ended and closing complaint reviews add up",
             place_options({{"--period", "DAYS", "two days like 2024-04-01..2024-07-31; each month is told as well"},
                            {"--json", "", "write JSON for a program"}}),
             0, reconcile}};
}

} // namespace reeve
