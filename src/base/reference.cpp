// The references people read out and type: A-0412, P-2026-019.
#include "base/id.h"
#include "base/text.h"
#include <algorithm>

namespace reeve {

// One to four letters, as capitals; empty where it is not that.
static std::string capitals(std::string_view text) {
    std::string letters;
    for (char c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z') return "";
        letters += c;
    }
    return letters.size() <= 4 ? letters : "";
}

Result<Reference> parse_reference(std::string_view typed) {
    const auto shown = shortened(trimmed(typed), 40);
    const auto refuse = [&] {
        if (shown.empty()) return one_problem("Enter a reference like A-0412");
        return one_problem(shown + " is not a reference. References look like A-0412 or P-2026-019");
    };
    const auto parts = split(trimmed(typed), '-');
    if (parts.size() != 2 && parts.size() != 3) return refuse();
    Reference reference;
    reference.letters = capitals(parts[0]);
    if (reference.letters.empty()) return refuse();
    if (parts.size() == 3) {
        if (parts[1].size() != 4 || !all_digits(parts[1])) return refuse();
        reference.year = std::stoi(parts[1]);
        if (reference.year < 1900 || reference.year > 2199) return refuse();
    }
    const auto& number = parts.back();
    if (number.empty() || number.size() > 9 || !all_digits(number)) return refuse();
    reference.number = std::stoi(number);
    if (reference.number == 0) return refuse();
    return reference;
}

std::string in_words(const Reference& reference) {
    auto number = std::to_string(reference.number);
    const std::size_t width = reference.year == 0 ? 4 : 3;
    if (number.size() < width) number.insert(0, width - number.size(), '0');
    if (reference.year == 0) return reference.letters + "-" + number;
    return reference.letters + "-" + std::to_string(reference.year) + "-" + number;
}

} // namespace reeve
