// Keeps the tables of figures about areas.
#pragma once
#include "crimedata/dataset.h"
#include "office/keep.h"
#include <map>

namespace reeve::crimedata {

std::vector<Dataset> all_datasets(db::Connection&);
std::optional<Dataset> find_dataset(db::Connection&, std::string_view slug);
std::vector<DatasetValue> dataset_values(db::Connection&, Id<Dataset>);
// By area, of its newest period, where it is a number; empty where there is no such dataset.
std::map<std::string, double> dataset_by_area(db::Connection&, std::string_view slug);
// Kept whole in the place of an earlier one of the same short name.
Result<Dataset> keep_dataset(office::Change&, Dataset, const std::vector<DatasetValue>&);

} // namespace reeve::crimedata
