// Rows of a month in the order of its file, as text of fixed widths that any database keeps.
#include "crimedata/row_pack.h"
#include <algorithm>
#include <array>

namespace reeve::crimedata {
namespace {

constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr int id_width = 11, area_width = 5, degree_width = 5, street_width = 3;
constexpr int fate_width = id_width + 2, place_width = area_width + 2 * degree_width + street_width;
constexpr std::int64_t degrees_begin = 180'000'000;

void write_number(std::string& text, std::uint64_t number, int width) {
    for (int at = width - 1; at >= 0; --at) text += signs[number >> (6 * at) & 63];
}

std::array<signed char, 256> sign_values() {
    std::array<signed char, 256> values;
    values.fill(-1);
    for (std::size_t i = 0; i < signs.size(); ++i)
        values[static_cast<unsigned char>(signs[i])] = static_cast<signed char>(i);
    return values;
}

std::uint64_t read_number(const char* at, int width) {
    static const auto values = sign_values();
    std::uint64_t number = 0;
    int wrong = 0;
    for (int i = 0; i < width; ++i) {
        const int value = values[static_cast<unsigned char>(at[i])];
        wrong |= value;
        number = number << 6 | static_cast<std::uint64_t>(value & 63);
    }
    if (wrong < 0) throw Fault("kept crime rows are damaged");
    return number;
}

std::uint64_t from_degrees(std::int32_t micro) { return static_cast<std::uint64_t>(micro + degrees_begin); }
std::int32_t to_degrees(std::uint64_t kept) {
    return static_cast<std::int32_t>(static_cast<std::int64_t>(kept) - degrees_begin);
}

template <class Write> std::vector<std::string> pieces_of(const std::vector<CrimeRow>& rows, int width, Write write) {
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < rows.size(); at += rows_in_a_piece) {
        auto count = std::min(rows_in_a_piece, rows.size() - at);
        auto& piece = pieces.emplace_back();
        piece.reserve(count * static_cast<std::size_t>(width));
        for (std::size_t i = 0; i < count; ++i) write(piece, rows[at + i]);
    }
    return pieces;
}

std::size_t rows_in(std::string_view piece, int width) {
    if (piece.size() % static_cast<std::size_t>(width) != 0) throw Fault("kept crime rows are damaged");
    return piece.size() / static_cast<std::size_t>(width);
}

} // namespace

std::vector<std::string> packed_fates(const std::vector<CrimeRow>& rows) {
    return pieces_of(rows, fate_width, [](std::string& piece, const CrimeRow& row) {
        write_number(piece, row.id, id_width);
        piece += row.category;
        piece += row.outcome;
    });
}

std::vector<std::string> packed_places(const std::vector<CrimeRow>& rows) {
    return pieces_of(rows, place_width, [](std::string& piece, const CrimeRow& row) {
        write_number(piece, row.area, area_width);
        write_number(piece, from_degrees(row.longitude), degree_width);
        write_number(piece, from_degrees(row.latitude), degree_width);
        write_number(piece, row.street, street_width);
    });
}

void unpack_fates(std::string_view piece, std::vector<RowFate>& fates) {
    const auto count = rows_in(piece, fate_width);
    fates.reserve(fates.size() + count);
    for (const char* at = piece.data(); at != piece.data() + piece.size(); at += fate_width)
        fates.push_back({read_number(at, id_width), at[id_width], at[id_width + 1]});
}

void unpack_places(std::string_view piece, std::vector<RowPlace>& places) {
    const auto count = rows_in(piece, place_width);
    places.reserve(places.size() + count);
    for (const char* at = piece.data(); at != piece.data() + piece.size(); at += place_width) {
        RowPlace place;
        place.area = static_cast<std::uint32_t>(read_number(at, area_width));
        place.longitude = to_degrees(read_number(at + area_width, degree_width));
        place.latitude = to_degrees(read_number(at + area_width + degree_width, degree_width));
        place.street = static_cast<std::uint32_t>(read_number(at + area_width + 2 * degree_width, street_width));
        places.push_back(place);
    }
}

} // namespace reeve::crimedata
