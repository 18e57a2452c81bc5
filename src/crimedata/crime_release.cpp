// A release of open crime data as the office received it, and its files as they are kept.
#include "crimedata/crime_release.h"

namespace reeve::crimedata {

HowKept how_kept(const std::optional<Standing>& stands, const Standing& came, bool came_before) {
    if (!stands) return HowKept::fresh;
    if (stands->hash == came.hash) return HowKept::same;
    if (stands->released_on && came.released_on && *came.released_on < *stands->released_on) return HowKept::older;
    return came_before ? HowKept::older : HowKept::replaced;
}

} // namespace reeve::crimedata
