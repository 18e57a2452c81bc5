// Bids in the database.
#include "commissioning/bid_store.h"
#include "commissioning/round_road.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

// As many live bids as the round lets one organisation have; itself not counted.
bool has_room_for(db::Connection& connection, const FundingRound& round, const Bid& bid) {
    // The columns that tell an organisation, and no more: hundreds send in the last minute of a round.
    constexpr auto others_sql = db::Sql(R"(
        SELECT state, organisation, charity_number, company_number, postcode FROM bid
        WHERE funding_round = :round AND id <> :bid AND state <> 'draft'
          AND (postcode = :postcode OR charity_number = :charity OR company_number = :company)
        ORDER BY id)",
                                        "bids that may be of the same organisation");
    auto others = connection.all(others_sql,
                                 {{"round", round.id},
                                  {"bid", bid.id},
                                  {"postcode", bid.postcode},
                                  {"charity", bid.charity_number},
                                  {"company", bid.company_number}},
                                 [](const db::Row& row) {
                                     Bid other;
                                     other.state = row.get<BidState>(0);
                                     other.organisation = row.get<std::string>(1);
                                     other.charity_number = row.get<std::string>(2);
                                     other.company_number = row.get<std::string>(3);
                                     other.postcode = row.get<Postcode>(4);
                                     return other;
                                 });
    auto live = std::count_if(others.begin(), others.end(),
                              [&](const Bid& other) { return is_live(other) && is_same_organisation(other, bid); });
    return live < round.bids_each;
}

} // namespace

const Description<BidRevision>& revision_fields() {
    static const auto fields =
        Description<BidRevision>("bid_revision", "bid as sent")
            .hidden<&BidRevision::bid>("bid")
            .hidden<&BidRevision::number>("number", {.label = "Number"})
            .hidden<&BidRevision::received_at>("received_at", {.label = "Received"})
            .hidden<&BidRevision::receipt>("receipt", {.label = "Receipt"})
            .hidden<&BidRevision::content>(
                "content", {.label = "What was sent", .audience = Audience::restricted, .personal = true})
            .hidden<&BidRevision::hash>("hash", {.label = "Hash"});
    return fields;
}

std::optional<Bid> find_bid(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, bid_fields(), db::Sql("reference = :reference ORDER BY id", "a bid by reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<Bid> bids_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, bid_fields(),
                       db::Sql("funding_round = :round ORDER BY reference, id", "bids of a round"), {{"round", round}});
}

std::vector<Bid> sent_bids_of(db::Connection& connection, FundingRoundId round) {
    auto list = bids_of(connection, round);
    std::erase_if(list, [](const Bid& bid) { return bid.revision == 0; });
    return list;
}

WholeBid whole(db::Connection& connection, const Bid& bid) {
    return {bid,
            db::records(connection, answer_fields(), db::Sql("bid = :bid ORDER BY criterion", "answers of a bid"),
                        {{"bid", bid.id}}),
            db::records(connection, cost_fields(), db::Sql("bid = :bid ORDER BY number", "costs of a bid"),
                        {{"bid", bid.id}})};
}

Bid begin_bid(office::Change& change, Bid bid) { return office::keep_new(change, bid_fields(), std::move(bid)); }

Result<Bid> keep_bid(office::Change& change, Bid bid) { return office::keep(change, bid_fields(), std::move(bid)); }

Result<BidAnswer> keep_answer(office::Change& change, BidAnswer answer) {
    if (!answer.id) return office::keep_new(change, answer_fields(), std::move(answer));
    return office::keep(change, answer_fields(), std::move(answer));
}

CostLine add_cost(office::Change& change, CostLine cost) {
    auto before = db::records(change.tx, cost_fields(), db::Sql("bid = :bid ORDER BY number", "costs of a bid"),
                              {{"bid", cost.bid}});
    cost.number = before.empty() ? 1 : before.back().number + 1;
    return office::keep_new(change, cost_fields(), std::move(cost));
}

Result<Bid> send_bid(office::Change& change, BidId id, int version, Moment received) {
    auto stands = db::find(change.tx, bid_fields(), id);
    if (!stands) return Refusal{"This bid is not there any more.", "", Refusal::Kind::absent};
    stands->version = version;
    auto round = round_of(change.tx, stands->round);
    if (!has_room_for(change.tx, round, *stands))
        return Refusal{stands->organisation + " has sent " + counted(round.bids_each, "bid")
                           + " in this round already.",
                       "", Refusal::Kind::conflict};
    auto with_parts = whole(change.tx, *stands);
    auto bid = TRY(sent(round, criteria_of(change.tx, round.id), with_parts, received));
    bid.receipt = bid.reference + "-" + std::to_string(bid.revision) + "-" + bid.content_hash.substr(0, 6);
    auto kept = TRY(keep_bid(change, bid));
    BidRevision revision;
    revision.bid = kept.id;
    revision.number = kept.revision;
    revision.received_at = received;
    revision.receipt = kept.receipt;
    revision.content = sent_text(with_parts);
    revision.hash = kept.content_hash;
    office::keep_new(change, revision_fields(), std::move(revision));
    return kept;
}

std::vector<BidRevision> revisions_of(db::Connection& connection, BidId bid) {
    return db::records(connection, revision_fields(), db::Sql("bid = :bid ORDER BY number", "revisions of a bid"),
                       {{"bid", bid}});
}

} // namespace reeve::commissioning
