// Numbers that somebody typed before a paragraph instead of letting the text processor count: "9.", "a)", "(iv)",
// "2.1".
#pragma once
#include "document/list_number.h"
#include <optional>
#include <string>
#include <string_view>

namespace reeve::document {

struct TypedNumber {
    std::string text; // "9." as it was typed
    NumberLook look = NumberLook::decimal;
    std::int64_t value = 0; // 4 for "d", "4." and "iv"; of "2.1" the last: 1
    int parts = 1;          // 2 for "2.1"
    std::size_t length = 0; // of the number, with what stands before it and the blanks after it
};

// At the beginning of a paragraph; none where its first word is no number of a paragraph: "2024 was ...", "5,000
// people". `before` is the number of the paragraph before it at the same depth, since "i." after "h." is a letter, and
// "4," is a number only after 3.
std::optional<TypedNumber> typed_number(std::string_view paragraph,
                                        const std::optional<TypedNumber>& letter_before = {},
                                        const std::optional<TypedNumber>& number_before = {});

} // namespace reeve::document
