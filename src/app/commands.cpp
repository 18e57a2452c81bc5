// The commands of the reeve binary: finding the one that is meant and reading its options.
#include "app/commands.h"
#include "app/command.h"
#include "base/result.h"
#include "base/text.h"
#include "office/photo.h"
#include <cstdio>

namespace reeve {

namespace {

std::vector<Command> gathered() {
    std::vector<Command> commands;
    for (auto family :
         {serve_commands,    database_commands,    copy_commands,       export_commands, settings_commands,
          user_commands,     init_commands,        demo_commands,       import_commands, grants_commands,
          ledger_commands,   observation_commands, register_commands,   plan_commands,   consultation_commands,
          analysis_commands, round_commands,       paper_commands,      figure_commands, action_commands,
          duty_commands,     crime_commands,       crime_area_commands, pack_commands,   review_commands,
          visit_commands,    route_commands,       reference_commands,  help_commands})
        for (auto& command : family()) commands.push_back(std::move(command));
    return commands;
}

// The command whose name the words begin with; "user add" before "user".
const Command* meant_by(const std::vector<std::string>& words) {
    const Command* best = nullptr;
    for (const auto& command : all_commands()) {
        auto name = split(command.name, ' ');
        if (name.size() > words.size() || !std::equal(name.begin(), name.end(), words.begin())) continue;
        if (!best || name.size() > split(best->name, ' ').size()) best = &command;
    }
    return best;
}

const Option* option_of(const Command& command, std::string_view name) {
    for (const auto& option : command.options)
        if (name == option.name) return &option;
    return nullptr;
}

// Reads the words behind the command's name; Problems where one is not known or a value lacks.
Result<Typed> read_words(const Command& command, const std::vector<std::string>& words, std::size_t from) {
    Typed typed;
    for (std::size_t at = from; at < words.size(); ++at) {
        const auto& word = words[at];
        if (!word.starts_with("--")) {
            typed.words.push_back(word);
            continue;
        }
        auto equals = word.find('=');
        auto name = word.substr(0, equals);
        const auto* option = option_of(command, name);
        if (!option) return Problems{{{"", std::string("reeve ") + command.name + " has no option " + name}}};
        bool takes_value = *option->value != '\0';
        if (takes_value && equals == std::string::npos && at + 1 == words.size())
            return Problems{{{"", name + " needs a value: " + name + " " + option->value}}};
        if (!takes_value && equals != std::string::npos) return Problems{{{"", name + " takes no value"}}};
        typed.options[name].push_back(!takes_value                  ? ""
                                      : equals != std::string::npos ? word.substr(equals + 1)
                                                                    : words[++at]);
    }
    return typed;
}

} // namespace

std::string Typed::value(std::string_view option, std::string fallback) const {
    auto found = options.find(option);
    return found == options.end() ? fallback : found->second.back();
}

std::vector<std::string> Typed::all(std::string_view option) const {
    auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>{} : found->second;
}

const std::vector<Command>& all_commands() {
    static const auto commands = gathered();
    return commands;
}

int misused(const std::string& words) {
    std::fprintf(stderr, "reeve: %s. `reeve help` lists what there is.\n", words.c_str());
    return wrong_usage;
}

int not_done(const std::string& words) {
    std::fprintf(stderr, "reeve: %s\n", words.c_str());
    return failed;
}

int run_command(const std::vector<std::string>& words) {
    if (words.empty()) return misused("say what to do");
    // Not for people: the program runs itself so for each photo it takes in (office/photo.h).
    if (words.size() == 3 && words[0] == "photo-clean") return office::run_photo_clean(words[1], words[2]);
    std::vector<std::string> meant = words;
    if (words[0] == "--help" || words[0] == "-h") meant[0] = "help";
    if (words[0] == "--version") meant[0] = "version";
    const auto* command = meant_by(meant);
    if (!command) return misused("there is no command " + words[0]);
    auto typed = read_words(*command, meant, split(command->name, ' ').size());
    if (!typed) return misused(typed.problems().list[0].message);
    if (typed->words.size() < command->words_needed)
        return misused(std::string("reeve ") + command->name + " needs " + command->words);
    const bool takes_more =
        std::string_view(command->name) == "help" || std::string_view(command->words).ends_with("...");
    if (typed->words.size() > command->words_needed && !takes_more)
        return misused(std::string("reeve ") + command->name + " does not know what to do with " + typed->words.back());
    try {
        return command->run(*typed);
    } catch (const std::exception& fault) { return not_done(fault.what()); }
}

} // namespace reeve
