// What the pages of volumes show: the counts of a period with those of the year before, what may be told of small
// numbers, and the months.
#pragma once
#include "complaints/review_volume_store.h"

namespace reeve::complaints {

// A count of people as it may be shown in public: 1 to 4 are withheld as "[c]".
inline constexpr std::int64_t smallest_shown = 5;

struct VolumeTold {
    Period period;
    Period before; // the same days a year earlier
    ReviewVolume now, then;
    ReviewChange received;
    std::optional<TwoFactorSplit> split;
    ReviewsOfComplaints of_now, of_then;
    bool knows_complaints = false;
    DecisionTimes times;
    std::vector<std::pair<std::string, std::string>> by_allegation; // label and count, small ones withheld
    std::vector<std::pair<std::string, std::int64_t>> months;       // of the two years to the end of the period
    bool is_sample = false;
};
VolumeTold volume_told(db::Connection&, const Period&);

// The financial year so far by whole months; in April the whole year before.
Period usual_period(Date today);
// "9 of 41 (22%)", or "[c] of 41" where a few people could be found out.
std::string share_told(std::int64_t part, std::int64_t whole);
std::string count_told(std::int64_t);

} // namespace reeve::complaints
