// A whole round described in one JSON file, to be played again through the same rules as the pages; the format stands
// in docs/operate/replay-a-round.md.
#pragma once
#include "base/json.h"
#include "commissioning/decision_notice.h"
#include "commissioning/panel_seat.h"

namespace reeve::commissioning {

struct ReplayedBid {
    Bid bid;
    std::map<std::string, InterestKind> interests;  // by assessor
    std::map<std::string, std::vector<int>> scores; // by assessor, in the criteria's order
    std::optional<Money> amount;                    // given where it is less than what was asked
};

struct RoundReplay {
    std::string fund;
    int year_begins = 0;
    FundingRound round;
    std::string above_decision;
    std::vector<RoundCriterion> criteria;
    std::vector<std::string> assessors; // posts
    std::vector<ReplayedBid> bids;
    std::vector<int> bands;
    int line = 0;
    std::string line_because;
    std::string decided_by; // post
};

// Every problem with its place in the file: "bids[3].asked".
Result<RoundReplay> replay_read(const Json&);

} // namespace reeve::commissioning
