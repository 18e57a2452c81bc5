// How an allocation is split over partnerships, and what its projects and its payments before Reeve must meet.
#include "commissioning/partnership_budget.h"
#include "commissioning/allocation_formula.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

Money stated_of(const Allocation& allocation) {
    Money sum;
    for (const auto& share : allocation.shares) sum += share.budget.stated.value_or(Money{});
    return sum;
}

bool uses_formula(const Allocation& allocation) {
    return std::any_of(allocation.shares.begin(), allocation.shares.end(),
                       [](const AllottedShare& share) { return !share.budget.stated; });
}

void check_stated(const Allocation& allocation, Problems& problems) {
    for (const auto& share : allocation.shares) {
        if (!share.budget.stated) continue;
        if (share.budget.stated->pence < 0)
            problems.add("shares", "The stated amount of " + share.budget.name + " cannot be less than £0");
        if (trimmed(share.budget.stated_because).empty())
            problems.add("shares", "Enter why the amount of " + share.budget.name + " is stated");
    }
    auto stated = stated_of(allocation);
    if (stated > allocation.round.pot)
        problems.add("shares", "The stated amounts come to " + in_words(stated) + ", more than the pot of "
                                   + in_words(allocation.round.pot));
    if (!uses_formula(allocation) && stated < allocation.round.pot)
        problems.add("shares", in_words(allocation.round.pot - stated) + " of the pot is stated for nobody");
}

void check_part(const Allocation& allocation, std::size_t at, Problems& problems) {
    const auto& part = allocation.parts[at];
    if (part.weight < 1) problems.add("parts", "Enter how many of 100 follow the " + folded(part.title));
    bool has_any = false;
    for (const auto& share : allocation.shares) {
        if (share.budget.stated) continue;
        if (!share.quantities[at])
            problems.add("shares", "Enter the " + folded(part.title) + " of " + share.budget.name);
        else has_any = has_any || *share.quantities[at] > 0;
    }
    if (!has_any) problems.add("shares", "The " + folded(part.title) + " of all partnerships together is 0");
}

} // namespace

Money Allocation::total() const {
    Money sum;
    for (const auto& share : shares) sum += share.amount;
    return sum;
}

Problems check(const Allocation& allocation) {
    Problems problems;
    if (allocation.shares.empty()) {
        problems.add("shares", "Enter what at least 1 partnership is allotted, or its share of the formula");
        return problems;
    }
    check_stated(allocation, problems);
    if (!uses_formula(allocation)) return problems;
    int weights = 0;
    for (const auto& part : allocation.parts) weights += part.weight;
    if (weights != 100) problems.add("parts", "The parts of the formula make " + std::to_string(weights) + ", not 100");
    for (std::size_t at = 0; at < allocation.parts.size(); ++at) check_part(allocation, at, problems);
    return problems;
}

Allocation split(Allocation allocation) {
    if (!check(allocation).empty()) return allocation;
    std::vector<std::int64_t> weights;
    for (const auto& part : allocation.parts) weights.push_back(part.weight);
    auto by_part = split_by_shares(allocation.round.pot - stated_of(allocation), weights);
    for (auto& share : allocation.shares) {
        share.by_part.clear();
        share.amount = share.budget.stated.value_or(Money{});
    }
    for (std::size_t at = 0; uses_formula(allocation) && at < allocation.parts.size(); ++at) {
        std::vector<std::int64_t> quantities;
        for (const auto& share : allocation.shares)
            quantities.push_back(share.budget.stated ? 0 : share.quantities[at].value_or(0));
        auto money = split_by_shares(by_part[at], quantities);
        for (std::size_t who = 0; who < money.size(); ++who) {
            if (allocation.shares[who].budget.stated) continue;
            allocation.shares[who].by_part.push_back(money[who]);
            allocation.shares[who].amount += money[who];
        }
    }
    return allocation;
}

FundingRound as_allotted(FundingRound round) {
    round.route = RoundRoute::allocated;
    round.most = round.pot;
    round.who_can_apply.text = "The Community Safety Partnerships of the area. Nobody else applies.";
    round.opens = from_london(round.delivery_from, {9, 0, 0});
    round.closes = from_london(round.delivery_to, {17, 0, 0});
    round.decision_by.reset();
    return round;
}

Result<Done> may_commit(const FundingRound& round, const PartnershipBudget& budget, Money amount, Money committed) {
    bool is_decided = round.state == RoundState::announced || round.state == RoundState::delivering;
    if (!is_decided)
        return refused(round.state == RoundState::complete ? "The year of this allocation is closed."
                                                           : "Nothing is allotted before the decision is signed.");
    if (amount.pence <= 0) return refused("A project of £0 says that nothing is given.");
    auto left = budget.amount - committed;
    if (amount > left)
        return refused(budget.name + " has " + in_words(left) + " of its allocation left, " + in_words(amount - left)
                       + " less than the project would be given.");
    return Done{};
}

Award project_of(const FundingRound& round, const PartnershipBudget& budget) {
    Award award;
    award.round = round.id;
    award.line = round.line;
    award.partnership = budget.id;
    award.organisation = budget.name;
    award.area = budget.area;
    award.conditions = round.conditions;
    award.starts_on = round.delivery_from;
    award.ends_on = round.delivery_to;
    award.is_sample = round.is_sample;
    return award;
}

Problems check_project(const Award& award, const FundingRound& round, Date today) {
    auto problems = check(award);
    if (trimmed(award.title).empty()) problems.add("title", "Enter the title of the project");
    if (award.amount.pence <= 0) problems.add("amount", "The amount must be more than £0");
    if (award.ends_on < award.starts_on) problems.add("ends_on", "The last day must be on or after the first");
    if (award.starts_on < round.delivery_from || award.starts_on > round.delivery_to)
        problems.add("starts_on",
                     "The round pays for work " + in_words(Period{round.delivery_from, round.delivery_to}));
    if (award.ends_on > round.delivery_to)
        problems.add("ends_on", "The round pays for work until " + in_words(round.delivery_to));
    if (award.decided_on > today) problems.add("decided_on", "The date must be today or in the past");
    return problems;
}

Problems check(const OpeningPayment& payment, const Award& award, Date today) {
    Problems problems;
    if (payment.amount.pence <= 0) problems.add("amount", "The amount must be more than £0");
    if (payment.paid_on > today) problems.add("paid_on", "The date must be today or in the past");
    else if (payment.paid_on < award.decided_on)
        problems.add("paid_on",
                     "The project was agreed on " + in_words(award.decided_on) + ", and nothing was paid before");
    if (trimmed(payment.reference).empty()) problems.add("reference", "Enter the reference it was paid under");
    return problems;
}

std::string address_of(const PartnershipBudget& budget) {
    return std::string(budgets_address) + "/" + budget.reference;
}
std::string allocation_address(const FundingRound& round) { return desk_address(round) + "/allocation"; }

} // namespace reeve::commissioning
