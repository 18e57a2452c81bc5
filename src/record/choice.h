// An enum whose values have a stored name and a label: the choices of a form, a column and a list.
#pragma once
#include <optional>
#include <string_view>
#include <type_traits>

namespace reeve {

// An enum that is stored and shown by name specialises Choices: `template <> struct Choices<BidState> { static
// constexpr Choice list[] = {{"draft", "Draft"}, ...}; };` in the order of the enumerators, which begin at 0.
struct Choice {
    const char* stored; // what the database, addresses and JSON hold
    const char* label;  // what people read
};
template <class E> struct Choices;

template <class E>
concept ChoiceEnum = std::is_enum_v<E> && requires {
    Choices<E>::list;
};

template <ChoiceEnum E> const char* stored_name(E value) { return Choices<E>::list[static_cast<int>(value)].stored; }
template <ChoiceEnum E> const char* label_of(E value) { return Choices<E>::list[static_cast<int>(value)].label; }
template <ChoiceEnum E> std::optional<E> choice_of(std::string_view stored) {
    int index = 0;
    for (const auto& choice : Choices<E>::list) {
        if (stored == choice.stored) return static_cast<E>(index);
        ++index;
    }
    return std::nullopt;
}

} // namespace reeve
