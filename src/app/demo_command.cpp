// reeve demo: makes the demo office in an empty place and says who may sign in.
#include "app/app.h"
#include "app/demo.h"
#include "app/demo_clock.h"
#include "app/records_place.h"
#include <cstdio>

namespace reeve {
namespace {

void print_sign_ins() {
    std::size_t widest = 0;
    auto sign_ins = demo_sign_ins();
    for (const auto& sign_in : sign_ins) widest = std::max(widest, sign_in.post.size());
    std::printf("The demo office is ready. Sign in with any of these and the password %s\n\n", demo_password);
    for (const auto& sign_in : sign_ins)
        std::printf("  %-*s  %s\n", static_cast<int>(widest), sign_in.post.c_str(), sign_in.email.c_str());
    std::printf("\nThis password is written in the manual: show the demo office only where that does no harm.\n");
}

int make_demo(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    WallClock clock;
    ClockedIds ids;
    App app(*place->database, clock, ids);
    auto loaded = load_demo(app.office());
    if (!loaded) return not_done(why_not(loaded));
    begin_demo_time(app.office());
    print_sign_ins();
    return done;
}

} // namespace

std::vector<Command> demo_commands() {
    return {
        {"demo", "", "Make the demo office in an empty place and say who may sign in", place_options(), 0, make_demo}};
}

} // namespace reeve
