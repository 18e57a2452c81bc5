// Leaves codes and passkeys begun, asked for and kept, so that their forms stand on pages.
#include "tests/journeys/filled_sign_in.h"
#include "office/people/one_time_code.h"
#include "office/people/passkey_store.h"
#include "office/people/second_step_store.h"
#include "tests/journeys/filled_office.h"

namespace reeve::journeys {
namespace {

// The post of the walk has begun codes at sign-in; another gives them, and is asked for one when the copies are opened.
std::string ask_for_a_code(TestOffice& office, Moment then) {
    auto analyst = office.person_of(Role::analyst), chief = office.person_of(Role::chief_executive);
    auto given = office::code_of_step(*office::read_base32(code_secret), office::code_step(office.now()));
    auto confirmed = office.change([&](office::Change& change) {
        office::begin_second_step(change, analyst, code_secret);
        return office::confirm_second_step(change, analyst, given);
    });
    if (!confirmed.ok()) throw Fault("codes at sign-in cannot be begun");
    office.database().write([&](db::Transaction& tx) {
        office::Change later{tx, office.office().ids(), then, {}, "The test", ""};
        office::begin_second_step(later, chief, code_secret);
        return 0;
    });
    return office::code_page
           + office.database().write([&](db::Transaction& tx) { return office::await_code(tx, analyst, 1, then); });
}

// The post of the walk has a passkey and is about to make another; somebody is asked for one when the copies are
// opened.
std::string ask_for_a_passkey(TestOffice& office, Moment then) {
    auto chief = office.person_of(Role::chief_executive);
    return office.database().write([&](db::Transaction& tx) {
        office::Change later{tx, office.office().ids(), then, {}, "The test", ""};
        office::begin_passkey(later, chief, "Phone");
        auto kept =
            office::keep_passkey(later, chief, {"Laptop", "challenge", "handle"},
                                 {"office.test", "https://office.test"}, {"a-credential-of-the-walk", -7, "a-key", 0});
        if (!kept) throw Fault("the passkey is not kept");
        return "/sign-in/passkey?token=" + *office::ask_for_passkey(tx, "127.0.0.1", then);
    });
}

} // namespace

void ask_at_sign_in(TestOffice& office, std::int64_t hours_to_copies, std::vector<std::string>& addresses) {
    Moment then{office.now().milliseconds + hours_to_copies * 3'600'000};
    addresses.insert(addresses.end(),
                     {ask_for_a_code(office, then), ask_for_a_passkey(office, then), "/account/passkeys/new"});
}

} // namespace reeve::journeys
