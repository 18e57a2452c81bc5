// The steps of the first-start set-up, in their order, and what each is for.
#pragma once
#include "record/choice.h"
#include <string>

namespace reeve::office {

enum class SetupStep { body, names, people, colour, mail, finish };

struct SetupStepWords {
    SetupStep step;
    const char* address;
    const char* about; // one line under its name
};
// "body" -> its address and what it asks.
const SetupStepWords& words_of(SetupStep);
// The one after it; the last is followed by itself.
SetupStep next_of(SetupStep);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::SetupStep> {
    static constexpr Choice list[] = {{"body", "The body and its area"},
                                      {"names", "Names"},
                                      {"people", "People and posts"},
                                      {"colour", "Colour"},
                                      {"mail", "Mail"},
                                      {"finish", "Finish"}};
};
} // namespace reeve
