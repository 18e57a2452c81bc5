// Passkeys as they are kept: begun, made, used and ended; and the questions that wait for their answer, once.
#pragma once
#include "office/people/passkey.h"
#include "office/people/passkey_proof.h"
#include <vector>

namespace reeve::office {

struct KeptPasskey {
    Passkey passkey;
    PasskeyKey key;
    std::string site;        // it was made for
    std::string user_handle; // what the device calls its owner
    std::optional<Moment> last_used_at;
};
// Those that sign their owner in, the oldest first.
std::vector<KeptPasskey> passkeys_of(db::Connection&, PersonId);
std::optional<KeptPasskey> find_passkey(db::Connection&, PersonId, std::int64_t id);
std::optional<KeptPasskey> passkey_of_credential(db::Connection&, std::string_view credential);
// Of those that were removed too, the newest line first.
std::vector<HistoryLine> passkey_history(db::Connection&, PersonId);

// --- Made ---

struct BegunPasskey {
    std::string name;
    std::string challenge;
    std::string user_handle;
};
// One at a time for a person; a newer one takes the place of the one before.
void begin_passkey(Change&, PersonId, const std::string& name);
std::optional<BegunPasskey> begun_passkey(db::Connection&, PersonId, Moment now);
// Whether it was still there: what was begun is answered once, rightly or not.
bool take_begun(db::Transaction&, PersonId, const BegunPasskey&);
Result<Passkey> keep_passkey(Change&, PersonId, const BegunPasskey&, const PasskeySite&, const PasskeyKey&);
// The key goes; the name stays for the history.
Result<Done> end_passkey(Change&, Passkey);
// All of a person, and what they have begun.
Result<Done> end_passkeys(Change&, PersonId);

// --- Used ---

// Gives the token of the page that asks for a passkey; a refusal where too many wait that were asked for from there.
Result<std::string> ask_for_passkey(db::Transaction&, std::string_view address, Moment now);
// The challenge; none where it was answered or is over.
std::optional<std::string> asked_challenge(db::Connection&, std::string_view token, Moment now);
bool take_question(db::Transaction&, std::string_view token);
// Whether the counter had not moved since it was read, so that an answer counts once.
bool note_use(db::Transaction&, const KeptPasskey&, std::int64_t counter, Moment now);

} // namespace reeve::office
