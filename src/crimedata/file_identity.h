// What a file of the police says it is: one force's month of one kind.
#pragma once
#include "crimedata/crime_month.h"
#include "record/choice.h"
#include <optional>

namespace reeve::crimedata {

enum class CrimeFileKind { street, outcomes, stops };

// What a file says it is. One force's month of one kind is the unit that is loaded, replaced and shown as missing.
struct CrimeFileIdentity {
    CrimeFileKind kind = CrimeFileKind::street;
    std::string force; // "leicestershire", as the archive names its files
    CrimeMonth month;
    auto operator<=>(const CrimeFileIdentity&) const = default;
};
// Small letters and hyphens, at most 40.
bool is_force_slug(std::string_view);
// "2025-10/2025-10-leicestershire-street.csv": only what follows the last slash is looked at.
std::optional<CrimeFileIdentity> identity_in_name(std::string_view name);
std::string in_words(const CrimeFileIdentity&); // "leicestershire, October 2025, street"

} // namespace reeve::crimedata

namespace reeve {
template <> struct Choices<crimedata::CrimeFileKind> {
    static constexpr Choice list[] = {
        {"street", "Street"}, {"outcomes", "Outcomes"}, {"stop-and-search", "Stop and search"}};
};
} // namespace reeve
