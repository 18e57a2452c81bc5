// The police force areas of England and Wales and their districts, as the program carries them for an office that
// begins.
#pragma once
#include "office/setup/policing_body.h"
#include <string_view>
#include <vector>

namespace reeve::office {

struct ForceArea {
    const char* code;  // of the Office for National Statistics: E23000002
    const char* name;  // as that office writes it: "London, City of"
    const char* words; // as in a sentence: "the City of London"
    const char* force;
    PolicingBodyKind usual_kind; // as orders and Acts stood in 2025
};
const std::vector<ForceArea>& force_areas();
// None where the code is none of theirs.
const ForceArea* force_area_of(std::string_view code);

struct ForceDistrict {
    std::string_view code;
    std::string_view name;
};
// In the order of their codes; none for a code that is no force area's.
std::vector<ForceDistrict> districts_of(std::string_view force_code);

} // namespace reeve::office
