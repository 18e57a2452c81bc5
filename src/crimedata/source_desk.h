// What the office holds of open crime data: by force and kind its months, gaps, oddities and bad rows, for the page and
// the command alike.
#pragma once
#include "base/json.h"
#include "crimedata/crime_release.h"
#include "crimedata/file_quirk.h"
#include "db/database.h"

namespace reeve::crimedata {

// One kind of file of one force.
struct CrimeSource {
    CrimeFileKind kind = CrimeFileKind::street;
    std::string force;
    std::vector<CrimeMonth> months;
    std::vector<CrimeMonth> gaps; // between the first and the last
    std::int64_t rows = 0, left_out = 0;
    std::int64_t files_with_crlf = 0;
    QuirkCounts quirks{};
    std::map<BadReason, std::int64_t> bad;
    std::int64_t moved = 0; // outcomes that moved between releases
    std::int64_t ids_in_several_months = 0;
};
std::vector<CrimeSource> crime_sources(db::Connection&);

// How far the outcomes of a month have come: no place to compare a young month with an old one.
struct MonthMaturity {
    CrimeMonth month;
    std::int64_t crimes = 0;  // antisocial behaviour left out, which has no outcome
    std::int64_t waiting = 0; // under investigation
};
std::vector<MonthMaturity> maturity_of(db::Connection&, const std::string& force);

Json sources_json(db::Connection&);

} // namespace reeve::crimedata
