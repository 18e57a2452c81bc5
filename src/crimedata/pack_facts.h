// Everything that a pack is written from, gathered before a word of it is.
#pragma once
#include "crimedata/area_months.h"
#include "crimedata/custom_area.h"
#include "crimedata/pack_content.h"
#include "crimedata/similar_areas.h"

namespace reeve::crimedata {

struct PackDistrict {
    AreaTraits traits;   // with the residents that rates use
    int people_year = 0; // of these
    std::string people_source;
};
struct PackNeighbourhood {
    std::string code, name;
    std::int64_t people = 0; // 0: not known
    double deprivation = 0, latitude = 0, longitude = 0;
    bool is_placed = false; // its middle is known
};
// What was recorded at each point of a district in some months, by category.
struct PackPoints {
    std::vector<CrimeMonth> months; // whose rows keep their places
    std::map<GeoPoint, std::map<char, std::int64_t>> counts;
    std::vector<std::int64_t> of(Concern) const; // one for each point, 0 too
};
// What the office does: an action or a registered figure, with where it leads.
struct PackStanding {
    std::string reference, words, state, address;
    std::string category; // whose theme it has; empty: of the area at large
    bool is_sample = false;
};

struct PackFacts {
    std::string force;      // "leicestershire"
    std::string force_name; // "Leicestershire Police"
    std::vector<PackDistrict> districts;
    std::size_t own = 0;                           // of these
    std::vector<PackNeighbourhood> neighbourhoods; // of the own district
    AreaMonths months; // of the districts, the neighbourhoods, all rows, and those elsewhere
    PackPoints points; // of the own district, in the year to the last month asked for
    MonthRange asked;
    std::vector<PackStanding> standing;
    std::vector<PackSource> sources;
    std::string deprivation_source, middle_source;

    const PackDistrict& district() const { return districts[own]; }
    std::vector<std::string> own_area() const { return {district().traits.code}; }
    std::vector<std::string> other_areas() const;
    std::vector<AreaTraits> traits() const;
};

} // namespace reeve::crimedata
