// The rows of a stop and search file, counted by what was looked for and what came of it.
#include "crimedata/stop_rows.h"
#include "base/moment.h"
#include "base/text.h"
#include "crimedata/police_columns.h"
#include "crimedata/police_line.h"

namespace reeve::crimedata {
namespace {

constexpr std::size_t most_kinds = 2000; // of object and outcome together: the real files have some dozens

void note(StopsRead& read, BadReason why, std::size_t at) {
    auto& bad = read.bad[why];
    ++bad.count;
    if (bad.offsets.size() < 3) bad.offsets.push_back(at);
}

std::string words_of(std::string_view cell) { return shortened(tidied(cell.substr(0, 400)), 100); }

void read_stop(StopsRead& read, const CutLine& cut, CrimeMonth month, std::size_t at) {
    auto moment = parse_iso_moment(cut.cells[column::stop_time]);
    if (!moment || month_of_crime(london_date(*moment)) != month) return note(read, BadReason::time, at);
    if (cut.cells[column::stop_latitude].empty()) ++read.quirks[static_cast<std::size_t>(Quirk::no_location)];
    StopCount is{words_of(cut.cells[column::stop_object]), words_of(cut.cells[column::stop_outcome])};
    if (is.outcome.empty()) ++read.quirks[static_cast<std::size_t>(Quirk::no_outcome)];
    if (read.stops.size() >= most_kinds && !read.stops.contains(is)) is = {"Other", "Other"};
    ++read.stops[is];
}

} // namespace

Result<StopsRead> read_stop_rows(std::string_view bytes, std::size_t rows_at, CrimeMonth month) {
    StopsRead read;
    CutLine cut;
    const auto columns = columns_of(CrimeFileKind::stops);
    for (std::size_t at = rows_at; at < bytes.size();) {
        auto line_at = at;
        auto line = next_line(bytes, at);
        if (line.empty() && at >= bytes.size()) break;
        ++read.lines;
        cut_line(line, cut);
        if (cut.broken)
            return not_what_it_says(line_number_at(bytes, line_at), columns[std::min(cut.broken, columns.size()) - 1],
                                    "the quotes of this cell do not close on its line");
        if (cut.count != columns.size()) note(read, BadReason::columns, line_at);
        else read_stop(read, cut, month, line_at);
    }
    return read;
}

} // namespace reeve::crimedata
