// Which areas are most like one.
#include "crimedata/similar_areas.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace reeve::crimedata {
namespace {

constexpr std::size_t trait_count = 3;
using Traits = std::array<double, trait_count>;

Traits measured(const AreaTraits& area) {
    const auto people = static_cast<double>(area.people);
    return {std::log(people), std::log(people / area.hectares), area.deprivation};
}

// Each trait divided by its standard deviation among all areas; one that does not vary tells nothing.
std::vector<Traits> standardised(const std::vector<AreaTraits>& areas) {
    std::vector<Traits> all;
    for (const auto& area : areas) all.push_back(measured(area));
    const auto count = static_cast<double>(all.size());
    for (std::size_t trait = 0; trait < trait_count; ++trait) {
        double mean = 0, squares = 0;
        for (const auto& one : all) mean += one[trait] / count;
        for (const auto& one : all) squares += (one[trait] - mean) * (one[trait] - mean);
        const double deviation = std::sqrt(squares / (count - 1));
        for (auto& one : all) one[trait] = deviation > 0 ? (one[trait] - mean) / deviation : 0;
    }
    return all;
}

} // namespace

std::vector<SimilarArea> most_similar(const std::vector<AreaTraits>& areas, std::size_t own, std::size_t how_many) {
    constexpr std::size_t fewest_areas = 4;
    const bool is_told = std::all_of(areas.begin(), areas.end(),
                                     [](const AreaTraits& area) { return area.people > 0 && area.hectares > 0; });
    if (areas.size() < fewest_areas || !is_told) return {};
    const auto all = standardised(areas);
    std::vector<SimilarArea> others;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (at == own) continue;
        double squares = 0;
        for (std::size_t trait = 0; trait < trait_count; ++trait)
            squares += (all[at][trait] - all[own][trait]) * (all[at][trait] - all[own][trait]);
        others.push_back({at, std::sqrt(squares)});
    }
    std::sort(others.begin(), others.end(), [](const SimilarArea& a, const SimilarArea& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.at < b.at;
    });
    if (others.size() > how_many) others.resize(how_many);
    return others;
}

std::string similarity_method(std::size_t of_how_many) {
    return "Similar areas are the nearest among the " + std::to_string(of_how_many)
           + " districts held here by three traits: the logarithm of residents, the logarithm of residents for each "
             "hectare, and the average deprivation score of the neighbourhoods weighted by residents. Each is divided "
             "by its standard deviation and the distance is that of a straight line. The set works one way only.";
}

} // namespace reeve::crimedata
