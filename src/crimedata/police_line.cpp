// Lines and cells of the police's CSV files, found where they lie without copying.
#include "crimedata/police_line.h"
#include <algorithm>
#include <bit>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

// Which of the next sixteen signs are commas, quotes, or none of plain ASCII: a bit each.
struct Marks {
    unsigned commas = 0, quotes = 0, odd = 0;
};
#if defined(__SSE2__)
Marks marks_in(const char* at) {
    const __m128i signs = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const auto where = [&](char sign) {
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(signs, _mm_set1_epi8(sign))));
    };
    return {where(','), where('"'), static_cast<unsigned>(_mm_movemask_epi8(signs)) | where('\0')};
}
#else
Marks marks_in(const char* at) {
    Marks marks;
    for (unsigned i = 0; i < 16; ++i) {
        marks.commas |= static_cast<unsigned>(at[i] == ',') << i;
        marks.quotes |= static_cast<unsigned>(at[i] == '"') << i;
        marks.odd |= static_cast<unsigned>(at[i] == '\0' || static_cast<unsigned char>(at[i]) > 127) << i;
    }
    return marks;
}
#endif

// Cuts at the commas, sixteen signs at a time; false at the first quote.
bool cut_plain(std::string_view line, CutLine& cut) {
    std::size_t begin = 0;
    unsigned odd = 0;
    for (std::size_t at = 0; at < line.size(); at += 16) {
        char last[16]; // of the line: nothing behind it is read
        const bool is_last = line.size() - at < 16;
        if (is_last) {
            std::memset(last, ' ', sizeof last);
            std::memcpy(last, line.data() + at, line.size() - at);
        }
        const auto marks = marks_in(is_last ? last : line.data() + at);
        if (marks.quotes) return false;
        odd |= marks.odd;
        for (unsigned commas = marks.commas; commas; commas &= commas - 1) {
            const auto comma = at + static_cast<std::size_t>(std::countr_zero(commas));
            add_cell(cut, line.substr(begin, comma - begin));
            begin = comma + 1;
        }
    }
    add_cell(cut, line.substr(begin));
    cut.is_plain = odd == 0;
    return true;
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

// Eight signs at a time: the highest bit of each byte says whether that sign lies in a range. Signs beyond ASCII do
// not.
constexpr std::uint64_t each(unsigned char sign) { return 0x0101010101010101ULL * sign; }
std::uint64_t from_on(std::uint64_t signs, unsigned char first) {
    return signs + each(static_cast<unsigned char>(128 - first));
}

bool are_hexadecimal(const char* at, std::size_t count) {
    std::uint64_t wrong = 0;
    for (std::size_t done = 0; done < count; done += 8) {
        std::uint64_t signs = 0;
        std::memcpy(&signs, at + done, 8);
        wrong |= signs & each(128);
        signs &= each(127);
        const auto small = signs | each(32); // a letter in its small form; a digit stays
        const auto digits = from_on(signs, '0') & ~from_on(signs, '9' + 1);
        const auto letters = from_on(small, 'a') & ~from_on(small, 'f' + 1);
        wrong |= ~(digits | letters) & each(128);
    }
    return wrong == 0;
}

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 32;
    value *= 0x9e3779b97f4a7c15ULL;
    return value ^ (value >> 29);
}

} // namespace

void cut_line(std::string_view line, CutLine& cut) {
    cut.count = cut.broken = 0;
    if (!cut.unescaped.empty()) cut.unescaped.clear();
    if (cut_plain(line, cut)) return;
    cut.count = 0;
    cut.is_plain = std::none_of(line.begin(), line.end(), [](char sign) { return sign <= 0; });
    cut_with_quotes(line.data(), line.data() + line.size(), cut);
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
    if (text.size() != 64 || !are_hexadecimal(text.data(), text.size())) return false;
    std::uint64_t value = 0;
    for (std::size_t at = 0; at < 16; ++at)
        value = value << 4 | static_cast<std::uint64_t>(hexadecimal[static_cast<unsigned char>(text[at])]);
    id = std::max<std::uint64_t>(value, 1); // 0 says that there is none
    return true;
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
