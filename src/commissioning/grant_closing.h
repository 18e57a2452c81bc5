// The closing of a grant: what was awarded, paid and shown to be spent, reconciled to the penny; what is released, and
// what is due back.
#pragma once
#include "commissioning/award.h"

namespace reeve::commissioning {

// What is known of an award when it is reconciled.
struct ClosingStanding {
    Award award;
    Money first_amount; // as it was decided
    Money committed;    // not drawn
    Money paid;         // all that was paid and not reversed
    Money evidenced;    // eligible spending of accepted returns
    Money ineligible;   // spending of accepted returns that was not accepted
    Money asked_back;   // demanded before, where the award was opened again
    int open_claims = 0;
    std::string missing_return; // of the whole calendar
};

struct Reconciliation {
    Money awarded;    // as it was decided
    Money varied;     // more or less by variations
    Money paid;       // of it
    Money released;   // of it: never drawn
    Money covered;    // of what was paid: spent as agreed
    Money ineligible; // of what was paid: spent otherwise
    Money unspent;    // of what was paid: not shown to be spent
    Money due_back;   // ineligible and unspent, less what was asked back before
};
Reconciliation reconciled(const ClosingStanding&);
// awarded + varied = paid + released, and paid = covered + ineligible + unspent.
bool foots(const Reconciliation&);

struct GrantClosing;
using GrantClosingId = Id<GrantClosing>;

// A reconciliation as it was made: kept, and never changed but for being opened again.
struct GrantClosing {
    GrantClosingId id;
    int version = 0;
    std::string reference; // CL-0001
    AwardId award;
    Money awarded;
    Money varied;
    Money paid;
    Money released;
    Money covered;
    Money ineligible;
    Money unspent;
    Money due_back;
    Prose review; // what the office learnt, for the next round
    Date reconciled_on;
    std::string reconciled_post;
    office::PersonId reconciled_by;
    std::optional<Date> reopened_on;
    std::string reopened_decision;
    std::string reopened_post;
    bool is_sample = false;
};
const Description<GrantClosing>& closing_fields();

Result<Done> may_begin_closing(const ClosingStanding&);
// Every return is accepted or waived, no claim is open, and what is paid foots.
Result<GrantClosing> closed_with(const ClosingStanding&, Prose review, Date today);
// By a named decision; the reconciliation stands as it was made.
Result<GrantClosing> reopened(GrantClosing, const std::string& decision, const std::string& post, Date today);

} // namespace reeve::commissioning
