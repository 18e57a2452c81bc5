// Whether a person gives a code after the password when they sign in; the secret of the codes is no part of it.
#pragma once
#include "office/people/person.h"

namespace reeve::office {

struct SecondStep;

struct SecondStep {
    Id<SecondStep> id;
    int version = 0;
    PersonId person;
    bool is_on = false;
};
const Description<SecondStep>& second_step_fields();

} // namespace reeve::office
