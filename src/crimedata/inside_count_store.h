// Drawn areas as they are kept, and what is counted inside each of them month by month, beside the counts of districts.
#pragma once
#include "crimedata/crime_month.h"
#include "crimedata/drawn_area.h"
#include "crimedata/inside_answers.h"
#include "office/keep.h"

namespace reeve::crimedata {

std::vector<DrawnArea> drawn_areas(db::Connection&); // those that stand first, by name
std::optional<DrawnArea> find_drawn_area(db::Connection&, std::string_view reference);
// As it was given, the boundary that stands.
std::string geojson_of(db::Connection&, const DrawnArea&);

void keep_inside(office::Change&, const std::string& reference, std::int64_t file, const CellCounts&);
// For one file: beside its other counts, the rows inside every drawn area.
void count_drawn_areas(office::Change&, std::int64_t file, const std::vector<RowFate>&, const std::vector<RowPlace>&);
// Months in which rows inside were counted.
std::vector<CrimeMonth> months_of_drawn(db::Connection&, const std::string& reference);

} // namespace reeve::crimedata
