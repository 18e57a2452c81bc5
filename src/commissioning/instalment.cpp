// How an award is split into instalments, and when one is held.
#include "commissioning/instalment.h"

namespace reeve::commissioning {

const Description<Instalment>& instalment_fields() {
    static const auto fields =
        Description<Instalment>("instalment", "instalment")
            .hidden<&Instalment::award>("award")
            .hidden<&Instalment::agreement>("agreement")
            .hidden<&Instalment::number>("number", {.label = "Number"})
            .has<&Instalment::amount>("amount", {.label = "Amount", .needed = true})
            .has<&Instalment::due_on>("due_on", {.label = "Due on", .hint = "Like 5 September 2026.", .needed = true})
            .has<&Instalment::basis>("basis", {.label = "When it is paid", .needed = true})
            .has<&Instalment::need>("need", {.label = "Why in advance",
                                             .hint = "Needed where it is paid in advance: what could not begin "
                                                     "without it.",
                                             .limit = 300})
            .has<&Instalment::needs_return>("needs_return", {.label = "Only once the returns due by then are accepted"})
            .hidden<&Instalment::state>("state", {.label = "State"})
            .hidden<&Instalment::held_because>("held_because", {.label = "Held because"})
            .hidden<&Instalment::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<InstalmentState>& instalment_moves() {
    using enum InstalmentState;
    static const Lifecycle<InstalmentState> moves("instalment", {{planned, held, "Hold", "a reason"},
                                                                 {held, planned, "Let it go on"},
                                                                 {planned, cancelled, "Cancel", "a variation"},
                                                                 {held, cancelled, "Cancel", "a variation"}});
    return moves;
}

Problems check(const Instalment& instalment, const GrantAgreement& agreement) {
    Problems problems;
    if (instalment.amount.pence <= 0) problems.add("amount", "The amount must be more than £0");
    if (instalment.amount > agreement.amount)
        problems.add("amount", "The whole agreement is over " + in_words(agreement.amount));
    if (instalment.due_on < agreement.starts_on)
        problems.add("due_on", "The agreement begins on " + in_words(agreement.starts_on));
    if (instalment.due_on > last_claim_day(agreement))
        problems.add("due_on", "The last day of claims is " + in_words(last_claim_day(agreement)));
    if (instalment.basis == InstalmentBasis::advance && trimmed(instalment.need).empty())
        problems.add("need", "Enter why it is paid in advance");
    return problems;
}

Money sum_of(const std::vector<Instalment>& instalments) {
    Money sum;
    for (const auto& instalment : instalments)
        if (instalment.state != InstalmentState::cancelled) sum += instalment.amount;
    return sum;
}

std::vector<Instalment> planned_evenly(const GrantAgreement& agreement, int parts, InstalmentBasis basis,
                                       const std::string& need) {
    std::vector<Instalment> planned;
    int days = agreement.ends_on.days - agreement.starts_on.days;
    auto amounts = split(agreement.amount, parts);
    for (int part = 0; part < parts; ++part) {
        Instalment instalment;
        instalment.award = agreement.award;
        instalment.agreement = agreement.id;
        instalment.number = part + 1;
        instalment.amount = amounts[static_cast<std::size_t>(part)];
        bool is_before = basis == InstalmentBasis::advance;
        instalment.due_on = agreement.starts_on + days * (is_before ? part : part + 1) / parts;
        instalment.basis = basis;
        instalment.need = need;
        instalment.is_sample = agreement.is_sample;
        planned.push_back(instalment);
    }
    return planned;
}

Result<Instalment> held(Instalment instalment, const std::string& because) {
    if (trimmed(because).empty()) {
        Problems problems;
        problems.add("held_because", "Enter why it is held");
        return problems;
    }
    TRY(instalment_moves().move(instalment.state, InstalmentState::held));
    instalment.state = InstalmentState::held;
    instalment.held_because = because;
    return instalment;
}

Result<Instalment> let_go_on(Instalment instalment) {
    TRY(instalment_moves().move(instalment.state, InstalmentState::planned));
    instalment.state = InstalmentState::planned;
    instalment.held_because.clear();
    return instalment;
}

} // namespace reeve::commissioning
