// Finds the numbers typed into a text that have no source, and leaves alone dates, years, laws, ages, references and
// addresses.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace reeve::office {

struct UnlinkedNumber {
    std::size_t begin; // byte offset in the text
    std::size_t end;
    std::string words; // "£200k", "eight", "371%"
    std::string message() const { return "“" + words + "” has no source. Link it to a figure, or say who gave it"; }
    bool operator==(const UnlinkedNumber&) const = default;
};

// Numbers in plain words (marks already taken out), in order.
std::vector<UnlinkedNumber> unlinked_numbers(std::string_view plain_words);

} // namespace reeve::office
