// Hot spots among areas that lie beside each other: the local statistic of Getis and Ord.
#pragma once
#include <cstddef>
#include <vector>

namespace reeve::statistics {

struct MiddlePoint {
    double latitude = 0, longitude = 0; // degrees
};
// Of each area itself and the so many areas whose middles lie nearest, itself first. Fewer where there are fewer.
std::vector<std::vector<std::size_t>> nearest_areas(const std::vector<MiddlePoint>&, std::size_t how_many);

struct HotSpot {
    double z = 0;        // Gi*: how far the area and its neighbours lie above all areas, in standard deviations
    double p = 1;        // by chance so high or higher
    double adjusted = 1; // p, for as many areas as there are
};
// Gi* of Getis and Ord (1992, 1995) with weights of one, each list of neighbours holding the area itself. Empty where
// fewer than three areas or all values are the same; a list that is no match for the values is a Fault.
std::vector<HotSpot> hot_spots(const std::vector<double>& values,
                               const std::vector<std::vector<std::size_t>>& neighbours);

} // namespace reeve::statistics
