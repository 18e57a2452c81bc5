// The slice of community engagement: mounts its pages, figures and commands.
#pragma once
#include "base/date.h"
#include <string>

namespace reeve::office {
class Office;
struct Change;
}

namespace reeve::engagement {

// Hands the office the routes, descriptions, figures, search entries and invariants of engagement.
void mount(office::Office&);

// What somebody told the office in a letter or an e-mail.
struct ToldByLetter {
    std::string said; // without names
    Date received;
    bool is_email = false;
    std::string name; // with the address: where they agreed to it alone
    std::string email;
    bool has_consent = false;
    bool is_sample = false;
};
// Keeps it as feedback in the inbox, and gives its reference. Problems beside "said" and "has_consent".
Result<std::string> take_feedback(office::Change&, const ToldByLetter&);

} // namespace reeve::engagement
