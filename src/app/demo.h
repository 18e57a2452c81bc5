// The demo office: one story from the community days of June 2024 to the paper of 23 September 2024 and the papers in
// hand after it, replayed into an empty database.
#pragma once
#include "office/office.h"

namespace reeve {

// The one password of every demo sign-in.
inline constexpr const char* demo_password = "demo-office-2024";

struct DemoSignIn {
    std::string email;
    std::string post;
};
// One for each role, in the order of the roles.
std::vector<DemoSignIn> demo_sign_ins();

// Replays the story, all of it or nothing. Refuses a database that holds anything already. Records, versions,
// references, moments and ids are the same on every run and both engines.
Result<Done> load_demo(office::Office&);

} // namespace reeve
