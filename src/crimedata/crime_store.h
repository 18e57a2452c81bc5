// Crime files kept: a month is taken in whole in one transaction, a newer release of it takes its place, and what moved
// is remembered.
#pragma once
#include "crimedata/crime_release.h"
#include "crimedata/month_counts.h"
#include "office/keep.h"

namespace reeve::crimedata {

// From the office's settings and its areas.
AreaLookup area_lookup(db::Connection&);
// The hashes of every file that was ever taken in.
std::vector<std::string> known_hashes(db::Connection&);

// Keeps a month as part of a release, which is made with its first file. All of it or, where anything fails, nothing.
KeptFile keep_month(office::Change&, const CrimeRelease&, const MonthToKeep&);

std::vector<CrimeRelease> crime_releases(db::Connection&);                   // the newest first
std::vector<CrimeFile> crime_files(db::Connection&, bool is_current = true); // by kind, force and month
std::optional<CrimeFile> find_crime_file(db::Connection&, std::int64_t id);
std::optional<CrimeFile> crime_file_of(db::Connection&, const CrimeFileIdentity&);   // the one that stands
std::vector<CrimeFile> releases_of_month(db::Connection&, const CrimeFileIdentity&); // the newest first

// Rows by quirk of one file, or of all current files of a force and kind; a quirk that never was is 0.
QuirkCounts quirks_of(db::Connection&, std::int64_t file);
QuirkCounts quirks_of(db::Connection&, CrimeFileKind, const std::string& force);
std::map<BadReason, BadRows> bad_rows_of(db::Connection&, std::int64_t file);
std::map<BadReason, std::int64_t> bad_rows_of(db::Connection&, CrimeFileKind, const std::string& force);
std::optional<ReleaseChange> change_of(db::Connection&, std::int64_t file);
std::vector<RowFate> fates_of(db::Connection&, std::int64_t file);
std::vector<RowPlace> places_of(db::Connection&, std::int64_t file);
// Crime IDs of a force that stand in several months.
std::int64_t ids_in_several_months(db::Connection&, const std::string& force);
std::map<StopCount, std::int64_t> stops_of(db::Connection&, std::int64_t file);

} // namespace reeve::crimedata
