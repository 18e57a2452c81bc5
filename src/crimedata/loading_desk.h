// Loading crime files into the office's records: read and counted by several threads, kept month by month.
#pragma once
#include "crimedata/crime_release.h"
#include "crimedata/police_archive.h"
#include "office/keep.h"
#include <functional>

namespace reeve::office {
class Office;
}

namespace reeve::crimedata {

struct LoadOrder {
    PoliceSources sources;
    std::string label;       // of the release: what was given
    std::string released_on; // ISO day for all files; empty: what the archive says of each, or nothing
    office::PersonId by;     // none: the program itself
    std::string post = "The command line";
    unsigned threads = 2;
    std::function<void(const std::string& words)> say; // progress; what it throws ends the load between two months
};

struct LoadedFile {
    std::string name;
    std::optional<CrimeFileIdentity> is; // none where it was refused
    HowKept how = HowKept::same;
    std::int64_t rows = 0, left_out = 0, bytes = 0;
    ReleaseChange change;
    std::string refused; // why, in words
};
struct LoadReport {
    std::vector<LoadedFile> files;    // in the order of the names
    std::int64_t left_aside = 0;      // files that were no CSV
    std::int64_t rows = 0, bytes = 0; // of what was kept
    std::int64_t count(HowKept) const;
    std::int64_t refused() const;
};
std::string in_words(const LoadReport&);
std::string in_words(const LoadedFile&);

// A file that is refused does not hinder the others. What is kept stays kept where a later one fails.
LoadReport load_crime(office::Office&, const LoadOrder&);

// The same without keeping anything: what is in the files, and what is wrong with them.
LoadReport count_crime(db::Database&, const PoliceSources&, unsigned threads);

} // namespace reeve::crimedata
