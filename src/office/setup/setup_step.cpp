// Where each step of the set-up stands and what it asks.
#include "office/setup/setup_step.h"

namespace reeve::office {

const SetupStepWords& words_of(SetupStep step) {
    using enum SetupStep;
    static constexpr SetupStepWords list[] = {
        {body, "/set-up/body", "Which kind of body you are, and for which police force area."},
        {names, "/set-up/names", "What the office, the commissioner, the force and the panel are called."},
        {people, "/set-up/people", "Who works here, in which post, and what they may do."},
        {colour, "/set-up/colour", "The colour at the head of every page."},
        {mail, "/set-up/mail", "The way letters go out. It can wait."},
        {finish, "/set-up/finish", "What to do first."}};
    return list[static_cast<int>(step)];
}

SetupStep next_of(SetupStep step) {
    return step == SetupStep::finish ? step : static_cast<SetupStep>(static_cast<int>(step) + 1);
}

} // namespace reeve::office
