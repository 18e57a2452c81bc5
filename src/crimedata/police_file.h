// One file of data.police.uk (street, outcomes, or stop and search) read in one pass: what it is, its rows in compact
// form, what is odd about it, and what could not be read.
#pragma once
#include "base/result.h"
#include "crimedata/crime_row.h"
#include "crimedata/file_identity.h"
#include "crimedata/file_quirk.h"
#include <map>

namespace reeve::crimedata {

struct PoliceFile {
    CrimeFileIdentity is;
    std::string name;
    std::string hash; // SHA-256 of its bytes, as they stand when nothing is packed
    std::int64_t bytes = 0;
    std::int64_t lines = 0; // rows in the file, those left out among them
    bool has_crlf = false;
    bool has_places = false;
    std::vector<CrimeRow> rows; // in the order of the file
    std::vector<std::string> streets;
    std::map<StopCount, std::int64_t> stops;
    QuirkCounts quirks{};
    std::map<BadReason, BadRows> bad;

    std::int64_t quirk(Quirk which) const { return quirks[static_cast<std::size_t>(which)]; }
    std::int64_t left_out() const;
};

struct ReadingPlan {
    std::string places_of; // the force whose rows keep their places; empty: none
    unsigned threads = 1;  // for one large file
    std::string hash;      // of the bytes, where it is known already
};
// A refusal names the line and the column. Never more than `most_police_bytes`.
inline constexpr std::size_t most_police_bytes = std::size_t{2} << 30;
Result<PoliceFile> read_police_file(std::string_view bytes, std::string_view name, const ReadingPlan&);

} // namespace reeve::crimedata
