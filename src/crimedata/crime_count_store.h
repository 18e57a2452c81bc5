// Counts of recorded crime asked of what is kept: which areas there are, which months are here, and one answer.
#pragma once
#include "crimedata/crime_area.h"
#include "crimedata/crime_count.h"
#include "crimedata/drawn_area.h"
#include "crimedata/file_identity.h"
#include "db/database.h"

namespace reeve::crimedata {

// The office's own force as its settings name it: "leicestershire".
std::string own_force(db::Connection&);
// All rows of the own force, its area, its districts, drawn areas that are open to everybody, what lies outside and
// what has no neighbourhood: in this order.
std::vector<CrimeArea> crime_areas(db::Connection&);
// By code, by the slug of a district or a force; a ward or neighbourhood by its code; a drawn area that is open by its
// reference. None where there is no such area.
std::optional<CrimeArea> find_crime_area(db::Connection&, std::string_view code);
// With what must be said of every count in it.
CrimeArea crime_area_of(const DrawnArea&);

// Residents of what makes it up, as of the newest year of each; none where one of them is not known.
std::optional<std::int64_t> people_of(db::Connection&, const CrimeArea&);

// In order; of the street files of a force.
std::vector<CrimeMonth> months_here(db::Connection&, const std::string& force, CrimeFileKind = CrimeFileKind::street);
// Of a drawn area, those in which the rows inside were counted; else those of the force.
std::vector<CrimeMonth> months_here(db::Connection&, const CrimeQuestion&);
std::vector<KeptCell> kept_cells(db::Connection&, const CrimeQuestion&);
CrimeAnswer ask_crime(db::Connection&, const CrimeQuestion&, CountedBy);

} // namespace reeve::crimedata
