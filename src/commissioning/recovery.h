// A recovery: money of a grant that is due back, asked for, received in parts, disputed, or written off by decision.
#pragma once
#include "commissioning/grant_closing.h"

namespace reeve::commissioning {
enum class RecoveryState { calculated, demanded, part_recovered, recovered, disputed, written_off };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::RecoveryState> {
    static constexpr Choice list[] = {{"calculated", "Worked out"},      {"demanded", "Asked back"},
                                      {"part_recovered", "Partly back"}, {"recovered", "Back in full"},
                                      {"disputed", "Disputed"},          {"written_off", "Written off"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct Recovery;
using RecoveryId = Id<Recovery>;

struct Recovery {
    RecoveryId id;
    int version = 0;
    std::string reference; // RV-0001
    AwardId award;
    GrantClosingId closing;
    RecoveryState state = RecoveryState::calculated;
    Money amount;
    Money received;
    Money written_off;
    std::optional<Date> demanded_on;
    std::optional<Date> pay_by;
    std::string dispute;  // what the recipient says against it
    std::string decision; // to write the rest off
    std::optional<Date> ended_on;
    bool is_sample = false;
};
const Description<Recovery>& recovery_fields();
const Lifecycle<RecoveryState>& recovery_moves();

Money outstanding(const Recovery&);
bool is_over(const Recovery&);
Result<Recovery> demanded(Recovery, Date pay_by, Date today);
Result<Recovery> received(Recovery, Money, Date today);
Result<Recovery> disputed(Recovery, const std::string& words);
// After a dispute: the demand stands.
Result<Recovery> upheld(Recovery);
Result<Recovery> written_off(Recovery, const std::string& decision, Date today);

} // namespace reeve::commissioning
