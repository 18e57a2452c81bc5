// One command of the program as a value: its words, its options, what it is for, and the function that does it.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace reeve {

inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int wrong_usage = 2;

struct Option {
    const char* name;  // "--port"
    const char* value; // what stands for its value in the help: "NUMBER"; empty for a mark that is there or not
    const char* purpose;
};

// What was typed behind a command's name, checked against its options.
class Typed {
public:
    std::vector<std::string> words;
    std::map<std::string, std::vector<std::string>, std::less<>> options;

    bool has(std::string_view option) const { return options.contains(option); }
    // The last value given, or the fallback.
    std::string value(std::string_view option, std::string fallback = "") const;
    std::vector<std::string> all(std::string_view option) const;
};

struct Command {
    const char* name;  // "user add"
    const char* words; // what must follow: "EMAIL"
    const char* purpose;
    std::vector<Option> options;
    std::size_t words_needed = 0;
    int (*run)(const Typed&) = nullptr;
};

// Every command, in the order of the help.
const std::vector<Command>& all_commands();

// Each family hands over its commands.
std::vector<Command> serve_commands();
std::vector<Command> database_commands();
std::vector<Command> copy_commands();
std::vector<Command> export_commands();
std::vector<Command> settings_commands();
std::vector<Command> user_commands();
std::vector<Command> init_commands();
std::vector<Command> demo_commands();
std::vector<Command> route_commands();
std::vector<Command> plan_commands();
std::vector<Command> consultation_commands();
std::vector<Command> paper_commands();
std::vector<Command> figure_commands();
std::vector<Command> duty_commands();
std::vector<Command> action_commands();
std::vector<Command> analysis_commands();
std::vector<Command> observation_commands();
std::vector<Command> register_commands();
std::vector<Command> round_commands();
std::vector<Command> reference_commands();
std::vector<Command> import_commands();
std::vector<Command> grants_commands();
std::vector<Command> ledger_commands();
std::vector<Command> crime_commands();
std::vector<Command> crime_area_commands();
std::vector<Command> pack_commands();
std::vector<Command> review_commands();
std::vector<Command> visit_commands();
std::vector<Command> help_commands();

// Says what is wrong with the words of a command, and gives exit code 2.
int misused(const std::string& words);
// Says why a command that was well typed did not do its work, and gives exit code 1.
int not_done(const std::string& words);

} // namespace reeve
