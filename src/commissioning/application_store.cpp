// Applications in the database.
#include "commissioning/application_store.h"
#include "commissioning/round_road.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

Bid bid_now(db::Connection& connection, BidId id) {
    auto bid = db::find(connection, bid_fields(), id);
    if (!bid) throw Fault("an application is worked on that is not kept");
    return *bid;
}

std::optional<BidCopy> copy_of(db::Connection& connection, BidId bid) {
    return db::record(connection, copy_fields(), db::Sql("bid = :bid ORDER BY id", "changes not sent yet"),
                      {{"bid", bid}});
}

// With the changes that are not sent yet, where there are any.
WholeBid worked_on(db::Connection& connection, const Bid& bid, Date today) {
    auto kept = whole(connection, bid);
    auto copy = bid.state == BidState::submitted ? copy_of(connection, bid.id) : std::nullopt;
    return copy ? read_back(kept, copy->content, today) : kept;
}

Result<Done> keep_costs(office::Change& change, const std::vector<CostLine>& before,
                        const std::vector<CostLine>& after) {
    for (std::size_t at = 0; at < after.size(); ++at) {
        if (at >= before.size()) {
            add_cost(change, after[at]);
            continue;
        }
        auto line = before[at];
        line.words = after[at].words;
        line.amount = after[at].amount;
        TRY(office::keep(change, cost_fields(), line));
    }
    for (auto at = after.size(); at < before.size(); ++at) office::drop(change, cost_fields(), before[at]);
    return Done{};
}

// The records themselves, made to hold this.
Result<Bid> keep_records(office::Change& change, const WholeBid& after) {
    auto before = whole(change.tx, after.bid);
    auto kept = TRY(keep_bid(change, after.bid));
    for (const auto& answer : after.answers) {
        auto now = answer_to(before, answer.criterion);
        bool is_new_and_empty = !now.id && answer.words.text.empty();
        now.words = answer.words;
        if (!is_new_and_empty) TRY(keep_answer(change, now));
    }
    TRY(keep_costs(change, before.costs, after.costs));
    return kept;
}

Result<Bid> keep_worked_on(office::Change& change, const WholeBid& after) {
    if (after.bid.revision == 0) return keep_records(change, after);
    auto copy = copy_of(change.tx, after.bid.id).value_or(BidCopy{});
    copy.bid = after.bid.id;
    copy.content = sent_text(after);
    if (copy.id) TRY(office::keep(change, copy_fields(), copy));
    else office::keep_new(change, copy_fields(), copy);
    return after.bid;
}

Application application_of(db::Connection& connection, const Bid& bid, const BidMember& member, Moment now) {
    Application found;
    found.round = round_of(connection, bid.round);
    found.criteria = criteria_of(connection, bid.round);
    found.member = member;
    found.whole = whole(connection, bid);
    auto worked = worked_on(connection, bid, london_date(now));
    found.has_unsent = mark_of(worked) != mark_of(found.whole);
    // What was not sent by the closing counts no more.
    if (may_change(found.round, bid, now).ok()) found.whole = std::move(worked);
    return found;
}

} // namespace

const Description<BidCopy>& copy_fields() {
    static const auto fields =
        Description<BidCopy>("bid_copy", "changes of an application that are not sent")
            .hidden<&BidCopy::bid>("bid")
            .hidden<&BidCopy::content>(
                "content", {.label = "What was written", .audience = Audience::restricted, .personal = true});
    return fields;
}

std::optional<Application> find_application(db::Connection& connection, std::string_view reference, const Email& email,
                                            Moment now) {
    auto bid = find_bid(connection, reference);
    auto member = bid ? find_member(connection, bid->id, email) : std::nullopt;
    if (!member) return std::nullopt;
    return application_of(connection, *bid, *member, now);
}

std::vector<Application> applications_of(db::Connection& connection, const Email& email, Moment now) {
    std::vector<Application> list;
    for (const auto& member : memberships_of(connection, email))
        list.push_back(application_of(connection, bid_now(connection, member.bid), member, now));
    return list;
}

Result<Done> may_change(const FundingRound& round, const Bid& bid, Moment received) {
    if (bid.state != BidState::draft && bid.state != BidState::submitted)
        return Refusal{"This application is " + folded(state_told(round, bid)) + " and cannot be changed any more.", "",
                       Refusal::Kind::gone};
    if (is_past_closing(round, received))
        return Refusal{"The round closed on " + in_words(round.closes) + ". Nothing can be changed any more.", "",
                       Refusal::Kind::gone};
    if (!takes_bids(round, received)) return Refusal{"This round does not take bids now.", "", Refusal::Kind::gone};
    return Done{};
}

Result<Bid> begin_application(office::Change& change, const FundingRound& round, Bid bid, const Email& owner) {
    if (!takes_bids(round, change.now)) return Refusal{"This round does not take bids now.", "", Refusal::Kind::gone};
    int begun = 0;
    for (const auto& other : applications_of(change.tx, owner, change.now))
        begun += other.round.id == round.id && other.member.role == MemberRole::owner
                 && other.whole.bid.state == BidState::draft;
    if (begun >= most_drafts)
        return Refusal{"You have begun " + counted(begun, "application") + " in this round. Go on with one of them.",
                       "", Refusal::Kind::conflict};
    bid.round = round.id;
    bid.contact_email = owner;
    bid.is_sample = round.is_sample;
    auto kept = begin_bid(change, std::move(bid));
    add_owner(change, kept.id, owner);
    return kept;
}

Result<Bid> change_part(office::Change& change, BidId id, const PartChange& wish) {
    auto bid = bid_now(change.tx, id);
    TRY(may_change(round_of(change.tx, bid.round), bid, wish.received));
    auto criteria = criteria_of(change.tx, bid.round);
    auto parts = parts_of(criteria);
    const auto* part = find_part(parts, wish.part);
    if (!part) throw Fault("an application has no part " + wish.part);
    auto worked = worked_on(change.tx, bid, change.today());
    if (mark_of(*part, worked) != wish.mark)
        return Refusal{"Somebody else saved this part while you wrote. Both texts are below: yours is not saved yet.",
                       "", Refusal::Kind::conflict};
    wish.apply(worked);
    return keep_worked_on(change, worked);
}

Result<Bid> send_application(office::Change& change, BidId id, const std::string& mark, Moment received) {
    auto bid = bid_now(change.tx, id);
    auto worked = worked_on(change.tx, bid, change.today());
    if (mark_of(worked) != mark)
        return Refusal{"Somebody changed this application after you read it. Check it again and then send it.", "",
                       Refusal::Kind::conflict};
    worked.bid.is_declared = true;
    auto kept = TRY(keep_records(change, worked));
    if (auto copy = copy_of(change.tx, id)) office::drop(change, copy_fields(), *copy);
    return send_bid(change, id, kept.version, received);
}

Result<Bid> withdraw_application(office::Change& change, BidId id) {
    return keep_bid(change, TRY(withdrawn(bid_now(change.tx, id))));
}

} // namespace reeve::commissioning
