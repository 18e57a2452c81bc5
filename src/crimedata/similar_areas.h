// Which areas are most like one: by residents, how densely they live, and deprivation.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reeve::crimedata {

struct AreaTraits {
    std::string code, name;
    std::int64_t people = 0;
    double hectares = 0;
    double deprivation = 0; // the average score of its neighbourhoods, by residents
};

struct SimilarArea {
    std::size_t at = 0;  // in the list given
    double distance = 0; // in standard deviations
};
// The so many areas nearest to the `own`, nearest first. The logarithm of residents, the logarithm of residents for
// each hectare, and the deprivation score, each divided by its spread among all areas; the distance is that of a
// straight line. The set is not symmetric. Empty where there are fewer than three others.
std::vector<SimilarArea> most_similar(const std::vector<AreaTraits>&, std::size_t own, std::size_t how_many);
// The method in words, as it is printed.
std::string similarity_method(std::size_t of_how_many);

} // namespace reeve::crimedata
