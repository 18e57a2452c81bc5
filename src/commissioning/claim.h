// A claim: what a recipient asks to be paid of an instalment. One person certifies what is eligible, another approves,
// and it is paid once.
#pragma once
#include "commissioning/bank_details.h"
#include "commissioning/instalment.h"

namespace reeve::commissioning {
enum class ClaimState { claimed, queried, certified, approved, sent, paid, failed, withdrawn, refused };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::ClaimState> {
    static constexpr Choice list[] = {
        {"claimed", "Claimed"},   {"queried", "Queried"},       {"certified", "Certified"},
        {"approved", "Approved"}, {"sent", "Sent to the bank"}, {"paid", "Paid"},
        {"failed", "Not paid"},   {"withdrawn", "Withdrawn"},   {"refused", "Refused"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct PaymentFile;
struct Claim;
using ClaimId = Id<Claim>;

struct Claim {
    ClaimId id;
    int version = 0;
    std::string reference; // GC-0001
    AwardId award;
    InstalmentId instalment;
    ClaimState state = ClaimState::claimed;
    Money amount;               // claimed
    std::optional<Money> spent; // what the recipient says it has spent in all; needed where the money is paid after
    Prose words;                // what it was spent on
    Date claimed_on;
    std::string claimed_words; // "The recipient", or the post that typed it
    std::string query;
    std::string answer;
    std::optional<Money> eligible; // what of it is paid, once certified
    office::PersonId certified_by;
    std::string certified_post;
    std::optional<Date> certified_on;
    std::string certified_because; // why it is less than was claimed
    office::PersonId approved_by;
    std::string approved_post;
    std::optional<Date> approved_on;
    BankDetailsId bank; // the details it was approved for
    Id<PaymentFile> file;
    std::string ended_because; // withdrawn, refused or not paid
    bool is_sample = false;
};
const Description<Claim>& claim_fields();
const Lifecycle<ClaimState>& claim_moves();

// What is known of an award when a claim on it is judged.
struct ClaimStanding {
    Award award;
    std::optional<GrantAgreement> in_force;
    Instalment instalment;
    std::optional<BankDetails> verified; // the details payments go to
    bool bank_is_changing = false;       // newer details wait to be verified
    std::string must_come_first;         // a condition precedent that is not met; empty where none stands
    Money committed;                     // not yet drawn
    Money underway;                      // certified, approved or sent of other claims
    Money paid;
    std::string missing_return;     // the return that must be accepted first; empty where none is
    std::optional<Money> evidenced; // eligible spending of the returns that were accepted; none: no return is accepted
};

struct Actor {
    office::PersonId person;
    std::string post;
};

// A claim as it is typed, before it is kept.
Problems check(const Claim&, const ClaimStanding&, Date today);
Result<Done> may_claim(const ClaimStanding&, Date today);
Result<Claim> queried(Claim, const std::string& query);
Result<Claim> answered(Claim, const std::string& answer);
// `eligible` is what of it is paid, with the reason where that is less than was claimed.
Result<Claim> certified(Claim, const ClaimStanding&, Money eligible, const std::string& because, const Actor&,
                        Date today);
// Never by whoever certified it; only to verified bank details; no more than the award has left.
Result<Claim> approved(Claim, const ClaimStanding&, const Actor&, Date today);
// Whether an approved claim may go to the bank now: what was approved still holds.
Result<Done> may_send(const Claim&, const ClaimStanding&);
Result<Claim> ended(Claim, ClaimState to, const std::string& because);
Money payable(const Claim&);
bool is_open(const Claim&);     // somebody must still do something
bool is_underway(const Claim&); // certified, approved or sent

} // namespace reeve::commissioning
