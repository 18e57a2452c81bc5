// reeve help and reeve version.
#include "app/command.h"
#include "app/version.h"
#include "base/text.h"
#include <cstdio>

namespace reeve {
namespace {

void print_command(const Command& command, bool with_options) {
    auto call = std::string(command.name) + (*command.words ? " " + std::string(command.words) : "");
    std::printf("  %-22s %s\n", call.c_str(), command.purpose);
    if (!with_options) return;
    for (const auto& option : command.options) {
        auto name = std::string(option.name) + (*option.value ? " " + std::string(option.value) : "");
        std::printf("      %-20s %s\n", name.c_str(), option.purpose);
    }
}

int help(const Typed& typed) {
    auto sought = joined(typed.words, " ");
    bool found = false;
    for (const auto& command : all_commands()) {
        if (!sought.empty() && !std::string_view(command.name).starts_with(sought)) continue;
        found = true;
        print_command(command, !sought.empty());
    }
    if (!found) return misused("there is no command " + sought);
    if (sought.empty()) std::printf("\n`reeve help COMMAND` tells the options of one.\n");
    return done;
}

int version(const Typed&) {
    std::printf("reeve %s\n", REEVE_VERSION);
    return done;
}

} // namespace

std::vector<Command> help_commands() {
    return {{"help", "", "Say what the program can do, or tell the options of one command", {}, 0, help},
            {"version", "", "Say which version this is", {}, 0, version}};
}

} // namespace reeve
