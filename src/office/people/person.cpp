// A person who works here, and the rules of their password.
#include "office/people/person.h"

namespace reeve::office {

const Description<Person>& person_fields() {
    static const auto fields =
        Description<Person>("person", "person")
            .has<&Person::name>("name", {.label = "Full name", .needed = true, .personal = true, .limit = 100})
            .has<&Person::email>(
                "email", {.label = "Email address", .hint = "They sign in with it.", .needed = true, .personal = true})
            .has<&Person::post>("post", {.label = "Post",
                                         .hint = "What papers and history show, for example Engagement Officer.",
                                         .needed = true,
                                         .limit = 100})
            .has<&Person::role>("role", {.label = "Role", .hint = "What they may see and do here.", .needed = true})
            .hidden<&Person::is_active>("is_active", {.label = "Works here"})
            .hidden<&Person::left_on>("left_on", {.label = "Left on"});
    return fields;
}

Problems password_problems(std::string_view password, const Person& person) {
    Problems problems;
    auto length = count_characters(password);
    if (password.empty()) problems.add("password", "Enter the new password");
    else if (length < shortest_password)
        problems.add("password", "The password must have at least 12 characters. Three words in a row are a good one");
    else if (length > longest_password) problems.add("password", "The password must have at most 200 characters");
    else if (contains_folded(password, person.email.address) || folded(password) == folded(person.name))
        problems.add("password", "The password must not be your email address or your name");
    return problems;
}

Result<Person> leave(Person person, Date day) {
    if (!person.is_active) return Refusal{"This person has left already.", "", Refusal::Kind::conflict};
    person.is_active = false;
    person.left_on = day;
    return person;
}

std::string sign_in_name(std::string_view typed) { return folded(trimmed(typed)); }

} // namespace reeve::office
