// reeve settings: the office's names, rules and mail server, for people and programs.
#include "app/records_place.h"
#include "base/json.h"
#include "office/settings_store.h"
#include <cstdio>

namespace reeve {
namespace {

int list_settings(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto settings = office::settings_of(*place->database->read());
    Json json{JsonObject{}};
    for (auto column : office::settings_columns()) {
        const auto& field = *office::settings_fields().shape().find(column);
        auto cell = field.get(&settings);
        json.set(field.column, cell.type() == CellType::number ? Json(cell.number()) : Json(cell.text()));
        if (!typed.has("--json")) std::printf("%-14s %s\n", field.column, field.shown(&settings).c_str());
    }
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(json).c_str());
    return done;
}

} // namespace

std::vector<Command> settings_commands() {
    return {{"settings", "", "List the office's settings; they are changed on the page /settings",
             place_options({{"--json", "", "as JSON"}}), 0, list_settings}};
}

} // namespace reeve
