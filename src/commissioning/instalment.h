// An instalment: so much of an award, due on a day, before the money is spent or after; all of them together are the
// award to the penny.
#pragma once
#include "commissioning/grant_agreement.h"

namespace reeve::commissioning {
enum class InstalmentBasis { arrears, advance };
enum class InstalmentState { planned, held, cancelled };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::InstalmentBasis> {
    static constexpr Choice list[] = {{"arrears", "After the money is spent"}, {"advance", "In advance"}};
};
template <> struct Choices<commissioning::InstalmentState> {
    static constexpr Choice list[] = {{"planned", "Planned"}, {"held", "Held"}, {"cancelled", "Cancelled"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct Instalment;
using InstalmentId = Id<Instalment>;

struct Instalment {
    InstalmentId id;
    int version = 0;
    AwardId award;
    AgreementId agreement; // the one that plans it
    int number = 0;        // of the award
    Money amount;
    Date due_on;
    InstalmentBasis basis = InstalmentBasis::arrears;
    std::string need;          // why it is paid in advance
    bool needs_return = false; // paid only when the returns due by then are accepted
    InstalmentState state = InstalmentState::planned;
    std::string held_because;
    bool is_sample = false;
};
const Description<Instalment>& instalment_fields();
const Lifecycle<InstalmentState>& instalment_moves();

Problems check(const Instalment&, const GrantAgreement&);
Money sum_of(const std::vector<Instalment>&); // of those that are not cancelled
// Equal parts at the end of each period from the first day to the last, the pennies that remain on the first ones.
std::vector<Instalment> planned_evenly(const GrantAgreement&, int parts, InstalmentBasis, const std::string& need);
// Held with a reason, or let go on.
Result<Instalment> held(Instalment, const std::string& because);
Result<Instalment> let_go_on(Instalment);

} // namespace reeve::commissioning
