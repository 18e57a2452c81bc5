// What a described field does with its value, once for every type of value: keep it, read it, show it.
#pragma once
#include "record/kind.h"
#include <span>

namespace reeve {

template <class T> struct ValueOf { using type = T; };
template <class T> struct ValueOf<std::optional<T>> { using type = T; };

// Without the type of the value: every member of a record is moved by the functions of its type, so that a description
// is a table and not code of its own.
struct ValueMoves {
    Input input;
    CellType type;
    std::span<const Choice> choices; // of a Choice value
    Cell (*get)(const void* value);
    void (*set)(void* value, const Cell&);
    Problems (*read)(void* value, std::string_view typed, const Reading&);
    void (*clear)(void* value);
    std::string (*shown)(const void* value);
    std::string (*typed)(const void* value);
    std::string (*shown_cell)(const Cell&);
};

template <class T> struct MovesOf {
    using V = typename ValueOf<T>::type; // without its std::optional
    static const V* known(const void* value) {
        if constexpr (std::is_same_v<T, V>) return static_cast<const V*>(value);
        else return *static_cast<const T*>(value) ? &**static_cast<const T*>(value) : nullptr;
    }
    static Cell get(const void* value) { return to_cell(*static_cast<const T*>(value)); }
    static void set(void* value, const Cell& cell) { *static_cast<T*>(value) = from_cell<T>(cell); }
    static Problems read(void* value, std::string_view typed, const Reading& reading) {
        auto made = Kind<V>::read(typed, reading);
        if (!made) return made.problems();
        *static_cast<T*>(value) = std::move(*made);
        return {};
    }
    static void clear(void* value) { *static_cast<T*>(value) = T{}; }
    static std::string shown(const void* value) {
        auto v = known(value);
        return v ? std::string(Kind<V>::shown(*v)) : std::string();
    }
    static std::string typed(const void* value) {
        auto v = known(value);
        return v ? std::string(Kind<V>::typed(*v)) : std::string();
    }
    static std::string shown_cell(const Cell& cell) {
        return cell.is_null() ? std::string() : std::string(Kind<V>::shown(from_cell<V>(cell)));
    }
    static ValueMoves made() {
        ValueMoves moves{Kind<V>::input, Stored<T>::type, {}, get, set, read, clear, shown, typed, shown_cell};
        if constexpr (ChoiceEnum<V>) moves.choices = Choices<V>::list;
        return moves;
    }
};

template <class T> const ValueMoves& moves_of() {
    static const ValueMoves moves = MovesOf<T>::made();
    return moves;
}

// The common ones are compiled once, in value_moves.cpp.
extern template const ValueMoves& moves_of<std::string>();
extern template const ValueMoves& moves_of<Prose>();
extern template const ValueMoves& moves_of<bool>();
extern template const ValueMoves& moves_of<int>();
extern template const ValueMoves& moves_of<std::int64_t>();
extern template const ValueMoves& moves_of<Money>();
extern template const ValueMoves& moves_of<Date>();
extern template const ValueMoves& moves_of<Moment>();
extern template const ValueMoves& moves_of<std::optional<bool>>();
extern template const ValueMoves& moves_of<std::optional<int>>();
extern template const ValueMoves& moves_of<std::optional<std::int64_t>>();
extern template const ValueMoves& moves_of<std::optional<Money>>();
extern template const ValueMoves& moves_of<std::optional<Date>>();
extern template const ValueMoves& moves_of<std::optional<Moment>>();

} // namespace reeve
