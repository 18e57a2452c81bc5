// What is kept and told of a passkey.
#include "office/people/passkey.h"

namespace reeve::office {

const Description<Passkey>& passkey_fields() {
    static const auto fields =
        Description<Passkey>("passkey", "passkey")
            .hidden<&Passkey::person>("person_id", {.label = "Person"})
            .has<&Passkey::name>("name", {.label = "Name of the passkey",
                                          .hint = "By which you know the device: Laptop, or Phone.",
                                          .needed = true,
                                          .personal = true,
                                          .limit = 60})
            .hidden<&Passkey::made_at>("made_at", {.label = "Made"})
            .hidden<&Passkey::is_on>("is_on", {.label = "Signs its owner in"});
    return fields;
}

} // namespace reeve::office
