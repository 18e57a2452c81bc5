// reeve duties: what the law asks of the office, by when, and whether it was done.
#include "app/app.h"
#include "app/command.h"
#include "app/demo_clock.h"
#include "app/records_place.h"
#include "office/duty_parts.h"
#include <cstdio>

namespace reeve {
namespace {

using namespace office;

// The day typed, or as far ahead as the page looks.
Result<Date> due_by(const Typed& typed, Date today) {
    if (!typed.has("--due-by")) return today + duty_list_days;
    return parse_date(typed.value("--due-by"), today);
}

void print_item(const DutyItem& item, Date today) {
    auto day = item.facts.due ? iso(item.facts.due->day) : std::string("          ");
    std::printf("%s  %s  %s%s%s\n            %s%s\n", item.duty->reference.c_str(), day.c_str(),
                item.duty->title.c_str(), item.has_occasion() ? ": " : "", item.occasion.subject.c_str(),
                standing_words(item.facts, today).c_str(),
                item.duty->is_confirmed ? "" : ". The rule is to be confirmed");
}

int list_duties(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto clock = clock_for(*place->database);
    ClockedIds ids;
    App app(*place->database, *clock, ids);
    auto today = london_date(clock->now());
    auto until = due_by(typed, today);
    if (!until) return misused(why_not(until));
    auto reader = place->database->read();
    auto items = duty_book(*reader, app.office().duties(), today, *until).items;
    items = narrowed(std::move(items), {.open_only = !typed.has("--all")});
    std::erase_if(items, [&](const DutyItem& item) {
        return !typed.has("--all") && item.facts.due && item.facts.due->day > *until;
    });
    if (typed.has("--json"))
        std::printf("%s\n", sheet_as_json(duty_sheet(items, today, DutyReader::staff)).body.c_str());
    else
        for (const auto& item : items) print_item(item, today);
    return done;
}

} // namespace

std::vector<Command> duty_commands() {
    return {{"duties", "", "List what the law asks of the office and is still to be done",
             place_options(
                 {{"--due-by", "DATE", "Due by this day, like 2025-03-31; three months ahead where none is given"},
                  {"--all", "", "Those that are done, withheld, continuing or not in force as well"},
                  {"--json", "", "Write JSON for a program"}}),
             0, list_duties}};
}

} // namespace reeve
