// One file of data.police.uk read in one pass: what it is, its rows, what is odd about it, what could not be read.
#include "crimedata/police_file.h"
#include "base/id.h"
#include "base/text.h"
#include "crimedata/crime_words.h"
#include "crimedata/police_columns.h"
#include "crimedata/police_line.h"
#include "crimedata/police_rows.h"
#include "crimedata/stop_rows.h"
#include <future>

namespace reeve::crimedata {
namespace {

constexpr std::size_t bytes_of_a_part = 8 << 20; // smaller files are read by one thread

// The first row with all its columns says of which month and force the file is.
struct FirstRow {
    std::string month, by;
};
std::optional<FirstRow> first_row(std::string_view rows, CrimeFileKind kind) {
    CutLine cut;
    for (std::size_t at = 0; at < rows.size();) {
        cut_line(next_line(rows, at), cut);
        if (cut.count == columns_of(kind).size() && !cut.broken)
            return FirstRow{std::string(cut.cells[column::month]), std::string(cut.cells[column::reported_by])};
    }
    return std::nullopt;
}

struct Identified {
    CrimeFileIdentity is;
    RowsExpected expected;
};

Result<Identified> identify(std::string_view rows, std::string_view name, CrimeFileKind kind) {
    auto named = identity_in_name(name);
    auto row = first_row(rows, kind);
    if (!row) {
        if (!named)
            return not_what_it_says(2, columns_of(kind)[column::month],
                                    "there is no whole row that says of which month and force the file is");
        return Identified{*named, {kind, iso(named->month), "", false}};
    }
    const auto& [month, by] = *row;
    auto read = parse_crime_month(month);
    if (!read) return not_what_it_says(2, "Month", "\"" + shortened(tidied(month), 40) + "\" is no month like 2025-10");
    CrimeFileIdentity is{kind, force_slug(by), *read};
    if (!is_force_slug(is.force))
        return not_what_it_says(2, "Reported by", "\"" + shortened(tidied(by), 60) + "\" is no force");
    if (named && named->month != is.month)
        return not_what_it_says(2, "Month", "it says " + month + ", and the file's name says " + iso(named->month));
    if (named && named->force != is.force)
        return not_what_it_says(2, "Reported by", "it says " + by + ", and the file's name says " + named->force);
    return Identified{is, {kind, month, by, false}};
}

RowsRead read_all_rows(std::string_view rows, const RowsExpected& expected, unsigned threads) {
    auto parts = parts_at_line_ends(rows, rows.size() < bytes_of_a_part ? 1 : threads);
    if (parts.empty()) return {};
    std::vector<std::future<RowsRead>> others;
    for (std::size_t i = 1; i < parts.size(); ++i)
        others.push_back(
            std::async(std::launch::async, [part = parts[i], &expected] { return read_rows(part, expected); }));
    auto all = read_rows(parts[0], expected);
    std::size_t offset = parts[0].size();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        append_rows(all, others[i - 1].get(), offset);
        offset += parts[i].size();
    }
    return all;
}

std::vector<BadExample> examples_at(std::string_view bytes, std::size_t rows_at,
                                    const std::vector<std::size_t>& offsets) {
    std::vector<BadExample> examples;
    for (auto offset : offsets) {
        auto at = rows_at + offset;
        auto line = line_number_at(bytes, at);
        examples.push_back({line, shortened(tidied(next_line(bytes, at).substr(0, 800)), 200)});
    }
    return examples;
}

std::int64_t repeated_ids(const std::vector<CrimeRow>& rows) {
    std::vector<std::uint64_t> ids;
    ids.reserve(rows.size());
    for (const auto& row : rows)
        if (row.id) ids.push_back(row.id);
    return repeats_in(ids);
}

void take_rows(PoliceFile& file, RowsRead&& read, std::string_view bytes, std::size_t rows_at) {
    file.lines = read.lines;
    file.quirks = read.quirks;
    for (const auto& [why, bad] : read.bad) file.bad[why] = {bad.count, examples_at(bytes, rows_at, bad.offsets)};
    file.rows = std::move(read.rows);
    file.streets = std::move(read.streets);
    file.quirks[static_cast<std::size_t>(Quirk::repeats)] = repeats_in(read.hashes_without_id);
    file.quirks[static_cast<std::size_t>(Quirk::repeated_ids)] = repeated_ids(file.rows);
}

Result<Done> read_crimes(PoliceFile& file, std::string_view bytes, std::size_t rows_at, const ReadingPlan& plan) {
    auto rows = bytes.substr(std::min(rows_at, bytes.size()));
    auto identified = TRY(identify(rows, file.name, file.is.kind));
    file.is = identified.is;
    file.has_places = identified.expected.keeps_places = file.is.force == plan.places_of;
    auto read = read_all_rows(rows, identified.expected, plan.threads);
    if (read.refused)
        return not_what_it_says(line_number_at(bytes, rows_at + read.refused->offset),
                                columns_of(file.is.kind)[read.refused->column], read.refused->words);
    take_rows(file, std::move(read), bytes, rows_at);
    return Done{};
}

Result<Done> read_stops(PoliceFile& file, std::string_view bytes, std::size_t rows_at) {
    auto named = identity_in_name(file.name);
    if (!named || named->kind != CrimeFileKind::stops)
        return Refusal{"A stop and search file says its force and month in its name alone. Give it a name like "
                       "2025-10-leicestershire-stop-and-search.csv",
                       ""};
    file.is = *named;
    auto read = TRY(read_stop_rows(bytes, rows_at, named->month));
    file.lines = read.lines;
    file.stops = std::move(read.stops);
    file.quirks = read.quirks;
    for (const auto& [why, offsets] : read.bad) file.bad[why] = {offsets.count, examples_at(bytes, 0, offsets.offsets)};
    return Done{};
}

// Half of a file that cannot be read is no file of this kind.
Result<Done> judge(const PoliceFile& file) {
    if (file.left_out() * 10 <= file.lines) return Done{};
    auto reason = file.bad.contains(BadReason::columns) ? BadReason::columns : BadReason::time;
    const auto& bad = file.bad.at(reason);
    return not_what_it_says(bad.examples.front().line,
                            reason == BadReason::columns ? columns_of(file.is.kind).back() : "Date",
                            with_commas(bad.count) + " of " + counted(file.lines, "row") + " cannot be read ("
                                + folded(label_of(reason)) + ")");
}

} // namespace

std::int64_t PoliceFile::left_out() const {
    std::int64_t rows = 0;
    for (auto why : {BadReason::columns, BadReason::time})
        if (auto found = bad.find(why); found != bad.end()) rows += found->second.count;
    return rows;
}

Result<PoliceFile> read_police_file(std::string_view bytes, std::string_view name, const ReadingPlan& plan) {
    if (bytes.empty()) return Refusal{"The file is empty", ""};
    if (bytes.size() > most_police_bytes) return Refusal{"The file is larger than 2GB; no month of a force is", ""};
    PoliceFile file;
    file.name = shortened(tidied(name.substr(name.find_last_of("/\\") + 1)), 120);
    file.bytes = static_cast<std::int64_t>(bytes.size());
    std::size_t rows_at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    auto heading = next_line(bytes, rows_at);
    file.has_crlf =
        heading.data() + heading.size() < bytes.data() + bytes.size() && heading.data()[heading.size()] == '\r';
    file.is.kind = TRY(kind_by_heading(heading.substr(0, 2000)));
    TRY(file.is.kind == CrimeFileKind::stops ? read_stops(file, bytes, rows_at)
                                             : read_crimes(file, bytes, rows_at, plan));
    TRY(judge(file));
    file.hash = plan.hash.empty() ? sha256(bytes) : plan.hash;
    return file;
}

} // namespace reeve::crimedata
