// The pen of packs: counts come through it, so that each is kept with the question that gives it again.
#pragma once
#include "base/text.h"
#include "crimedata/concern_reading.h"

namespace reeve::crimedata {

inline constexpr const char* withheld_mark = "[c]";
inline constexpr const char* missing_mark = "[x]";
inline constexpr const char* withheld_note =
    "[c] withheld: a count of 1 to 4, or one that would give such a count away.";

class PackWriting {
public:
    PackWriting(const PackFacts& facts, PackContent& content) : facts(facts), content(content) {}

    // The count in words, kept with its question; the mark where it is withheld or not held.
    std::string count(const std::vector<std::string>& areas, const std::string& where, Concern, MonthRange,
                      bool is_withheld = false);
    // Of the own district.
    std::string own(Concern, MonthRange, bool is_withheld = false);
    void number(PackNumber);

    const PackFacts& facts;
    PackContent& content;
};

// "12% more" by a ratio; "as many" where it rounds to nothing.
std::string ratio_words(double ratio);
std::string rate_words(const std::optional<CrimeRate>&);     // "12.3"
std::string interval_words(const std::optional<CrimeRate>&); // "11.9 to 12.7"
// "in July to September 2022, three years before", "in the quarter before"
std::string when_words(const EarlierMonths&);
std::string noun_of(Concern); // "recorded crimes", "records of shoplifting"

// The parts of a quarterly pack, in their order.
PackPart volume_part(PackWriting&, const AreaReading&);
PackPart change_part(PackWriting&, const AreaReading&);
PackPart concerns_part(PackWriting&, const AreaReading&);
PackPart similar_part(PackWriting&, const AreaReading&, Concern = nullptr);
PackPart where_part(PackWriting&, Concern = nullptr);
PackPart outcome_part(PackWriting&, Concern = nullptr);
PackPart forecast_part(PackWriting&, Concern = nullptr);
PackPart standing_part(PackWriting&, const std::vector<const ConcernReading*>&);
PackPart quality_part(PackWriting&);
PackPart method_part(const PackFacts&, const AreaReading&);

// The whole pack of one district and quarter, from its facts alone.
PackContent quarterly_pack(const PackFacts&);
// The deep profile of one concern in one district.
PackContent problem_profile(const PackFacts&, Concern);

} // namespace reeve::crimedata
