// Returns and targets in the database.
#include "commissioning/return_store.h"
#include "commissioning/award_store.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

bool is_settled(const GrantReturn& given) {
    return given.state == ReturnState::accepted || given.state == ReturnState::waived;
}

// The agreement whose calendar counts: in force, or the one that was last.
std::optional<GrantAgreement> agreement_of_returns(db::Connection& connection, AwardId award) {
    if (auto in_force = agreement_in_force(connection, award)) return in_force;
    std::optional<GrantAgreement> last;
    for (const auto& agreement : agreements_of(connection, award))
        if (agreement.state == AgreementState::ended) last = agreement;
    return last;
}

} // namespace

std::vector<GrantReturn> returns_of(db::Connection& connection, AwardId award) {
    return db::records(connection, return_fields(),
                       db::Sql("award = :award ORDER BY number, edition DESC, id", "returns of an award"),
                       {{"award", award}});
}

std::optional<GrantReturn> find_return(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, return_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a return by reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<GrantReturn> returns_in_work(db::Connection& connection) {
    return db::records(
        connection, return_fields(),
        db::Sql("state IN ('draft', 'submitted', 'queried', 'resubmitted') ORDER BY due_on, id", "returns in work"));
}

std::vector<GrantReturn> accepted_returns(db::Connection& connection) {
    return db::records(connection, return_fields(),
                       db::Sql("state = 'accepted' ORDER BY last_day, reference, id", "accepted returns"));
}

std::optional<GrantReturn> standing_return(const std::vector<GrantReturn>& returns, int number) {
    for (const auto& given : returns)
        if (given.number == number && given.state != ReturnState::restated && (given.edition == 1 || is_settled(given)))
            return given;
    return std::nullopt;
}

std::vector<ReturnPeriod> periods_told(const std::vector<GrantReturn>& returns) {
    std::vector<ReturnPeriod> told;
    for (const auto& given : returns)
        if (told.empty() || told.back().number != given.number) told.push_back(period_of(given));
    // A period that was skipped is still to be told: the calendar goes on from the last without a gap.
    std::size_t whole = 0;
    while (whole < told.size() && told[whole].number == static_cast<int>(whole) + 1) ++whole;
    told.resize(whole);
    return told;
}

std::vector<ReturnPeriod> periods_of(db::Connection& connection, AwardId award) {
    auto agreement = agreement_of_returns(connection, award);
    if (!agreement) return {};
    return calendar_of(*agreement, periods_told(returns_of(connection, award)));
}

Result<ReturnStanding> standing_of(db::Connection& connection, const GrantReturn& given) {
    auto agreement = agreement_of_returns(connection, given.award);
    if (!agreement) return refused("There is no agreement in force that this return belongs to.");
    ReturnStanding standing;
    standing.amount = agreement->amount;
    for (const auto& other : returns_of(connection, given.award))
        if (other.number != given.number && other.state == ReturnState::accepted)
            standing.accepted_spent += other.spent;
    auto periods = periods_of(connection, given.award);
    standing.is_last = !periods.empty() && periods.back().number == given.number;
    return standing;
}

Result<GrantReturn> begin_return(office::Change& change, const Award& award, int number) {
    auto returns = returns_of(change.tx, award.id);
    for (const auto& given : returns)
        if (given.number == number) return given;
    auto agreement = agreement_of_returns(change.tx, award.id);
    if (!agreement) return refused(award.reference + " has no agreement in force.");
    for (const auto& period : periods_of(change.tx, award.id))
        if (period.number == number) {
            auto begun = begun_for(award, *agreement, period);
            auto numbers = numbers_read(begun.numbers);
            for (const auto& target : targets_of(change.tx, award.id))
                numbers.outcomes.push_back({target.number, target.words, target.unit, target.wanted, 0});
            if (!award.area.empty()) numbers.areas.push_back({award.area, 10'000});
            begun.numbers = text_of(numbers);
            auto kept = office::keep_new(change, return_fields(), std::move(begun));
            conceal_with_award(change, award.id, "grant_return", kept.id.value);
            return kept;
        }
    return Refusal{"The agreement asks for no such return.", "", Refusal::Kind::absent};
}

Result<GrantReturn> keep_return(office::Change& change, GrantReturn given) {
    return office::keep(change, return_fields(), std::move(given));
}

Result<GrantReturn> send_return(office::Change& change, GrantReturn given) {
    auto standing = TRY(standing_of(change.tx, given));
    return keep_return(change,
                       TRY(sent(std::move(given), standing, {change.actor, change.actor_post}, change.today())));
}

Result<GrantReturn> accept_return(office::Change& change, const GrantReturn& given, Money ineligible,
                                  const std::string& because) {
    for (auto before : returns_of(change.tx, given.award)) {
        if (before.number != given.number || before.state != ReturnState::accepted) continue;
        TRY(return_moves().move(before.state, ReturnState::restated));
        before.state = ReturnState::restated;
        TRY(keep_return(change, before));
    }
    return keep_return(change,
                       TRY(accepted(given, ineligible, because, {change.actor, change.actor_post}, change.today())));
}

Result<GrantReturn> restate(office::Change& change, const GrantReturn& stands, const std::string& because) {
    auto next = TRY(restatement_of(stands, because));
    for (const auto& other : returns_of(change.tx, stands.award))
        if (other.number == stands.number && other.edition >= next.edition)
            return refused(other.reference + " restates it already.");
    auto kept = office::keep_new(change, return_fields(), std::move(next));
    conceal_with_award(change, kept.award, "grant_return", kept.id.value);
    return kept;
}

std::string missing_return_by(db::Connection& connection, AwardId award, Date due_by) {
    auto returns = returns_of(connection, award);
    for (const auto& period : periods_of(connection, award)) {
        if (period.due_on() > due_by) break;
        auto given = standing_return(returns, period.number);
        if (!given || !is_settled(*given)) return "the return for " + in_words(period);
    }
    return "";
}

std::optional<Money> evidenced_spending(db::Connection& connection, AwardId award) {
    std::optional<Money> sum;
    for (const auto& given : returns_of(connection, award))
        if (given.state == ReturnState::accepted) sum = sum.value_or(Money{}) + evidenced_by(given);
    return sum;
}

std::vector<GrantTarget> targets_of(db::Connection& connection, AwardId award) {
    return db::records(connection, target_fields(),
                       db::Sql("award = :award ORDER BY number, id", "targets of an award"), {{"award", award}});
}

Result<GrantTarget> add_target(office::Change& change, GrantTarget target) {
    if (auto problems = check(target); !problems.empty()) return problems;
    auto targets = targets_of(change.tx, target.award);
    target.number = targets.empty() ? 1 : targets.back().number + 1;
    auto kept = office::keep_new(change, target_fields(), std::move(target));
    conceal_with_award(change, kept.award, "grant_target", kept.id.value);
    return kept;
}

Result<GrantTarget> keep_target(office::Change& change, GrantTarget target) {
    if (auto problems = check(target); !problems.empty()) return problems;
    return office::keep(change, target_fields(), std::move(target));
}

} // namespace reeve::commissioning
