// What a delegation must say, and which one a decision is made under.
#include "office/delegation.h"
#include "base/text.h"
#include "office/body.h"

namespace reeve::office {
namespace {

constexpr const char* act = "Police Reform and Social Responsibility Act 2011, section 18";

Refusal refused(std::string words) { return {std::move(words), act, Refusal::Kind::forbidden}; }

// No limit is more than any.
bool reaches_further(const Delegation& one, const Delegation& other) {
    return other.most && (!one.most || *other.most < *one.most);
}

} // namespace

const Description<Delegation>& delegation_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Delegation>("delegation", "delegation")
            .has<&Delegation::name>("name", {.label = "What may be decided?",
                                             .hint = "Like Grants of the small fund.",
                                             .needed = true,
                                             .audience = open,
                                             .keep = Keep::always,
                                             .limit = 200})
            .has<&Delegation::matter>(
                "matter", {.label = "Where is it decided?", .needed = true, .audience = open, .keep = Keep::always})
            .has<&Delegation::post>("post", {.label = "Which post decides?",
                                             .hint = "As it is written in the list of people.",
                                             .needed = true,
                                             .audience = open,
                                             .keep = Keep::always,
                                             .limit = 120})
            .has<&Delegation::most>("most", {.label = "Up to how much each time?",
                                             .hint = "Leave empty where there is no limit.",
                                             .audience = open,
                                             .keep = Keep::always})
            .has<&Delegation::valid_from>(
                "valid_from", {.label = "First day", .needed = true, .audience = open, .keep = Keep::always})
            .has<&Delegation::valid_to>(
                "valid_to",
                {.label = "Last day", .hint = "Leave empty while it stands.", .audience = open, .keep = Keep::always})
            .has<&Delegation::source>("source", {.label = "Where is it written?",
                                                 .hint = "Like Scheme of governance, 4.2.",
                                                 .needed = true,
                                                 .audience = open,
                                                 .keep = Keep::always,
                                                 .limit = 200});
    return fields;
}

Problems problems_with(const Delegation& delegation) {
    Problems problems;
    check_days(problems, delegation.valid_from, delegation.valid_to, "valid_to");
    if (delegation.most && *delegation.most <= Money{})
        problems.add("most", "The limit must be more than £0. Leave it empty where there is none");
    return problems;
}

std::string in_words(const Delegation& delegation) { return delegation.source + ": " + delegation.name; }

std::string limit_in_words(const Delegation& delegation) {
    return delegation.most ? in_words(*delegation.most) + " each time" : "No limit";
}

bool decides_in_person(Role role) { return role == Role::commissioner || role == Role::deputy_commissioner; }

std::vector<Delegation> delegations_to(std::span<const Delegation> list, std::string_view post, DelegatedMatter matter,
                                       Date day) {
    std::vector<Delegation> found;
    for (const auto& one : list)
        if (one.matter == matter && one.stands_on(day) && folded(one.post) == folded(post)) found.push_back(one);
    return found;
}

Result<Delegation> grant_delegation(std::span<const Delegation> list, std::string_view post, Money amount, Date day) {
    auto held = delegations_to(list, post, DelegatedMatter::grants, day);
    if (held.empty())
        return refused("No delegation lets the " + std::string(post)
                       + " decide on grants: the Commissioner or the Deputy Commissioner decides, or the delegation is "
                         "written down first.");
    std::sort(held.begin(), held.end(), [](const auto& one, const auto& other) { return reaches_further(other, one); });
    for (const auto& one : held)
        if (!one.most || amount <= *one.most) return one;
    return refused("The " + std::string(post) + " decides on grants of up to " + in_words(*held.back().most)
                   + ", and this is " + in_words(amount) + ".");
}

} // namespace reeve::office
