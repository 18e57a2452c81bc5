// What the program is told or keeps beside the settings people make (office/settings.h): rows it writes itself, and its
// environment.
#pragma once
#include <vector>

namespace reeve::office {

struct SettingWords {
    const char* name;    // "REEVE_PDF_HELPER"
    const char* purpose; // "The script that makes PDF files"
    const char* unless;  // what holds where it is not set
};

// Rows of the settings table that stand on no form.
const std::vector<SettingWords>& own_settings();
// What the program reads from its environment.
const std::vector<SettingWords>& known_variables();

} // namespace reeve::office
