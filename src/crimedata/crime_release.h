// A release of open crime data as the office received it, and its files as they are kept.
#pragma once
#include "base/moment.h"
#include "crimedata/file_identity.h"
#include "crimedata/outcome_moves.h"
#include "record/choice.h"

namespace reeve::crimedata {

// One load: what was given, when and by which post.
struct CrimeRelease {
    std::int64_t id = 0;
    Moment received_at;
    std::string received_by; // a post
    std::string label;       // "latest.zip"
    std::int64_t files = 0, rows = 0;
};

struct CrimeFile {
    std::int64_t id = 0;
    std::int64_t release = 0;
    CrimeFileIdentity is;
    std::string name, hash;
    std::int64_t bytes = 0, lines = 0, left_out = 0;
    bool has_crlf = false, has_places = false;
    std::optional<Date> released_on;
    bool is_current = false;
    std::int64_t replaced = 0; // the file it took the place of
    Moment received_at;
    std::int64_t rows() const { return lines - left_out; }
};

// How a file was taken in.
enum class HowKept { fresh, same, replaced, older };
struct KeptFile {
    HowKept how = HowKept::fresh;
    std::int64_t file = 0;
    ReleaseChange change; // where it replaced another
};

// A file that stands and one that came: whether the one that came takes its place.
struct Standing {
    std::string hash;
    std::optional<Date> released_on;
};
// The same bytes change nothing. A release that is known to be older than the one that stands is put by; one of which
// nobody knows the day is the newest.
HowKept how_kept(const std::optional<Standing>&, const Standing& came, bool came_before);

} // namespace reeve::crimedata

namespace reeve {
template <> struct Choices<crimedata::HowKept> {
    static constexpr Choice list[] = {{"fresh", "New"},
                                      {"same", "The same bytes as before; nothing changed"},
                                      {"replaced", "Took the place of an earlier release"},
                                      {"older", "An older release than the one that stands; not used"}};
};
} // namespace reeve
