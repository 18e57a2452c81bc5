// The rows of one part of a street or outcomes file, read into compact form beside what was odd about them.
#include "crimedata/police_rows.h"
#include "base/text.h"
#include "crimedata/crime_words.h"
#include "crimedata/police_columns.h"
#include "crimedata/police_line.h"
#include <algorithm>
#include <bit>
#include <unordered_map>

namespace reeve::crimedata {
namespace {

constexpr std::size_t most_examples = 3;

class RowReader {
public:
    RowReader(std::string_view part, const RowsExpected& expected)
        : part_(part), expected_(expected), columns_(columns_of(expected.kind).size()) {
        read_.rows.reserve(part.size() / 190);
        if (expected.keeps_places) read_.streets.emplace_back(); // street 0: none
    }
    RowsRead all() {
        for (std::size_t at = 0; at < part_.size() && !read_.refused;) {
            line_at_ = at;
            line_ = next_line(part_, at);
            if (line_.empty() && at >= part_.size()) break;
            ++read_.lines;
            read_line();
        }
        return std::move(read_);
    }

private:
    void read_line();
    bool agrees();
    void read_place(CrimeRow&);
    void read_area(CrimeRow&);
    void read_words(CrimeRow&);
    std::uint32_t street(std::string_view words);

    std::string_view cell(std::size_t which) const { return cut_.cells[which]; }
    void count(Quirk which) { ++read_.quirks[static_cast<std::size_t>(which)]; }
    void refuse(std::size_t which, std::string words) { read_.refused = {line_at_, which, std::move(words)}; }
    void bad(BadReason why) {
        auto& found = read_.bad[why];
        ++found.count;
        if (found.offsets.size() < most_examples) found.offsets.push_back(line_at_);
    }

    std::string_view part_;
    const RowsExpected& expected_;
    std::size_t columns_;
    RowsRead read_;
    CutLine cut_;
    std::string_view line_;
    std::size_t line_at_ = 0;
    std::unordered_map<std::string_view, std::uint32_t> known_streets_;
    std::deque<std::string> street_words_;
};

std::string shown(std::string_view cell) { return "\"" + shortened(tidied(cell), 60) + "\""; }

void RowReader::read_line() {
    cut_line(line_, cut_);
    if (cut_.broken)
        return refuse(std::min(cut_.broken - 1, columns_ - 1), "the quotes of this cell do not close on its line");
    if (cut_.count != columns_) return bad(BadReason::columns);
    if (!agrees()) return;
    CrimeRow row;
    if (cell(column::id).empty()) {
        count(Quirk::without_id);
        read_.hashes_without_id.push_back(hash_of_line(line_));
    } else if (!read_crime_id(cell(column::id), row.id)) {
        row.id = 0;
        bad(BadReason::crime_id);
    }
    read_place(row);
    read_area(row);
    read_words(row);
    read_.rows.push_back(row);
}

bool RowReader::agrees() {
    if (cell(column::month) != expected_.month) {
        refuse(column::month, "it says " + shown(cell(column::month)) + ", and the file is of " + expected_.month);
        return false;
    }
    if (cell(column::reported_by) != expected_.reported_by) {
        refuse(column::reported_by,
               "it says " + shown(cell(column::reported_by)) + ", and the file is of " + expected_.reported_by);
        return false;
    }
    if (cell(column::falls_within) != expected_.reported_by) count(Quirk::other_force);
    return true;
}

void RowReader::read_place(CrimeRow& row) {
    auto east = cell(column::longitude), north = cell(column::latitude);
    if (east.empty() || north.empty()) count(Quirk::no_location);
    else if (!read_micro(east, row.longitude) || !read_micro(north, row.latitude)) {
        row.longitude = row.latitude = 0;
        bad(BadReason::coordinates);
    }
    auto words = cell(column::location);
    if (words == "On or near " || words == "On or near") count(Quirk::blank_street);
    const bool is_plain =
        cut_.is_plain || std::none_of(words.begin(), words.end(), [](char sign) { return sign <= 0; });
    if (is_plain) {
        if (expected_.keeps_places) row.street = street(words);
        return;
    }
    if (!is_utf8(words) || words.find('\0') != std::string_view::npos) return bad(BadReason::text);
    count(Quirk::beyond_ascii);
    if (expected_.keeps_places) row.street = street(words);
}

// Nobody looks for more streets in a month than this; a file with more is told as having blank ones.
std::uint32_t RowReader::street(std::string_view words) {
    auto found = known_streets_.find(words);
    if (found != known_streets_.end()) return found->second;
    constexpr std::size_t most_streets = 1 << 18;
    if (street_words_.size() >= most_streets) return 0;
    const auto& kept = street_words_.emplace_back(words);
    read_.streets.push_back(kept);
    auto number = static_cast<std::uint32_t>(read_.streets.size() - 1);
    known_streets_.emplace(kept, number);
    return number;
}

void RowReader::read_area(CrimeRow& row) {
    if (cell(column::area).empty()) return count(Quirk::no_area);
    row.area = area_number(cell(column::area));
    if (row.area == 0) bad(BadReason::area_code);
}

void RowReader::read_words(CrimeRow& row) {
    const bool is_street = expected_.kind == CrimeFileKind::street;
    if (is_street) {
        row.category = category_letter(cell(column::crime_type));
        if (row.category == unknown_word || row.category == no_word) bad(BadReason::category);
    }
    row.outcome = outcome_letter(cell(is_street ? column::outcome : column::outcome_of_outcomes));
    if (row.outcome == unknown_word) bad(BadReason::outcome);
    if (row.outcome == no_word) count(Quirk::no_outcome);
    if (row.outcome == 'a') count(Quirk::under_investigation);
}

} // namespace

RowsRead read_rows(std::string_view part, const RowsExpected& expected) { return RowReader(part, expected).all(); }

void append_rows(RowsRead& all, RowsRead&& next, std::size_t offset) {
    if (all.refused) return;
    const auto streets_before = static_cast<std::uint32_t>(all.streets.size());
    for (auto& row : next.rows) row.street += streets_before;
    all.rows.insert(all.rows.end(), next.rows.begin(), next.rows.end());
    std::move(next.streets.begin(), next.streets.end(), std::back_inserter(all.streets));
    all.hashes_without_id.insert(all.hashes_without_id.end(), next.hashes_without_id.begin(),
                                 next.hashes_without_id.end());
    for (std::size_t which = 0; which < quirk_count; ++which) all.quirks[which] += next.quirks[which];
    all.lines += next.lines;
    for (const auto& [why, bad] : next.bad) {
        auto& found = all.bad[why];
        found.count += bad.count;
        for (auto at : bad.offsets)
            if (found.offsets.size() < most_examples) found.offsets.push_back(at + offset);
    }
    if (next.refused) all.refused = {next.refused->offset + offset, next.refused->column, next.refused->words};
}

// The IDs of a file are as good as drawn by lot: by their first bits they fall into heaps of a few, and each is sorted
// for itself. IDs that are made to fall into one heap cost no more than sorting them all does.
std::int64_t repeats_in(const std::vector<std::uint64_t>& hashes) {
    if (hashes.size() < 2) return 0;
    const int shift = 64 - std::bit_width(hashes.size() / 4 + 1);
    std::vector<std::uint32_t> ends((std::size_t{1} << (64 - shift)) + 1);
    for (auto hash : hashes) ++ends[(hash >> shift) + 1];
    for (std::size_t heap = 1; heap < ends.size(); ++heap) ends[heap] += ends[heap - 1];
    std::vector<std::uint64_t> heaps(hashes.size());
    auto next = ends; // where the next of each heap goes
    for (auto hash : hashes) heaps[next[hash >> shift]++] = hash;
    std::int64_t repeats = 0;
    for (std::size_t heap = 0; heap + 1 < ends.size(); ++heap) {
        const auto begin = heaps.begin() + ends[heap], end = heaps.begin() + ends[heap + 1];
        std::sort(begin, end);
        repeats += end - std::unique(begin, end);
    }
    return repeats;
}

} // namespace reeve::crimedata
