// The copy of a case that a panel reads: what was named is hidden, and a copy that still tells somebody is not taken.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace reeve::casescrutiny {

// "Jane Smith = woman A", one a line; without a sign of equality "[hidden]" stands in its place.
struct HiddenWords {
    std::string words;
    std::string instead;
};
std::vector<HiddenWords> hidden_words_of(std::string_view lines);

// The original with each of the words replaced, whatever their case and only where they stand as whole words, the
// longest first; then email addresses, telephone numbers, postcodes, number plates and the force's references.
std::string redacted(std::string_view original, const std::vector<HiddenWords>&);
// What a copy still tells: words that were to be hidden, and what looks like an address, a number or a plate.
std::vector<std::string> still_told(std::string_view copy, const std::vector<HiddenWords>&);

} // namespace reeve::casescrutiny
