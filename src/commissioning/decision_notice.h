// The decision on a round: it writes itself from the record, is signed by who may decide, and is never changed after.
#pragma once
#include "base/json.h"
#include "commissioning/award.h"
#include "commissioning/moderation_item.h"

namespace reeve::commissioning {

struct DecisionNotice {
    Id<DecisionNotice> id;
    int version = 0;
    std::string reference; // D-2024-001
    FundingRoundId round;
    std::string title;
    std::string content; // JSON of NoticeContent, frozen
    std::string hash;    // of the content
    std::string signed_post;
    office::PersonId signed_by;
    Moment signed_at;
    bool is_sample = false;
};
const Description<DecisionNotice>& notice_fields();

// A bid as the decision sees it.
struct DecidedBid {
    Bid bid;
    BidRecommendation recommendation;
    std::optional<Fraction> percent; // after moderation; none where nothing could be scored
};

// So many bids of a range of scores: from `from` percent up to the band above.
struct NoticeBand {
    std::string words; // "75% or more", "65% to under 75%", "under 65%"
    int bids = 0;
};
struct NoticeAward {
    std::string organisation;
    std::string title;
    std::string area;
    Money requested;
    Money amount;
    std::string reasons;
    std::string score; // "76.3%"
};
// What an allocation gives a partnership.
struct NoticeShare {
    std::string partnership;
    std::string area;
    std::vector<Money> by_part; // of the formula; none where the amount is stated
    Money amount;
    std::string stated_because;
};
struct NoticeContent {
    std::string round;
    std::string title;
    std::string dates;
    int bids = 0;
    std::vector<NoticeBand> bands;
    int line = 0;
    std::string line_because;
    std::vector<NoticeAward> awards; // best score first
    int reserve = 0;
    int declined = 0;
    Money total;
    Money pot;
    Money above; // what was authorised above the pot
    std::string above_decision;
    std::string conditions;
    std::string signed_post;
    std::string interests; // what the signatory confirmed
    // Of an allocation alone, which has no bids:
    std::vector<std::string> formula; // "Population, 50 of 100: ONS mid-year estimate 2022"
    std::vector<NoticeShare> shares;
    std::string counts_from; // the day, where the decision was made before it was recorded
    bool is_allocation() const { return !shares.empty(); }
};

// The lower ends of the bands a notice counts by, best first: {75, 65}. Refuses what is not falling or not 1 to 100.
Result<std::vector<int>> parse_bands(std::string_view typed);
std::vector<NoticeBand> bands_of(const std::vector<DecidedBid>&, const std::vector<int>& lower_ends);
// The whole notice, from the record alone.
NoticeContent notice_of(const FundingRound&, const std::vector<DecidedBid>&, const std::vector<int>& bands,
                        const std::string& signed_post);
// What it says, a sentence each: how many bids came, how they scored, where the line lies and why, what is given.
std::vector<std::string> sentences_of(const NoticeContent&);
Json json_of(const NoticeContent&);
NoticeContent notice_read(const Json&);
// What whoever signs confirms of their own interests.
std::string interests_confirmed();
std::string public_address(const DecisionNotice&); // /decisions/D-2024-001

} // namespace reeve::commissioning
