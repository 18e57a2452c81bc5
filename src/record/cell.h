// One stored value: nothing, a whole number or text; how every typed value goes into a database and comes back.
#pragma once
#include "base/date.h"
#include "base/id.h"
#include "base/moment.h"
#include "base/money.h"
#include "base/text.h"
#include "record/choice.h"
#include <optional>
#include <type_traits>
#include <variant>

namespace reeve {

// What a column holds. A null remembers which type it would have had, since PostgreSQL must be told.
enum class CellType { number, text };

class Cell {
public:
    static Cell null(CellType type) { return Cell(type); }
    Cell(std::int64_t number) : type_(CellType::number), held_(number) {}
    Cell(std::string text) : type_(CellType::text), held_(std::move(text)) {}

    CellType type() const { return type_; }
    bool is_null() const { return held_.index() == 0; }
    std::int64_t number() const { return std::get<std::int64_t>(held_); }
    const std::string& text() const { return std::get<std::string>(held_); }
    bool operator==(const Cell&) const = default;

private:
    explicit Cell(CellType type) : type_(type) {}
    CellType type_;
    std::variant<std::monostate, std::int64_t, std::string> held_;
};

// How T is kept: type, to_cell and from_cell. Specialise for a new value type; a stored value that makes no sense is a
// Fault.
template <class T> struct Stored;

template <> struct Stored<std::int64_t> {
    static constexpr CellType type = CellType::number;
    static Cell to_cell(std::int64_t v) { return v; }
    static std::int64_t from_cell(const Cell& c) { return c.number(); }
};
template <> struct Stored<int> {
    static constexpr CellType type = CellType::number;
    static Cell to_cell(int v) { return std::int64_t{v}; }
    static int from_cell(const Cell& c) { return static_cast<int>(c.number()); }
};
template <> struct Stored<bool> {
    static constexpr CellType type = CellType::number;
    static Cell to_cell(bool v) { return std::int64_t{v ? 1 : 0}; }
    static bool from_cell(const Cell& c) { return c.number() == 1; }
};
template <> struct Stored<std::string> {
    static constexpr CellType type = CellType::text;
    static Cell to_cell(std::string v) { return v; }
    static std::string from_cell(const Cell& c) { return c.text(); }
};
template <> struct Stored<std::string_view> {
    static constexpr CellType type = CellType::text;
    static Cell to_cell(std::string_view v) { return std::string(v); }
};
template <> struct Stored<const char*> {
    static constexpr CellType type = CellType::text;
    static Cell to_cell(const char* v) { return std::string(v); }
};
template <> struct Stored<Prose> {
    static constexpr CellType type = CellType::text;
    static Cell to_cell(Prose v) { return v.text; }
    static Prose from_cell(const Cell& c) { return {c.text()}; }
};
template <> struct Stored<Money> {
    static constexpr CellType type = CellType::number;
    static Cell to_cell(Money v) { return v.pence; }
    static Money from_cell(const Cell& c) { return {c.number()}; }
};
template <> struct Stored<Date> { // ISO text: it orders rightly and a person reads it in the database
    static constexpr CellType type = CellType::text;
    static Cell to_cell(Date v) { return iso(v); }
    static Date from_cell(const Cell& c) {
        auto date = parse_iso_date(c.text());
        if (!date) throw Fault("stored date is not a date: " + c.text());
        return *date;
    }
};
template <> struct Stored<Moment> {
    static constexpr CellType type = CellType::number;
    static Cell to_cell(Moment v) { return v.milliseconds; }
    static Moment from_cell(const Cell& c) { return {c.number()}; }
};
template <class T> struct Stored<Id<T>> {
    static constexpr CellType type = CellType::number;
    static Cell to_cell(Id<T> v) { return v.value == 0 ? Cell::null(CellType::number) : Cell(v.value); }
    static Id<T> from_cell(const Cell& c) { return {c.is_null() ? 0 : c.number()}; }
};
template <ChoiceEnum E> struct Stored<E> {
    static constexpr CellType type = CellType::text;
    static Cell to_cell(E v) { return std::string(stored_name(v)); }
    static E from_cell(const Cell& c) {
        auto value = choice_of<E>(c.text());
        if (!value) throw Fault("stored choice is not known: " + c.text());
        return *value;
    }
};
template <class T> struct Stored<std::optional<T>> {
    static constexpr CellType type = Stored<T>::type;
    static Cell to_cell(const std::optional<T>& v) { return v ? Stored<T>::to_cell(*v) : Cell::null(type); }
    static std::optional<T> from_cell(const Cell& c) {
        if (c.is_null()) return std::nullopt;
        return Stored<T>::from_cell(c);
    }
};

template <class T> Cell to_cell(const T& value) { return Stored<std::decay_t<const T&>>::to_cell(value); }
template <class T> T from_cell(const Cell& cell) { return Stored<T>::from_cell(cell); }

} // namespace reeve
