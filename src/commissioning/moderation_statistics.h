// What the marks of a round say before the panel meets: each bid's middle and spread, what to talk about, how strict
// each assessor was and how far the marks agree. Advice: nothing here decides.
#pragma once
#include "base/reliability.h"
#include "commissioning/assessor_mark.h"

namespace reeve::commissioning {

// One assessor's percentage of a bid. Assessors and bids are places in the caller's lists.
struct BidMark {
    std::size_t assessor = 0;
    Fraction percent;
};
struct MarkedBid {
    std::vector<BidMark> marks; // submitted and not voided
    std::int64_t missing = 0;   // assessors who were to mark it and have not
};

// A spread from so many points on is worth talking about.
constexpr std::int64_t wide_range = 20;

struct BidStanding {
    std::optional<Fraction> mean, median, range; // none without a mark
    std::optional<double> deviation;             // of the sample; none under two marks
    bool is_wide = false;
    bool straddles = false;            // some marks reach the line and some do not
    std::vector<std::size_t> decisive; // assessors without whose mark the mean falls on the line's other side
    std::int64_t missing = 0;
    std::optional<double> adjusted;          // the mean had all assessors been as strict
    std::size_t rank = 0, adjusted_rank = 0; // from 1, equals share the better one; 0: not ranked
};

struct ModerationStatistics {
    std::vector<BidStanding> bids;
    std::optional<statistics::Severity> severity; // none: not estimable
    std::optional<statistics::IntraclassCorrelation> intraclass;
    std::optional<statistics::IntervalAlpha> alpha;
    std::vector<std::vector<std::optional<double>>>
        standard_scores; // as bids' marks; none under five bids of an assessor
};
// Without a line nothing straddles and nobody is decisive.
ModerationStatistics moderation_statistics(const std::vector<MarkedBid>&, const std::optional<Fraction>& line);

// The flags of a bid in words, worst first: "On both sides of the line", "One assessor decides".
std::vector<std::string> flags_in_words(const BidStanding&);
// Places of the bids, those with most to talk about first: by range, then those that straddle the line.
std::vector<std::size_t> widest_first(const std::vector<BidStanding>&);
// The sentence that stands beside these statistics wherever they are shown.
const char* caution_of_statistics();

} // namespace reeve::commissioning
