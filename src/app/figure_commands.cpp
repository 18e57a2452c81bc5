// reeve figure list and show: what can be counted, and one answer with the records behind it, under the rules of the
// public page.
#include "app/app.h"
#include "app/command.h"
#include "app/records_place.h"
#include "office/figure_desk.h"
#include "office/figure_json.h"
#include <cstdio>

namespace reeve {
namespace {

using namespace office;

// An opened office for one command.
struct Desk {
    WallClock clock;
    ClockedIds ids;
    App app;
    db::Reader reader;
    explicit Desk(db::Database& database) : app(database, clock, ids), reader(database.read()) {}
};

int list_figures(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    Desk desk(*place->database);
    Json list{JsonList{}};
    for (const auto& figure : desk.app.office().figures().all()) {
        if (typed.has("--json"))
            list.add(Json{}
                         .set("ref", figure.reference)
                         .set("slug", figure.slug)
                         .set("question", figure.question)
                         .set("source", figure.source)
                         .set("version", figure.version)
                         .set("public", figure.is_public));
        else std::printf("%s  %s\n", figure.reference.c_str(), figure.question.c_str());
    }
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(list).c_str());
    return done;
}

Json json_of(const AskedFigure& asked) {
    auto told = asked.told(Quote::value);
    Json json;
    json.set("ref", asked.definition->reference)
        .set("question", plain(asked.question))
        .set("text", told.text)
        .set("sentence", told.sentence);
    json.set("withheld", told.is_withheld).set("sample", told.is_sample);
    if (!told.is_withheld) json.set("answer", whole_json(asked.shown()));
    return json;
}

void print_answer(const AskedFigure& asked) {
    auto told = asked.told(Quote::value);
    auto shown = asked.shown();
    std::printf("%s  %s\n%s: %s\n", asked.definition->reference.c_str(), asked.definition->question.c_str(),
                in_words(asked.question.period).c_str(), told.sentence.c_str());
    if (told.is_withheld) return;
    for (const auto& part : shown.parts)
        std::printf("  %-30s %s\n", part.label.c_str(), part.value ? std::to_string(*part.value).c_str() : "[x]");
    for (const auto& item : shown.evidence)
        std::printf("  %s  %s%s\n", item.reference.c_str(), item.counted.c_str(), item.is_sample ? "  SAMPLE" : "");
    for (const auto& caution : shown.cautions) std::printf("  Careful: %s\n", caution.c_str());
}

int show_figure(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    Desk desk(*place->database);
    auto today = london_date(desk.clock.now());
    Question question;
    question.period = {period_of(financial_year_of(today)).first, today};
    if (typed.has("--period")) {
        auto period = parse_period(typed.value("--period"));
        if (!period) return misused(why_not(period));
        question.period = *period;
    }
    question.area = typed.value("--area");
    auto asked = ask_figure(*desk.reader, desk.app.office().figures(), typed.words[0], question, desk.clock.now());
    if (!asked) return not_done(why_not(asked));
    if (typed.has("--json")) std::printf("%s\n", to_pretty_text(json_of(*asked)).c_str());
    else print_answer(*asked);
    return done;
}

} // namespace

std::vector<Command> figure_commands() {
    Option json{"--json", "", "Write JSON for a program"};
    return {{"figure list", "", "List every figure that can be asked", place_options({json}), 0, list_figures},
            {"figure show", "REF", "Work out one figure and list the records behind it",
             place_options(
                 {{"--period", "A..B",
                   "The days asked for, like 2024-04-01..2024-08-31; the financial year so far where none is given"},
                  {"--area", "CODE", "One area instead of the whole force area"},
                  json}),
             1, show_figure}};
}

} // namespace reeve
