// What the counts of each category of an area say beside earlier months and beside other areas: read once, told by the
// parts of a pack.
#pragma once
#include "base/change_beside.h"
#include "base/funnel.h"
#include "crimedata/pack_facts.h"

namespace reeve::crimedata {

inline constexpr double level = 0.05; // of false discoveries among all that are looked over

// The change of one area from earlier months, beside the change of the rest of the force area.
struct ReadChange {
    MonthRange months; // the earlier ones
    std::int64_t before = 0;
    std::int64_t others_now = 0, others_before = 0;
    std::optional<statistics::ChangeBeside> beside; // none: too few to tell
    double adjusted = 1;                            // its p, for all categories looked over
    bool is_withheld = false;                       // the count before
    bool stands_out() const { return beside && adjusted <= level; }
};
// "rose more than", "fell less than": how the count went beside the rest, of a change that stands out.
std::string beside_words(std::int64_t now, const ReadChange&);

struct ConcernReading {
    Concern concern = nullptr;
    std::int64_t now = 0;
    std::optional<ReadChange> since_year, since_quarter;
    std::optional<CrimeRate> rate;
    double similar_rate = 0; // of the similar areas taken together; 0: not told
    std::optional<statistics::FunnelPoint> funnel;
    std::optional<std::int64_t> usual_signals; // months asked for with a signal; none: no usual range
    bool is_withheld = false;

    bool rose() const;
    bool fell() const;
    bool is_high() const { return funnel && funnel->where != statistics::FunnelPoint::Where::inside && funnel->z > 0; }
};

struct AreaReading {
    std::optional<EarlierMonths> year; // the same months of an earlier year
    std::optional<MonthRange> quarter; // the months just before
    double spread_year = 1, spread_quarter = 1;
    ConcernReading all;
    std::vector<ConcernReading> concerns; // categories with a count now or before, the most first
    std::vector<SimilarArea> similar;
};
AreaReading reading_of(const PackFacts&);
const ConcernReading* reading_of(const AreaReading&, std::string_view slug);
// Those to look at: the three with most, each that rose more than the others, and the two that stand highest among the
// districts.
std::vector<const ConcernReading*> top_concerns(const AreaReading&);

} // namespace reeve::crimedata
