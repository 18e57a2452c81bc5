// Where a number comes from: the panel on a figure's page, and the number quoted in a paper as a link to its figure.
#pragma once
#include "html/markup.h"
#include <vector>

namespace reeve::html {

struct Fact {
    std::string name; // "Question asked", "Source", "Last worked out"
    Content value;
};
// A list of facts on stone; the heading above it is the page's own.
Html provenance(const std::vector<Fact>&);

// A number in running text that answers for itself.
struct CitedNumber {
    std::string text;           // "80 reports"
    std::string reference;      // "F-0231": printed behind the number
    std::string href;           // "/figures/F-0231"
    bool is_sample = false;     // from the demo's invented data: says so wherever it stands
    bool is_small_base = false; // too few for a percentage to mean much
    std::string caution;        // other words than those of the small base
};
Html cited_number(const CitedNumber&);
inline constexpr std::string_view small_base_caution = "small numbers, read with care";

// A marker beside a number typed without a figure: staff pages alone.
Html unlinked_number(std::string_view text);

} // namespace reeve::html
