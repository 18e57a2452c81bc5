// What a file of the police says it is: one force's month of one kind.
#include "crimedata/file_identity.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::crimedata {
namespace {

// The words after the month and the force.
constexpr std::pair<std::string_view, CrimeFileKind> endings[] = {
    {"-street", CrimeFileKind::street},
    {"-outcomes", CrimeFileKind::outcomes},
    {"-stop-and-search", CrimeFileKind::stops},
};

} // namespace

bool is_force_slug(std::string_view text) {
    return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](char sign) {
        return (sign >= 'a' && sign <= 'z') || sign == '-';
    });
}

std::optional<CrimeFileIdentity> identity_in_name(std::string_view name) {
    if (auto slash = name.find_last_of("/\\"); slash != std::string_view::npos) name.remove_prefix(slash + 1);
    for (std::string_view packed : {".gz", ".csv"})
        if (name.ends_with(packed)) name.remove_suffix(packed.size());
    if (name.size() < 9 || name[7] != '-') return std::nullopt;
    auto month = parse_crime_month(name.substr(0, 7));
    name.remove_prefix(8);
    for (const auto& [ending, kind] : endings)
        if (month && name.ends_with(ending)) {
            auto force = name.substr(0, name.size() - ending.size());
            if (is_force_slug(force)) return CrimeFileIdentity{kind, std::string(force), *month};
        }
    return std::nullopt;
}

std::string in_words(const CrimeFileIdentity& is) {
    return is.force + ", " + in_words(is.month) + ", " + folded(label_of(is.kind));
}

} // namespace reeve::crimedata
