// What history tells of a person's codes: that they were begun and ended.
#include "office/people/second_step.h"

namespace reeve::office {

const Description<SecondStep>& second_step_fields() {
    static const auto fields = Description<SecondStep>("second_step", "codes at sign-in")
                                   .hidden<&SecondStep::person>("person_id", {.label = "Person"})
                                   .hidden<&SecondStep::is_on>("is_on", {.label = "Gives a code after the password"});
    return fields;
}

} // namespace reeve::office
