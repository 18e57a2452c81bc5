// Every setting of an office and every environment variable the program reads, for the reference.
#pragma once
#include <vector>

namespace reeve::office {

struct SettingWords {
    const char* name;    // as the settings table has it: "small_base"
    const char* purpose; // "The smallest base on which a percentage stands without a reason"
    const char* unless;  // what holds where it is not set
};

// The rows of the settings table.
const std::vector<SettingWords>& known_settings();
// What the program reads from its environment.
const std::vector<SettingWords>& known_variables();

} // namespace reeve::office
