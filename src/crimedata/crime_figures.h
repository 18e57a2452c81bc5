// What can be counted of recorded crime, for papers and the public list.
#pragma once
#include "crimedata/crime_count_store.h"
#include "office/figure.h"

namespace reeve::crimedata {

// F-0180: recorded crime by area, category and period.
std::vector<office::FigureDefinition> figures();
// F-0181 to F-0183: what such a count can bear beside other districts, earlier months and the rest of the force area.
std::vector<office::FigureDefinition> comparison_figures();

// ---- What all of them share ----

// A question of a figure as the counts understand it, with its answer by month.
struct AskedCrime {
    CrimeArea area;
    CrimeQuestion question;
    CrimeAnswer counted;
};
// Refused in words where the period holds no whole month, a month is not held, or the area is not counted.
Result<AskedCrime> asked_crime(db::Connection&, const office::Question&);
// The answer of a figure that has none.
office::Answer not_held(const std::string& words);
// Every month's file is a record behind the number, at the release that stands.
void add_evidence(db::Connection&, office::Answer&, const AskedCrime&);
// With its source, owner, cautions and parameters.
office::FigureDefinition crime_figure(const char* reference, const char* slug, const char* question);

} // namespace reeve::crimedata
