// The kinds of local policing body there are.
#pragma once
#include "record/choice.h"

namespace reeve::office {

enum class PolicingBodyKind { not_said, pcc, pfcc, mayor, mopac, common_council };

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::PolicingBodyKind> {
    static constexpr Choice list[] = {{"not_said", "Not said yet"},
                                      {"pcc", "Police and crime commissioner"},
                                      {"pfcc", "Police, fire and crime commissioner"},
                                      {"mayor", "Mayor who exercises the functions of a commissioner"},
                                      {"mopac", "Mayor’s Office for Policing and Crime"},
                                      {"common_council", "Common Council of the City of London"}};
};
} // namespace reeve
