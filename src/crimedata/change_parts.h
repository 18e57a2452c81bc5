// A change of a total taken apart: what each of its parts added to it or took from it.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace reeve::crimedata {

struct ChangePart {
    std::string key, words;
    std::int64_t before = 0, now = 0;
    std::int64_t change() const { return now - before; }
};
// The greatest share of the change first, whichever way it goes; equal ones by their words.
std::vector<ChangePart> greatest_first(std::vector<ChangePart>);
std::int64_t whole_change(const std::vector<ChangePart>&);

} // namespace reeve::crimedata
