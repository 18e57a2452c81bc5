// The names an office sets for itself (settings table); everything has a sensible default.
#pragma once
#include <string>

namespace reeve::office {

struct OfficeNames {
    std::string office = "Office of the Police and Crime Commissioner";
    std::string purpose = "Holding policing to account";
    std::string commissioner = "Commissioner";
    std::string force = "Force";
    std::string panel = "Police and Crime Panel";
    std::string area = "the force area";
    std::string email;
    bool is_demo = false;
};

} // namespace reeve::office
