// Counts of recorded crime asked of what is kept: which areas there are, which months are here, and one answer.
#pragma once
#include "crimedata/crime_area.h"
#include "crimedata/crime_count.h"
#include "crimedata/file_identity.h"
#include "db/database.h"

namespace reeve::crimedata {

// The office's own force as its settings name it: "leicestershire".
std::string own_force(db::Connection&);
// All rows of the own force, its area, its districts, what lies outside and what has no neighbourhood: in this order.
std::vector<CrimeArea> crime_areas(db::Connection&);
// By code, by the slug of a district or a force; a ward or neighbourhood by its code. None where there is no such area.
std::optional<CrimeArea> find_crime_area(db::Connection&, std::string_view code);

// In order; of the street files of a force.
std::vector<CrimeMonth> months_here(db::Connection&, const std::string& force, CrimeFileKind = CrimeFileKind::street);
std::vector<KeptCell> kept_cells(db::Connection&, const CrimeQuestion&);
CrimeAnswer ask_crime(db::Connection&, const CrimeQuestion&, CountedBy);

} // namespace reeve::crimedata
