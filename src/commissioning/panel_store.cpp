// Panels and declared interests in the database.
#include "commissioning/panel_store.h"
#include "commissioning/bid_store.h"
#include "office/concealment.h"
#include "office/mail_store.h"

namespace reeve::commissioning {
namespace {

using office::Change;
using office::PersonId;

std::set<BidId> bids_where(db::Connection& connection, FundingRoundId round, PersonId person, bool stands_aside) {
    std::set<BidId> bids;
    connection.each(db::Sql(R"(
        SELECT bid FROM bid_interest WHERE funding_round = :round AND person = :person
            AND (answer <> 'none' AND lifted_by = '') = (:aside = 1)
        ORDER BY bid)",
                            "bids that a person meets, or stands aside from"),
                    {{"round", round}, {"person", person}, {"aside", stands_aside ? 1 : 0}},
                    [&](const db::Row& row) { bids.insert(bids.end(), BidId{row.get<std::int64_t>(0)}); });
    return bids;
}

} // namespace

std::vector<PanelSeat> seats_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, seat_fields(),
                       db::Sql("funding_round = :round ORDER BY letter, id", "seats of a panel"), {{"round", round}});
}

std::vector<PanelSeat> seats_of_person(db::Connection& connection, PersonId person) {
    return db::records(connection, seat_fields(), db::Sql("person = :person ORDER BY id DESC", "seats of a person"),
                       {{"person", person}});
}

std::optional<PanelSeat> seat_of(db::Connection& connection, FundingRoundId round, PersonId person) {
    return db::record(connection, seat_fields(),
                      db::Sql("funding_round = :round AND person = :person ORDER BY id", "a person’s seat in a panel"),
                      {{"round", round}, {"person", person}});
}

Result<PanelSeat> keep_seat(Change& change, PanelSeat seat) {
    const auto seats = seats_of(change.tx, seat.round);
    TRY(may_be_seated(seats, seat));
    seat.letter = next_letter(seats);
    return keep_new(change, seat_fields(), std::move(seat));
}

std::vector<BidInterest> interests_of(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, interest_fields(),
                       db::Sql("funding_round = :round ORDER BY bid, person", "interests in a round"),
                       {{"round", round}});
}

std::vector<BidInterest> interests_aside(db::Connection& connection, FundingRoundId round) {
    return db::records(connection, interest_fields(),
                       db::Sql("funding_round = :round AND answer <> 'none' AND lifted_by = '' ORDER BY bid, person",
                               "who stands aside in a round"),
                       {{"round", round}});
}

std::optional<BidInterest> interest_of(db::Connection& connection, BidId bid, PersonId person) {
    return db::record(connection, interest_fields(),
                      db::Sql("bid = :bid AND person = :person ORDER BY id", "a person’s interest in a bid"),
                      {{"bid", bid}, {"person", person}});
}

std::set<BidId> bids_hidden_from(db::Connection& connection, FundingRoundId round, PersonId person) {
    return bids_where(connection, round, person, true);
}

std::set<BidId> bids_open_to(db::Connection& connection, FundingRoundId round, PersonId person) {
    return bids_where(connection, round, person, false);
}

std::vector<Bid> sent_bids_met_by(db::Connection& connection, FundingRoundId round, PersonId person) {
    auto bids = sent_bids_of(connection, round);
    const auto hidden = bids_hidden_from(connection, round, person);
    std::erase_if(bids, [&](const Bid& bid) { return hidden.count(bid.id) > 0; });
    return bids;
}

Result<Done> may_act_on_whole_round(db::Connection& connection, FundingRoundId round, PersonId person) {
    if (bids_hidden_from(connection, round, person).empty()) return Done{};
    return Refusal{"Another chair of the panel does this",
                   "Whoever stands aside from a bid neither reveals the marks nor hands the round to its decision"};
}

bool is_hidden_from(db::Connection& connection, BidId bid, PersonId person) {
    auto interest = interest_of(connection, bid, person);
    return interest && interest->stands_aside();
}

// Those that were removed since stand in the history alone.
std::vector<std::pair<std::string, std::int64_t>> records_about(db::Connection& connection, BidId bid) {
    return connection.all(db::Sql(R"(
        SELECT 'bid', id FROM bid WHERE id = :bid
        UNION ALL SELECT 'bid_answer', id FROM bid_answer WHERE bid = :bid
        UNION ALL SELECT 'cost_line', id FROM cost_line WHERE bid = :bid
        UNION ALL SELECT 'bid_revision', id FROM bid_revision WHERE bid = :bid
        UNION ALL SELECT 'bid_member', id FROM bid_member WHERE bid = :bid
        UNION ALL SELECT 'bid_copy', id FROM bid_copy WHERE bid = :bid
        UNION ALL SELECT 'file', id FROM file WHERE record_table = 'bid' AND record_id = :bid
        UNION ALL SELECT 'mail', mail.id FROM mail JOIN bid ON bid.id = :bid
            WHERE substr(mail.subject, 1, LENGTH(bid.reference) + 2) = bid.reference || ': '
        UNION ALL SELECT 'mail', mail.id FROM mail JOIN award ON award.bid = :bid
            WHERE substr(mail.subject, 1, LENGTH(award.reference) + 2) = award.reference || ': '
        UNION ALL SELECT 'bid_interest', id FROM bid_interest WHERE bid = :bid
        UNION ALL SELECT 'assessment', id FROM assessment WHERE bid = :bid
        UNION ALL SELECT 'moderation_item', id FROM moderation_item WHERE bid = :bid
        UNION ALL SELECT 'moderated_score', moderated_score.id FROM moderated_score
            JOIN moderation_item ON moderation_item.id = moderated_score.item WHERE moderation_item.bid = :bid
        UNION ALL SELECT 'bid_recommendation', id FROM bid_recommendation WHERE bid = :bid
        UNION ALL SELECT 'award', id FROM award WHERE bid = :bid
        UNION ALL SELECT 'diligence_check', id FROM diligence_check WHERE bid = :bid
        UNION ALL SELECT 'condition_precedent', id FROM condition_precedent WHERE bid = :bid
        UNION ALL SELECT 'grant_agreement', grant_agreement.id FROM grant_agreement
            JOIN award ON award.id = grant_agreement.award WHERE award.bid = :bid
        UNION ALL SELECT 'instalment', instalment.id FROM instalment
            JOIN award ON award.id = instalment.award WHERE award.bid = :bid
        UNION ALL SELECT 'bank_details', bank_details.id FROM bank_details
            JOIN award ON award.id = bank_details.award WHERE award.bid = :bid
        UNION ALL SELECT 'claim', claim.id FROM claim JOIN award ON award.id = claim.award WHERE award.bid = :bid
        UNION ALL SELECT 'payment', payment.id FROM payment
            JOIN award ON award.id = payment.award WHERE award.bid = :bid
        UNION ALL SELECT 'grant_return', grant_return.id FROM grant_return
            JOIN award ON award.id = grant_return.award WHERE award.bid = :bid
        UNION ALL SELECT 'grant_target', grant_target.id FROM grant_target
            JOIN award ON award.id = grant_target.award WHERE award.bid = :bid
        UNION ALL SELECT 'grant_closing', grant_closing.id FROM grant_closing
            JOIN award ON award.id = grant_closing.award WHERE award.bid = :bid
        UNION ALL SELECT 'award_review', award_review.id FROM award_review
            JOIN award ON award.id = award_review.award WHERE award.bid = :bid
        UNION ALL SELECT 'grant_variation', grant_variation.id FROM grant_variation
            JOIN award ON award.id = grant_variation.award WHERE award.bid = :bid
        UNION ALL SELECT 'recovery', recovery.id FROM recovery
            JOIN award ON award.id = recovery.award WHERE award.bid = :bid
        UNION ALL SELECT DISTINCT 'payment_file', claim.payment_file FROM claim
            JOIN award ON award.id = claim.award WHERE award.bid = :bid AND claim.payment_file IS NOT NULL
        UNION SELECT record_table, record_id FROM history
            WHERE record_table IN ('bid_answer', 'cost_line', 'bid_revision', 'bid_member', 'bid_copy')
                AND changes LIKE '%"after":' || CAST(:bid AS TEXT) || ',"before":null,"field":"bid"}%'
        UNION SELECT record_table, record_id FROM history
            WHERE record_table = 'file' AND changes LIKE '%"after":"bid","before":null,"field":"record_table"}%'
                AND changes LIKE '%"after":' || CAST(:bid AS TEXT) || ',"before":null,"field":"record_id"}%'
        ORDER BY 1, 2)",
                                  "records about a bid"),
                          {{"bid", bid}}, [](const db::Row& row) {
                              return std::pair(row.get<std::string>(0), row.get<std::int64_t>(1));
                          });
}

void conceal_from_those_aside(Change& change, BidId bid, const std::string& table, std::int64_t record_id) {
    for (const auto& interest :
         db::records(change.tx, interest_fields(),
                     db::Sql("bid = :bid AND answer <> 'none' AND lifted_by = '' ORDER BY id", "who stands aside"),
                     {{"bid", bid}}))
        office::conceal(change, interest.person, table, record_id);
}

void tell_about(Change& change, const Bid& bid, const office::Letter& letter, std::string why) {
    const auto mail = office::queue_mail(change, letter, std::move(why));
    conceal_from_those_aside(change, bid.id, "mail", mail.id);
}

} // namespace reeve::commissioning
