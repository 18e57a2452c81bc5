// Gathers what packs are written from: counts, residents, deprivation, actions, figures and files.
#pragma once
#include "crimedata/pack_facts.h"
#include "office/figure.h"

namespace reeve::crimedata {

// What all districts share, read once for all nine packs; then what is of one of them.
class PackGathering {
public:
    PackGathering(db::Connection&, const office::FigureRegistry&, MonthRange asked, Moment now);

    const std::vector<PackDistrict>& districts() const { return shared_.districts; }
    // A refusal in words where the months are not held, or where it is no district of the office.
    Result<PackFacts> facts_of(std::string_view district);

private:
    void add_neighbourhoods(PackFacts&);
    void add_standing(PackFacts&);
    void read_points();

    db::Connection& connection_;
    const office::FigureRegistry& figures_;
    Moment now_;
    PackFacts shared_;
    std::vector<KeptCell> cells_; // of all but the neighbourhoods
    bool have_points_ = false;
    std::map<std::string, PackPoints> points_; // by district
};

// Counts a number of a pack again, as the releases that are held now have it; none where a month is gone.
std::optional<std::int64_t> counted_again(db::Connection&, const std::string& force, const PackNumber&);

} // namespace reeve::crimedata
