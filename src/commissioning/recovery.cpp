// How money that is due back is asked for, received and written off.
#include "commissioning/recovery.h"

namespace reeve::commissioning {
namespace {

Problems problem(const char* member, std::string words) {
    Problems problems;
    problems.add(member, std::move(words));
    return problems;
}

Result<Recovery> moved(Recovery recovery, RecoveryState to) {
    TRY(recovery_moves().move(recovery.state, to));
    recovery.state = to;
    return recovery;
}

} // namespace

const Description<Recovery>& recovery_fields() {
    static const auto fields =
        Description<Recovery>("recovery", "recovery", "RV")
            .hidden<&Recovery::reference>("reference", {.label = "Reference"})
            .hidden<&Recovery::award>("award")
            .hidden<&Recovery::closing>("closing")
            .hidden<&Recovery::state>("state", {.label = "State"})
            .hidden<&Recovery::amount>("amount", {.label = "Due back"})
            .hidden<&Recovery::received>("received", {.label = "Received"})
            .hidden<&Recovery::written_off>("written_off", {.label = "Written off"})
            .hidden<&Recovery::demanded_on>("demanded_on", {.label = "Asked back on"})
            .has<&Recovery::pay_by>("pay_by",
                                    {.label = "To be paid back by", .hint = "Like 5 September 2026.", .needed = true})
            .has<&Recovery::dispute>("dispute",
                                     {.label = "What the recipient says against it", .needed = true, .limit = 1000})
            .has<&Recovery::decision>("decision", {.label = "Decision to write the rest off",
                                                   .hint = "The reference of the decision, like D-2024-018.",
                                                   .needed = true,
                                                   .limit = 120})
            .hidden<&Recovery::ended_on>("ended_on", {.label = "Ended on"})
            .hidden<&Recovery::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<RecoveryState>& recovery_moves() {
    using enum RecoveryState;
    static const Lifecycle<RecoveryState> moves(
        "recovery", {{calculated, RecoveryState::demanded, "Ask for it", "a day to pay by"},
                     {RecoveryState::demanded, part_recovered, "Record money that came back", "the amount"},
                     {RecoveryState::demanded, recovered, "Record money that came back", "the amount"},
                     {part_recovered, part_recovered, "Record money that came back", "the amount"},
                     {part_recovered, recovered, "Record money that came back", "the amount"},
                     {RecoveryState::demanded, RecoveryState::disputed, "Record a dispute", "what is said"},
                     {part_recovered, RecoveryState::disputed, "Record a dispute", "what is said"},
                     {RecoveryState::disputed, RecoveryState::demanded, "The demand stands"},
                     {RecoveryState::disputed, part_recovered, "The demand stands"},
                     {RecoveryState::demanded, RecoveryState::written_off, "Write the rest off", "a decision"},
                     {part_recovered, RecoveryState::written_off, "Write the rest off", "a decision"},
                     {RecoveryState::disputed, RecoveryState::written_off, "Write the rest off", "a decision"}});
    return moves;
}

Money outstanding(const Recovery& recovery) { return recovery.amount - recovery.received - recovery.written_off; }

bool is_over(const Recovery& recovery) {
    return recovery.state == RecoveryState::recovered || recovery.state == RecoveryState::written_off;
}

Result<Recovery> demanded(Recovery recovery, Date pay_by, Date today) {
    if (pay_by <= today) return problem("pay_by", "Give the recipient at least a day to pay it back");
    if (recovery.state != RecoveryState::calculated)
        return Refusal{recovery.reference + " was asked back before.", "", Refusal::Kind::conflict};
    auto out = TRY(moved(std::move(recovery), RecoveryState::demanded));
    out.demanded_on = today;
    out.pay_by = pay_by;
    return out;
}

Result<Recovery> received(Recovery recovery, Money amount, Date today) {
    if (amount.pence <= 0) return problem("amount", "The amount must be more than £0");
    if (amount > outstanding(recovery))
        return problem("amount", in_words(outstanding(recovery)) + " is still due back");
    if (recovery.state == RecoveryState::disputed)
        return Refusal{recovery.reference + " is disputed. Say first that the demand stands.", "",
                       Refusal::Kind::conflict};
    bool is_all = amount == outstanding(recovery);
    auto out = TRY(moved(std::move(recovery), is_all ? RecoveryState::recovered : RecoveryState::part_recovered));
    out.received += amount;
    if (is_all) out.ended_on = today;
    return out;
}

Result<Recovery> disputed(Recovery recovery, const std::string& words) {
    if (trimmed(words).empty()) return problem("dispute", "Enter what the recipient says");
    auto out = TRY(moved(std::move(recovery), RecoveryState::disputed));
    out.dispute = words;
    return out;
}

Result<Recovery> upheld(Recovery recovery) {
    if (recovery.state != RecoveryState::disputed)
        return Refusal{recovery.reference + " is not disputed.", "", Refusal::Kind::conflict};
    bool is_part = recovery.received.pence > 0;
    return moved(std::move(recovery), is_part ? RecoveryState::part_recovered : RecoveryState::demanded);
}

Result<Recovery> written_off(Recovery recovery, const std::string& decision, Date today) {
    if (trimmed(decision).empty()) return problem("decision", "Enter the decision this rests on");
    auto out = TRY(moved(std::move(recovery), RecoveryState::written_off));
    out.written_off = outstanding(out);
    out.decision = decision;
    out.ended_on = today;
    return out;
}

} // namespace reeve::commissioning
