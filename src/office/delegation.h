// The scheme of delegation: which post decides what for the Commissioner, up to which sum and since when.
#pragma once
#include "base/result.h"
#include "office/access.h"
#include "record/description.h"
#include <span>

namespace reeve::office {
enum class DelegatedMatter { decisions, grants, other };
} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::DelegatedMatter> {
    static constexpr Choice list[] = {{"decisions", "Decisions in the register of decisions"},
                                      {"grants", "Decisions on grants"},
                                      {"other", "Other business, which is told here and not checked"}};
};
} // namespace reeve

namespace reeve::office {

// What the Commissioner arranged for another person to do (Police Reform and Social Responsibility Act 2011, s.18(1)).
struct Delegation {
    Id<Delegation> id;
    int version = 1;
    std::string name; // "Grants of the small fund"
    DelegatedMatter matter = DelegatedMatter::decisions;
    std::string post;          // as in the list of people
    std::optional<Money> most; // each time; none: no limit
    Date valid_from;
    std::optional<Date> valid_to;
    std::string source; // "Scheme of governance, 4.2"

    bool stands_on(Date day) const { return valid_from <= day && (!valid_to || day <= *valid_to); }
};
const Description<Delegation>& delegation_fields();
// No last day before the first; a limit above nothing.
Problems problems_with(const Delegation&);

// "Scheme of governance, 4.2: Grants of the small fund": how a decision names what it was signed under.
std::string in_words(const Delegation&);
// "£50,000 each time" or "No limit".
std::string limit_in_words(const Delegation&);
// Whether somebody of this role decides in the Commissioner's own right: the Commissioner, and the deputy.
bool decides_in_person(Role);
// Those of a post that stand, by matter; the post is compared without regard to case.
std::vector<Delegation> delegations_to(std::span<const Delegation>, std::string_view post, DelegatedMatter, Date);
// The delegation under which a post decides on a grant of this amount: the one with the lowest limit that suffices. A
// refusal says what the post may decide on, if anything.
Result<Delegation> grant_delegation(std::span<const Delegation>, std::string_view post, Money, Date);

} // namespace reeve::office
