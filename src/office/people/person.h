// A person who works here: the post they hold, the role that carries their rights, and the rules of their password.
#pragma once
#include "office/access.h"
#include "office/keep.h"
#include "record/description.h"

namespace reeve::office {

struct Person {
    PersonId id;
    int version = 0;
    std::string name;
    Email email;
    std::string post; // what history and the public see: "Engagement Officer"
    Role role = Role::engagement_officer;
    bool is_active = true;
    std::optional<Date> left_on;
};
const Description<Person>& person_fields();

// At least twelve characters, and neither the person's email nor name: length is what makes a password strong.
inline constexpr std::size_t shortest_password = 12;
inline constexpr std::size_t longest_password = 200;
Problems password_problems(std::string_view password, const Person&);

// Ends their work here on this day. Somebody who has left already is refused.
Result<Person> leave(Person, Date);

// How emails are matched: lower case, no outer blanks.
std::string sign_in_name(std::string_view typed);

} // namespace reeve::office
