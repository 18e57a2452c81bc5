// How somebody is reached: an email address and a postcode, as values of their own.
#pragma once
#include "record/cell.h"
#include <string>

namespace reeve {

struct Email {
    std::string address;
    auto operator<=>(const Email&) const = default;
};
struct Postcode {
    std::string code; // "LE1 4AA"
    auto operator<=>(const Postcode&) const = default;
};
template <> struct Stored<Email> {
    static constexpr CellType type = CellType::text;
    static Cell to_cell(const Email& v) { return v.address; }
    static Email from_cell(const Cell& c) { return {c.text()}; }
};
template <> struct Stored<Postcode> {
    static constexpr CellType type = CellType::text;
    static Cell to_cell(const Postcode& v) { return v.code; }
    static Postcode from_cell(const Cell& c) { return {c.text()}; }
};

} // namespace reeve
