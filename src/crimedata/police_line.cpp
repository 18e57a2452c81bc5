// Lines and cells of the police's CSV files, found where they lie without copying.
#include "crimedata/police_line.h"
#include <algorithm>
#include <cstring>

namespace reeve::crimedata {
namespace {

const char* find(const char* from, const char* end, char sign) {
    const auto* found = static_cast<const char*>(std::memchr(from, sign, static_cast<std::size_t>(end - from)));
    return found ? found : end;
}

void add_cell(CutLine& cut, std::string_view cell) {
    if (cut.count < most_police_columns) cut.cells[cut.count] = cell;
    cut.count = std::min(cut.count + 1, most_police_columns + 1);
}

void cut_plain(const char* at, const char* end, CutLine& cut) {
    while (true) {
        const char* comma = find(at, end, ',');
        add_cell(cut, {at, static_cast<std::size_t>(comma - at)});
        if (comma == end) return;
        at = comma + 1;
    }
}

// The end of a quoted cell: the closing quote, or null where it never closes.
const char* closing_quote(const char* at, const char* end, bool& is_doubled) {
    while ((at = find(at, end, '"')) != end) {
        if (at + 1 == end || at[1] != '"') return at;
        is_doubled = true;
        at += 2;
    }
    return nullptr;
}

std::string without_doubles(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        plain += text[at];
        if (text[at] == '"') ++at;
    }
    return plain;
}

// Gives where the next cell begins; null after the last or where the quotes are wrong.
const char* cut_quoted(const char* at, const char* end, CutLine& cut) {
    bool is_doubled = false;
    const char* close = closing_quote(at + 1, end, is_doubled);
    if (!close || (close + 1 != end && close[1] != ',')) {
        cut.broken = cut.count + 1;
        return nullptr;
    }
    std::string_view inside(at + 1, static_cast<std::size_t>(close - at - 1));
    add_cell(cut, is_doubled ? cut.unescaped.emplace_back(without_doubles(inside)) : inside);
    return close + 1 == end ? nullptr : close + 2;
}

void cut_with_quotes(const char* at, const char* end, CutLine& cut) {
    while (at) {
        if (at != end && *at == '"') {
            at = cut_quoted(at, end, cut);
            continue;
        }
        const char* comma = find(at, end, ',');
        std::string_view cell(at, static_cast<std::size_t>(comma - at));
        if (cell.find('"') != std::string_view::npos) cut.broken = cut.count + 1;
        add_cell(cut, cell);
        at = comma == end || cut.broken ? nullptr : comma + 1;
    }
}

// The value of each hexadecimal sign, -1 of every other: looked up, since signs come in no order a processor could
// guess.
constexpr std::array<signed char, 256> hexadecimal_values() {
    std::array<signed char, 256> values{};
    for (auto& value : values) value = -1;
    for (int i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = static_cast<signed char>(i);
    for (int i = 0; i < 6; ++i)
        values[static_cast<std::size_t>('a' + i)] = values[static_cast<std::size_t>('A' + i)] =
            static_cast<signed char>(10 + i);
    return values;
}
constexpr auto hexadecimal = hexadecimal_values();

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 32;
    value *= 0x9e3779b97f4a7c15ULL;
    return value ^ (value >> 29);
}

} // namespace

void cut_line(std::string_view line, CutLine& cut) {
    cut.count = cut.broken = 0;
    if (!cut.unescaped.empty()) cut.unescaped.clear();
    const char* end = line.data() + line.size();
    if (line.empty() || find(line.data(), end, '"') == end) cut_plain(line.data(), end, cut);
    else cut_with_quotes(line.data(), end, cut);
}

std::string_view next_line(std::string_view bytes, std::size_t& at) {
    const char* begin = bytes.data() + at;
    const char* end = find(begin, bytes.data() + bytes.size(), '\n');
    at = static_cast<std::size_t>(end - bytes.data()) + 1;
    std::string_view line(begin, static_cast<std::size_t>(end - begin));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::int64_t line_number_at(std::string_view bytes, std::size_t offset) {
    auto until = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(offset, bytes.size()));
    return 1 + std::count(bytes.begin(), until, '\n');
}

std::vector<std::string_view> parts_at_line_ends(std::string_view bytes, unsigned count) {
    std::vector<std::string_view> parts;
    for (std::size_t left = std::max(count, 1U); !bytes.empty(); --left) {
        auto end = left > 1 ? bytes.find('\n', bytes.size() / left) : std::string_view::npos;
        auto size = end == std::string_view::npos ? bytes.size() : end + 1;
        parts.push_back(bytes.substr(0, size));
        bytes.remove_prefix(size);
    }
    return parts;
}

bool read_micro(std::string_view text, std::int32_t& micro) {
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    if (text.empty() || text.size() > 14 || text.front() == '.' || text.back() == '.') return false;
    std::int64_t value = 0;
    int places = -1;
    for (char sign : text) {
        if (sign == '.' && places < 0) {
            places = 0;
            continue;
        }
        if (sign < '0' || sign > '9') return false;
        if (places >= 6) continue; // finer than a tenth of a metre
        value = value * 10 + (sign - '0');
        if (places >= 0) ++places;
        if (value > 400'000'000) return false;
    }
    for (places = std::max(places, 0); places < 6; ++places) value *= 10;
    if (value > 180'000'000) return false;
    micro = static_cast<std::int32_t>(is_negative ? -value : value);
    return true;
}

bool read_crime_id(std::string_view text, std::uint64_t& id) {
    if (text.size() != 64) return false;
    int wrong = 0;
    std::uint64_t value = 0;
    for (std::size_t at = 0; at < 16; ++at) {
        const int digit = hexadecimal[static_cast<unsigned char>(text[at])];
        wrong |= digit;
        value = value << 4 | static_cast<std::uint64_t>(digit & 15);
    }
    for (std::size_t at = 16; at < 64; ++at) wrong |= hexadecimal[static_cast<unsigned char>(text[at])];
    id = std::max<std::uint64_t>(value, 1); // 0 says that there is none
    return wrong >= 0;
}

std::uint64_t hash_of_line(std::string_view line) {
    std::uint64_t hash = 0xcbf29ce484222325ULL ^ line.size();
    while (line.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, line.data(), 8);
        hash = mixed(hash ^ word) * 0xff51afd7ed558ccdULL;
        line.remove_prefix(8);
    }
    for (char sign : line) hash = mixed(hash ^ static_cast<unsigned char>(sign)) * 0xff51afd7ed558ccdULL;
    return mixed(hash);
}

} // namespace reeve::crimedata
