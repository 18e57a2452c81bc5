// Funding rounds in the database.
#include "commissioning/round_store.h"
#include "commissioning/allocation_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/round_road.h"
#include "office/search.h"

namespace reeve::commissioning {
namespace {

void tell_search(office::Change& change, const FundingRound& round) {
    bool is_open_to_all = is_public(round);
    office::index_record(change,
                         {.table = "funding_round",
                          .record_id = round.id.value,
                          .kind = "Funding round",
                          .reference = round.reference,
                          .title = round.title,
                          .text = round.about.text,
                          .address = is_open_to_all ? public_address(round) : desk_address(round),
                          .audience = is_open_to_all ? office::SearchAudience::open : office::SearchAudience::staff,
                          .day = london_date(round.opens)});
}

RoundFacts facts_of(db::Connection& connection, const FundingRound& round) {
    return {criteria_of(connection, round.id), standards_of(connection, round.id),
            balances(connection, round.line).in(Account::unallocated)};
}

// Whoever was slower is told so first, and sees what stands before they raise it or move it again.
Result<FundingRound> as_it_stands(office::Change& change, FundingRound round) {
    return office::keep(change, round_fields(), std::move(round));
}

Transfer between_line_and_round(const FundingRound& round, TransferKind kind, Money amount, Date day) {
    Transfer transfer;
    transfer.kind = kind;
    bool is_opening = kind == TransferKind::open_round;
    transfer.from = is_opening ? Account::unallocated : Account::round_available;
    transfer.to = is_opening ? Account::round_available : Account::unallocated;
    transfer.line = round.line;
    transfer.round = round.id;
    transfer.amount = amount;
    transfer.happened_on = day;
    transfer.why = label_of(kind) + (": " + round.reference);
    transfer.is_sample = round.is_sample;
    return transfer;
}

} // namespace

std::optional<FundingRound> find_round(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, round_fields(), db::Sql("reference = :reference ORDER BY id", "a round by reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<FundingRound> all_rounds(db::Connection& connection) {
    return db::records(connection, round_fields(), db::Sql("id > 0 ORDER BY closes DESC, id DESC", "all rounds"));
}

std::vector<FundingRound> public_rounds(db::Connection& connection) {
    auto list = all_rounds(connection);
    std::erase_if(list, [](const FundingRound& round) { return !is_public(round); });
    return list;
}

FundingRound round_of(db::Connection& connection, FundingRoundId id) {
    auto round = db::find(connection, round_fields(), id);
    if (!round) throw Fault("a record names a round that is not kept");
    return *round;
}

std::vector<RoundCriterion> criteria_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, criterion_fields(),
                       db::Sql("funding_round = :round ORDER BY number", "criteria of a round"), {{"round", round}});
}

std::vector<RoundStandard> standards_of(db::Connection& connection, FundingRoundId round) {
    auto kept = db::records(connection, standard_fields(),
                            db::Sql("funding_round = :round ORDER BY number", "grants standard of a round"),
                            {{"round", round}});
    std::vector<RoundStandard> all;
    for (int number = 1; number <= static_cast<int>(grant_standards().size()); ++number) {
        auto found = std::find_if(kept.begin(), kept.end(),
                                  [&](const RoundStandard& standard) { return standard.number == number; });
        RoundStandard open;
        open.round = round;
        open.number = number;
        all.push_back(found == kept.end() ? open : *found);
    }
    return all;
}

FundingRound begin_round(office::Change& change, FundingRound round) {
    round.drafted_by = change.actor;
    round = office::keep_new(change, round_fields(), std::move(round));
    tell_search(change, round);
    return round;
}

Result<FundingRound> keep_round(office::Change& change, FundingRound round) {
    round = TRY(office::keep(change, round_fields(), std::move(round)));
    tell_search(change, round);
    return round;
}

RoundCriterion add_criterion(office::Change& change, RoundCriterion criterion) {
    auto before = criteria_of(change.tx, criterion.round);
    criterion.number = before.empty() ? 1 : before.back().number + 1;
    return office::keep_new(change, criterion_fields(), std::move(criterion));
}

Result<RoundStandard> keep_standard(office::Change& change, RoundStandard standard) {
    if (!standard.id) return office::keep_new(change, standard_fields(), std::move(standard));
    return office::keep(change, standard_fields(), std::move(standard));
}

Result<FundingRound> approve_round(office::Change& change, FundingRound round, office::PersonId by) {
    if (round.route == RoundRoute::allocated)
        if (auto problems = check(allocation_of(change.tx, round)); !problems.empty()) return problems;
    auto approved = TRY(approve(std::move(round), facts_of(change.tx, round), by, change.actor_post));
    return keep_round(change, std::move(approved));
}

Result<FundingRound> publish_round(office::Change& change, FundingRound round) {
    auto facts = facts_of(change.tx, round);
    auto published = TRY(publish(std::move(round), facts, change.now));
    TRY(post(change, between_line_and_round(published, TransferKind::open_round, published.pot, change.today())));
    return keep_round(change, std::move(published));
}

Result<FundingRound> cancel_round(office::Change& change, FundingRound round, const std::string& because) {
    auto cancelled = TRY(cancel(std::move(round), because));
    if (auto left = balances(change.tx, cancelled.id).in(Account::round_available); left.pence > 0)
        TRY(post(change, between_line_and_round(cancelled, TransferKind::close_round, left, change.today())));
    return keep_round(change, std::move(cancelled));
}

Result<FundingRound> extend_round(office::Change& change, FundingRound round, Moment closes) {
    round = TRY(as_it_stands(change, std::move(round)));
    return keep_round(change, TRY(extended(std::move(round), closes, change.now)));
}

Result<FundingRound> authorise_above(office::Change& change, FundingRound round, Money amount,
                                     const std::string& decision) {
    round = TRY(as_it_stands(change, std::move(round)));
    return keep_round(change, TRY(authorised_above(std::move(round), amount, decision)));
}

} // namespace reeve::commissioning
