// The columns of the three kinds of file, in the order in which data.police.uk writes them.
#include "crimedata/police_columns.h"
#include "base/text.h"
#include "crimedata/police_line.h"

namespace reeve::crimedata {
namespace {

constexpr const char* street[] = {
    "Crime ID",  "Month",     "Reported by", "Falls within",          "Longitude", "Latitude", "Location",
    "LSOA code", "LSOA name", "Crime type",  "Last outcome category", "Context"};
constexpr const char* outcomes[] = {"Crime ID", "Month",    "Reported by", "Falls within", "Longitude",
                                    "Latitude", "Location", "LSOA code",   "LSOA name",    "Outcome type"};
constexpr const char* stops[] = {"Type",
                                 "Date",
                                 "Part of a policing operation",
                                 "Policing operation",
                                 "Latitude",
                                 "Longitude",
                                 "Gender",
                                 "Age range",
                                 "Self-defined ethnicity",
                                 "Officer-defined ethnicity",
                                 "Legislation",
                                 "Object of search",
                                 "Outcome",
                                 "Outcome linked to object of search",
                                 "Removal of more than just outer clothing"};

std::size_t columns_alike(std::span<const char* const> wanted, const CutLine& heading) {
    std::size_t alike = 0;
    while (alike < wanted.size() && alike < heading.count && trimmed(heading.cells[alike]) == wanted[alike]) ++alike;
    return alike;
}

} // namespace

std::span<const char* const> columns_of(CrimeFileKind kind) {
    switch (kind) {
    case CrimeFileKind::street: return street;
    case CrimeFileKind::outcomes: return outcomes;
    case CrimeFileKind::stops: return stops;
    }
    return {};
}

Result<CrimeFileKind> kind_by_heading(std::string_view heading) {
    CutLine cut;
    cut_line(heading, cut);
    auto nearest = CrimeFileKind::street;
    std::size_t most_alike = 0;
    for (auto kind : {CrimeFileKind::street, CrimeFileKind::outcomes, CrimeFileKind::stops}) {
        auto wanted = columns_of(kind);
        auto alike = columns_alike(wanted, cut);
        if (alike == wanted.size() && cut.count == wanted.size() && !cut.broken) return kind;
        if (alike > most_alike) {
            most_alike = alike;
            nearest = kind;
        }
    }
    auto wanted = columns_of(nearest);
    if (most_alike == wanted.size())
        return not_what_it_says(1, "after " + std::string(wanted.back()),
                                "there are more columns than such a file has");
    auto found = most_alike < std::min(cut.count, most_police_columns)
                     ? "\"" + shortened(tidied(cut.cells[most_alike]), 60) + "\" stands there"
                     : std::string("the heading ends before it");
    return not_what_it_says(1, wanted[most_alike], found);
}

Refusal not_what_it_says(std::int64_t line, std::string_view column_name, std::string_view why) {
    return {"The file is not what it says. Line " + with_commas(line) + ", column " + std::string(column_name) + ": "
                + std::string(why),
            "A file is loaded whole or not at all", Refusal::Kind::conflict};
}

} // namespace reeve::crimedata
