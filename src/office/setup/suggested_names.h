// The names that law and custom give a local policing body of a kind in an area.
#pragma once
#include "office/setup/force_area.h"
#include <string>

namespace reeve::office {

// What an office of this kind in this area is usually called; the office itself may say otherwise.
struct SuggestedNames {
    std::string statutory;
    std::string office;
    std::string purpose;
    std::string commissioner;
    std::string force;
    std::string panel;
    std::string area;
};
SuggestedNames suggested_names(PolicingBodyKind, const ForceArea&);

} // namespace reeve::office
