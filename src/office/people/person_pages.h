// The pages on which the people of the office are looked after by those with the right.
#pragma once
#include "html/text_controls.h"
#include "office/people/person.h"
#include "office/routes.h"

namespace reeve::office {

std::string address_of(const Person&); // /people/3
// The person of the address, where they are of the office: applicants and visitors are not.
std::optional<Person> person_asked_for(Visit&);

// The roles that somebody of the office can have.
html::Select role_select(const std::string& value, const Problems&);

void mount_people(Routes&);

} // namespace reeve::office
