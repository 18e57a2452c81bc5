// Made-up police files for the tests, in the very form of the real ones.
#pragma once
#include "base/text.h"
#include <string>
#include <vector>

namespace reeve::crimedata::testing {

inline const std::string street_heading =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome "
    "category,Context";

// One line of a street file; the parts that a case is about.
struct Line {
    std::string id = "1";
    std::string area = "E01025631";
    std::string category = "Burglary";
    std::string outcome = "Under investigation";
    std::string month = "2025-10";
    std::string by = "Leicestershire Police";
    std::string location = "On or near High Street";
    std::string east = "-1.212224";
    std::string north = "52.623430";
};
// A short id as 64 signs, as the police have them.
inline std::string long_id(const std::string& id) {
    return id.empty() ? "" : std::string(64 - id.size() - 48, '0') + id + std::string(48, 'a');
}
inline std::string in_csv(const Line& line) {
    return long_id(line.id) + "," + line.month + "," + line.by + "," + line.by + "," + line.east + "," + line.north
           + "," + line.location + "," + line.area + ",Blaby 002A," + line.category + "," + line.outcome + ",";
}
inline std::string street_file(const std::vector<Line>& lines, const std::string& line_end = "\n") {
    std::string text = street_heading + line_end;
    for (const auto& line : lines) text += in_csv(line) + line_end;
    return text;
}

} // namespace reeve::crimedata::testing
