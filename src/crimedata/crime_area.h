// An area that can be asked about, and the kept areas whose counts make it up.
#pragma once
#include <string>
#include <vector>

namespace reeve::crimedata {

struct CrimeArea {
    std::string code; // as addresses have it: "E07000134", "leicestershire" for all rows of a force
    std::string name;
    std::string kind;               // "District", "Ward", "Every row of the force"
    std::vector<std::string> parts; // kept areas, counted together
    std::vector<std::string> cautions;
    std::string population_of; // the code whose population it has; empty: none is known
};

} // namespace reeve::crimedata
