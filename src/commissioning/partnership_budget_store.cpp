// Allocations to partnerships in the database.
#include "commissioning/partnership_budget_store.h"
#include "commissioning/fund_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/round_road.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

void drop_quantities(office::Change& change, const db::Sql& which, std::int64_t id) {
    for (const auto& quantity : db::records(change.tx, formula_quantity_fields(), which, {{"id", id}}))
        office::drop(change, formula_quantity_fields(), quantity);
}

Result<Done> may_change(const FundingRound& round) {
    if (round.route != RoundRoute::allocated || round.state != RoundState::draft)
        return refused("An allocation is changed while its round is being written.");
    return Done{};
}

NoticeContent notice_of(const Allocation& allocation, const std::string& post, Date counts_from) {
    const auto& round = allocation.round;
    NoticeContent notice;
    notice.round = round.reference;
    notice.title = round.title;
    notice.pot = round.pot;
    notice.total = allocation.total();
    notice.conditions = round.conditions.text;
    notice.signed_post = post;
    notice.interests = interests_confirmed();
    notice.counts_from = in_words(counts_from);
    for (const auto& part : allocation.parts)
        notice.formula.push_back(part.title + ", " + std::to_string(part.weight) + " of 100"
                                 + (part.source.empty() ? "" : " (" + part.source + ")"));
    for (const auto& share : allocation.shares)
        notice.shares.push_back(
            {share.budget.name, share.budget.area, share.by_part, share.amount, share.budget.stated_because});
    return notice;
}

Result<Done> may_sign(db::Connection& connection, const FundingRound& round, const Allocation& allocation,
                      const Signing& signing, Date counts_from, Date today) {
    Problems problems;
    auto year = period_of(line_of(connection, round.line).year());
    if (!signing.confirms_interests) problems.add("interests", "Confirm that your register of interests is up to date");
    if (counts_from > today) problems.add("counts_from", "The date must be today or in the past");
    else if (counts_from < year.first)
        problems.add("counts_from", "The money of the budget line counts from " + in_words(year.first));
    if (!problems.empty()) return problems;
    if (round.route != RoundRoute::allocated) return refused("This round is not allotted to partnerships.");
    if (signing.person && round.drafted_by == signing.person)
        return Refusal{"Whoever drafted an allocation does not decide on it.", "", Refusal::Kind::forbidden};
    if (auto missing = check(allocation); !missing.empty()) return refused(missing.list.front().message + ".");
    return Done{};
}

Transfer transfer_of(const FundingRound& round, TransferKind kind, Money amount, Date day) {
    Transfer transfer;
    transfer.kind = kind;
    transfer.line = round.line;
    transfer.round = round.id;
    transfer.amount = amount;
    transfer.happened_on = day;
    transfer.is_sample = round.is_sample;
    return transfer;
}

// The day from which the round's money stands in it.
std::optional<Date> set_aside_on(db::Connection& connection, FundingRoundId round) {
    auto day = connection.value<std::string>(
        db::Sql(
            "SELECT COALESCE(MIN(happened_on), '') FROM ledger_transfer WHERE funding_round = :round AND kind = 'open_round'",
            "the day a round's money was set aside"),
        {{"round", round}});
    return day.empty() ? std::nullopt : std::optional(*parse_iso_date(day));
}

} // namespace

std::vector<Award> projects_of(db::Connection& connection, PartnershipBudgetId budget) {
    return db::records(connection, award_fields(),
                       db::Sql("partnership_budget = :budget ORDER BY reference, id", "projects of a partnership"),
                       {{"budget", budget}});
}

std::vector<OpeningPayment> opening_payments_of(db::Connection& connection, AwardId award) {
    return db::records(connection, opening_payment_fields(),
                       db::Sql("award = :award ORDER BY paid_on, id", "payments of an award before Reeve"),
                       {{"award", award}});
}

Money committed_of(db::Connection& connection, PartnershipBudgetId budget) {
    Money sum;
    for (const auto& project : projects_of(connection, budget)) sum += balances(connection, project.id).awarded();
    return sum;
}

Result<Done> keep_formula(office::Change& change, const FundingRound& round, const std::vector<FormulaPart>& typed) {
    TRY(may_change(round));
    auto stand = parts_of(change.tx, round.id);
    for (std::size_t at = typed.size(); at < stand.size(); ++at) {
        drop_quantities(change, db::Sql("part = :id ORDER BY id", "quantities of a part"), stand[at].id.value);
        office::drop(change, formula_part_fields(), stand[at]);
    }
    for (std::size_t at = 0; at < typed.size(); ++at) {
        auto part = at < stand.size() ? stand[at] : FormulaPart{};
        part.round = round.id;
        part.number = static_cast<int>(at) + 1;
        part.title = typed[at].title;
        part.weight = typed[at].weight;
        part.source = typed[at].source;
        part.is_sample = round.is_sample;
        if (part.id) TRY(office::keep(change, formula_part_fields(), part));
        else office::keep_new(change, formula_part_fields(), part);
    }
    return Done{};
}

Result<Done> keep_share(office::Change& change, const FundingRound& round, const AllottedShare& typed) {
    TRY(may_change(round));
    auto budget = typed.budget;
    budget.round = round.id;
    budget.is_sample = round.is_sample;
    bool is_empty = !budget.stated
                    && std::none_of(typed.quantities.begin(), typed.quantities.end(),
                                    [](const auto& quantity) { return quantity.has_value(); });
    if (budget.id)
        drop_quantities(change, db::Sql("partnership_budget = :id ORDER BY id", "quantities of a partnership's budget"),
                        budget.id.value);
    if (is_empty) {
        if (budget.id) office::drop(change, partnership_budget_fields(), budget);
        return Done{};
    }
    budget = budget.id ? TRY(office::keep(change, partnership_budget_fields(), budget))
                       : office::keep_new(change, partnership_budget_fields(), budget);
    auto parts = parts_of(change.tx, round.id);
    for (std::size_t at = 0; at < std::min(parts.size(), typed.quantities.size()); ++at)
        if (typed.quantities[at])
            office::keep_new(change, formula_quantity_fields(),
                             FormulaQuantity{{}, 0, budget.id, parts[at].id, *typed.quantities[at]});
    return Done{};
}

Result<DecisionNotice> sign_allocation(office::Change& change, FundingRound round, const Signing& signing,
                                       Date counts_from) {
    auto allocation = allocation_of(change.tx, round);
    TRY(may_sign(change.tx, round, allocation, signing, counts_from, change.today()));
    TRY(round_moves().move(round.state, RoundState::announced));
    auto aside = transfer_of(round, TransferKind::open_round, round.pot, counts_from);
    aside.to = Account::round_available;
    aside.from = Account::unallocated;
    aside.why = "Allotted to partnerships: " + round.reference;
    TRY(post(change, aside));
    for (const auto& share : allocation.shares) {
        auto budget = share.budget;
        budget.amount = share.amount;
        TRY(office::keep(change, partnership_budget_fields(), budget));
    }
    auto notice = keep_notice(change, round, notice_of(allocation, change.actor_post, counts_from), signing);
    round.published_at = change.now;
    round.frozen_hash = sha256(frozen_text(round, {}));
    round.state = RoundState::announced;
    TRY(keep_round(change, std::move(round)));
    return notice;
}

Result<Award> add_project(office::Change& change, const PartnershipBudget& budget, Award project) {
    auto round = round_of(change.tx, budget.round);
    auto notice = notice_of_round(change.tx, round.id);
    auto from = set_aside_on(change.tx, round.id);
    auto problems = check_project(project, round, change.today());
    if (from && project.decided_on < *from) problems.add("decided_on", "The allocation counts from " + in_words(*from));
    if (!problems.empty()) return problems;
    TRY(may_commit(round, budget, project.amount, committed_of(change.tx, budget.id)));
    if (!notice) throw Fault("an allocation is announced without its decision");
    project.decision = notice->id;
    project = office::keep_new(change, award_fields(), std::move(project));
    auto given = transfer_of(round, TransferKind::award, project.amount, project.decided_on);
    given.from = Account::round_available;
    given.to = Account::committed;
    given.award = project.id;
    given.why = project.reference + ": " + project.title;
    TRY(post(change, given));
    return project;
}

Result<OpeningPayment> add_opening_payment(office::Change& change, const Award& award, OpeningPayment payment) {
    if (auto problems = check(payment, award, change.today()); !problems.empty()) return problems;
    auto same = db::record(change.tx, opening_payment_fields(),
                           db::Sql("reference = :reference ORDER BY id", "a payment before Reeve by its reference"),
                           {{"reference", payment.reference}});
    if (same) return refused("A payment under " + payment.reference + " is recorded already.");
    payment.award = award.id;
    payment.recorded_post = change.actor_post;
    payment.is_sample = award.is_sample;
    payment = office::keep_new(change, opening_payment_fields(), std::move(payment));
    auto drawn =
        transfer_of(round_of(change.tx, award.round), TransferKind::pay_before, payment.amount, payment.paid_on);
    drawn.from = Account::committed;
    drawn.to = Account::paid;
    drawn.award = award.id;
    drawn.why = "Paid under " + payment.reference + " before the office kept its ledger here";
    TRY(post(change, drawn));
    return payment;
}

} // namespace reeve::commissioning
