// When money may be claimed, certified, approved and sent.
#include "commissioning/claim.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }
Refusal forbidden(std::string words) { return {std::move(words), "", Refusal::Kind::forbidden}; }

Problems problem(const char* member, std::string words) {
    Problems problems;
    problems.add(member, std::move(words));
    return problems;
}

Result<Claim> moved(Claim claim, ClaimState to) {
    TRY(claim_moves().move(claim.state, to));
    claim.state = to;
    return claim;
}

Description<Claim> described() {
    Description<Claim> fields("claim", "claim", "GC");
    fields.hidden<&Claim::reference>("reference", {.label = "Reference"})
        .hidden<&Claim::award>("award")
        .hidden<&Claim::instalment>("instalment")
        .hidden<&Claim::state>("state", {.label = "State"})
        .has<&Claim::amount>("amount", {.label = "Amount claimed", .needed = true})
        .has<&Claim::spent>("spent", {.label = "Spent in all since the first day",
                                      .hint = "Needed where the money is paid after it is spent."})
        .has<&Claim::words>("words", {.label = "What it was spent on, or will be", .needed = true})
        .hidden<&Claim::claimed_on>("claimed_on", {.label = "Claimed on"})
        .hidden<&Claim::claimed_words>("claimed_words", {.label = "Claimed by"})
        .has<&Claim::query>("query", {.label = "What is asked about it", .needed = true, .limit = 1000})
        .has<&Claim::answer>("answer", {.label = "Answer", .needed = true, .limit = 2000})
        .has<&Claim::eligible>("eligible", {.label = "Amount certified", .needed = true})
        .hidden<&Claim::certified_by>("certified_by")
        .hidden<&Claim::certified_post>("certified_post", {.label = "Certified by"})
        .hidden<&Claim::certified_on>("certified_on", {.label = "Certified on"})
        .has<&Claim::certified_because>("certified_because", {.label = "Why less than was claimed", .limit = 600})
        .hidden<&Claim::approved_by>("approved_by")
        .hidden<&Claim::approved_post>("approved_post", {.label = "Approved by"})
        .hidden<&Claim::approved_on>("approved_on", {.label = "Approved on"})
        .hidden<&Claim::bank>("bank_details")
        .hidden<&Claim::file>("payment_file")
        .hidden<&Claim::ended_because>("ended_because", {.label = "Because"})
        .hidden<&Claim::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

// Money that nobody else has a claim on under way.
Money left_of(const ClaimStanding& standing) { return standing.committed - standing.underway; }

std::string beyond(Money amount, const ClaimStanding& standing) {
    return in_words(amount) + " is more than the award has left: " + in_words(standing.committed) + " is not drawn"
           + (standing.underway.pence ? ", and other claims over " + in_words(standing.underway) + " are on their way"
                                      : "")
           + ".";
}

// What holds whenever money of the award is to move.
Result<Done> may_move_money(const ClaimStanding& standing) {
    if (standing.award.state == AwardState::suspended)
        return refused(standing.award.reference + " is suspended. Nothing is paid until it is resumed.");
    if (!standing.in_force) return refused(standing.award.reference + " has no agreement in force.");
    if (standing.instalment.state == InstalmentState::held)
        return refused("Instalment " + std::to_string(standing.instalment.number)
                       + " is held: " + standing.instalment.held_because + ".");
    if (standing.instalment.state == InstalmentState::cancelled)
        return refused("Instalment " + std::to_string(standing.instalment.number) + " was cancelled.");
    return Done{};
}

Result<Done> may_pay_into(const Claim& claim, const ClaimStanding& standing) {
    if (standing.bank_is_changing)
        return refused("The bank details of " + standing.award.organisation
                       + " are being changed. Payments wait until the new ones are verified.");
    if (!standing.verified)
        return refused("The bank details of " + standing.award.organisation + " are not verified yet.");
    if (claim.state == ClaimState::approved && claim.bank != standing.verified->id)
        return refused("The bank details have changed since " + claim.reference + " was approved. Approve it again.");
    return Done{};
}

// Of what is paid after it is spent: no more than the accepted returns show, or the recipient says where none is asked.
Result<Done> may_be_spent(const Claim& claim, const ClaimStanding& standing, Money eligible) {
    if (standing.instalment.basis == InstalmentBasis::advance) return Done{};
    auto shown = standing.evidenced ? *standing.evidenced : claim.spent.value_or(Money{});
    auto drawn = standing.paid + standing.underway + eligible;
    if (drawn <= shown) return Done{};
    return problem("eligible", "With it " + in_words(drawn) + " would be paid, and "
                                   + (standing.evidenced ? "accepted returns show " : "the recipient has spent ")
                                   + in_words(shown));
}

// Nothing is paid while a condition precedent of the award is not met.
Result<Done> may_pay_yet(const ClaimStanding& standing) {
    if (standing.must_come_first.empty()) return Done{};
    return refused("Before any money is paid: " + standing.must_come_first + " Record that it is met first.");
}

} // namespace

const Description<Claim>& claim_fields() {
    static const auto fields = described();
    return fields;
}

const Lifecycle<ClaimState>& claim_moves() {
    using enum ClaimState;
    static const Lifecycle<ClaimState> moves(
        "claim", {{claimed, queried, "Ask about it", "the question"},
                  {queried, claimed, "Answer", "the answer"},
                  {claimed, certified, "Certify", "the amount that is eligible"},
                  {certified, approved, "Approve", "a second person and verified bank details"},
                  {certified, claimed, "Send back to be certified again", "a reason"},
                  {approved, certified, "Take the approval back", "a reason"},
                  {approved, sent, "Send to the bank", "a payment file"},
                  {sent, paid, "Record as paid", "the day and the bank's reference"},
                  {sent, failed, "Record that it was not paid", "a reason"},
                  {paid, failed, "Reverse", "a reason"},
                  {failed, certified, "Take it up again", "a reason"},
                  {claimed, withdrawn, "Withdraw", "a reason"},
                  {queried, withdrawn, "Withdraw", "a reason"},
                  {claimed, ClaimState::refused, "Refuse", "a reason"},
                  {queried, ClaimState::refused, "Refuse", "a reason"},
                  {certified, ClaimState::refused, "Refuse", "a reason"},
                  {failed, ClaimState::refused, "Refuse", "a reason"}});
    return moves;
}

Problems check(const Claim& claim, const ClaimStanding& standing, Date today) {
    Problems problems;
    if (claim.amount.pence <= 0) problems.add("amount", "The amount must be more than £0");
    if (claim.amount > standing.instalment.amount)
        problems.add("amount", "The instalment is " + in_words(standing.instalment.amount));
    else if (claim.amount > left_of(standing)) problems.add("amount", beyond(claim.amount, standing));
    bool is_after = standing.instalment.basis == InstalmentBasis::arrears;
    if (is_after && !claim.spent && !standing.evidenced)
        problems.add("spent", "Enter what was spent in all: this instalment is paid after the money is spent");
    if (is_after && claim.spent && !standing.evidenced && claim.amount + standing.paid > *claim.spent)
        problems.add("spent", "With " + in_words(standing.paid) + " paid before, the claim comes to "
                                  + in_words(claim.amount + standing.paid) + ": more than was spent");
    if (claim.claimed_on > today) problems.add("claimed_on", "The date must be today or in the past");
    return problems;
}

Result<Done> may_claim(const ClaimStanding& standing, Date today) {
    TRY(may_move_money(standing));
    if (standing.award.state == AwardState::closing || standing.award.state == AwardState::terminated)
        return refused(standing.award.reference + " is " + folded(label_of(standing.award.state))
                       + ": nothing more is claimed.");
    if (today < standing.instalment.due_on)
        return refused("Instalment " + std::to_string(standing.instalment.number) + " can be claimed from "
                       + in_words(standing.instalment.due_on) + ".");
    if (today > last_claim_day(*standing.in_force))
        return refused("Money of " + standing.award.reference + " could be claimed until "
                       + in_words(last_claim_day(*standing.in_force)) + ".");
    return Done{};
}

Result<Claim> queried(Claim claim, const std::string& query) {
    if (trimmed(query).empty()) return problem("query", "Enter what you ask the recipient");
    auto out = TRY(moved(std::move(claim), ClaimState::queried));
    out.query = query;
    out.answer.clear();
    return out;
}

Result<Claim> answered(Claim claim, const std::string& answer) {
    if (trimmed(answer).empty()) return problem("answer", "Enter your answer");
    auto out = TRY(moved(std::move(claim), ClaimState::claimed));
    out.answer = answer;
    return out;
}

Result<Claim> certified(Claim claim, const ClaimStanding& standing, Money eligible, const std::string& because,
                        const Actor& actor, Date today) {
    TRY(may_move_money(standing));
    if (eligible.pence <= 0) return problem("eligible", "Enter the amount that is eligible. Where nothing is, refuse");
    if (eligible > claim.amount) return problem("eligible", "Claimed is " + in_words(claim.amount));
    if (eligible > left_of(standing)) return problem("eligible", beyond(eligible, standing));
    if (eligible < claim.amount && trimmed(because).empty())
        return problem("certified_because", "Enter why it is less than was claimed");
    TRY(may_be_spent(claim, standing, eligible));
    if (standing.instalment.needs_return && !standing.missing_return.empty())
        return refused("This instalment waits for " + standing.missing_return + " to be accepted.");
    auto out = TRY(moved(std::move(claim), ClaimState::certified));
    out.eligible = eligible;
    out.certified_by = actor.person;
    out.certified_post = actor.post;
    out.certified_on = today;
    out.certified_because = because;
    return out;
}

Result<Claim> approved(Claim claim, const ClaimStanding& standing, const Actor& actor, Date today) {
    if (actor.person == claim.certified_by) return forbidden("Whoever certified a claim does not approve its payment.");
    TRY(may_move_money(standing));
    TRY(may_pay_yet(standing));
    TRY(may_pay_into(claim, standing));
    if (payable(claim) > left_of(standing)) return refused(beyond(payable(claim), standing));
    auto out = TRY(moved(std::move(claim), ClaimState::approved));
    out.approved_by = actor.person;
    out.approved_post = actor.post;
    out.approved_on = today;
    out.bank = standing.verified->id;
    out.file = {};
    return out;
}

Result<Done> may_send(const Claim& claim, const ClaimStanding& standing) {
    if (claim.state != ClaimState::approved) return refused(claim.reference + " is not approved.");
    TRY(may_move_money(standing));
    TRY(may_pay_yet(standing));
    TRY(may_pay_into(claim, standing));
    if (payable(claim) > left_of(standing)) return refused(beyond(payable(claim), standing));
    return Done{};
}

Result<Claim> ended(Claim claim, ClaimState to, const std::string& because) {
    if (trimmed(because).empty()) return problem("ended_because", "Enter the reason");
    auto out = TRY(moved(std::move(claim), to));
    out.ended_because = because;
    return out;
}

Money payable(const Claim& claim) { return claim.eligible.value_or(Money{}); }

bool is_open(const Claim& claim) {
    return claim.state != ClaimState::paid && claim.state != ClaimState::withdrawn
           && claim.state != ClaimState::refused;
}

bool is_underway(const Claim& claim) {
    return claim.state == ClaimState::certified || claim.state == ClaimState::approved
           || claim.state == ClaimState::sent;
}

} // namespace reeve::commissioning
