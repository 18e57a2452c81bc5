// What a comparison set holds, and which edition holds when.
#include "delivery/comparison_set.h"
#include <set>

namespace reeve::delivery {

const Description<ComparisonSet>& comparison_fields() {
    static const auto fields =
        Description<ComparisonSet>("comparison_set", "comparison set")
            .has<&ComparisonSet::title>(
                "title", {.label = "Name of the set", .needed = true, .audience = Audience::open, .limit = 120})
            .has<&ComparisonSet::edition>(
                "edition",
                {.label = "Edition", .hint = "Like 2023.", .needed = true, .audience = Audience::open, .limit = 40})
            .has<&ComparisonSet::holds_from>(
                "holds_from", {.label = "From which day does it hold?", .needed = true, .audience = Audience::open})
            .has<&ComparisonSet::own_name>(
                "own_name",
                {.label = "The force that the set is of", .needed = true, .audience = Audience::open, .limit = 80})
            .has<&ComparisonSet::members>(
                "members",
                {.label = "Those most like it",
                 .hint = "One a line: the code its numbers stand under, a blank, and its name. Seven at most.",
                 .needed = true,
                 .audience = Audience::open,
                 .limit = 1000})
            .has<&ComparisonSet::source>("source", {.label = "Who worked it out, and where is it published?",
                                                    .needed = true,
                                                    .audience = Audience::open,
                                                    .limit = 200})
            .has<&ComparisonSet::caution>(
                "caution", {.label = "What must readers bear in mind?", .audience = Audience::open, .limit = 300})
            .hidden<&ComparisonSet::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

std::vector<ComparisonMember> members_of(const ComparisonSet& set) {
    std::vector<ComparisonMember> members;
    for (const auto& line : lines_of(set.members.text)) {
        auto words = trimmed(line);
        if (words.empty()) continue;
        auto blank = words.find(' ');
        members.push_back({std::string(words.substr(0, blank)),
                           blank == std::string_view::npos ? "" : std::string(trimmed(words.substr(blank)))});
    }
    return members;
}

Problems check(const ComparisonSet& set) {
    constexpr std::size_t most_members = 7;
    Problems problems;
    auto members = members_of(set);
    std::set<std::string> codes{whole_force};
    for (const auto& member : members) {
        if (member.name.empty())
            return {{{"members", "Enter a code, a blank and a name in each line; “" + member.code + "” has no name"}}};
        if (!codes.insert(member.code).second)
            return {{{"members", "Each force stands in the set once; " + member.code + " is there twice"}}};
    }
    if (members.size() > most_members) problems.add("members", "A set has seven other forces at most");
    return problems;
}

const ComparisonSet* edition_on(const std::vector<ComparisonSet>& editions, Date day) {
    const ComparisonSet* held = nullptr;
    for (const auto& edition : editions)
        if (edition.holds_from <= day && (!held || held->holds_from < edition.holds_from)) held = &edition;
    return held;
}

std::string one_way_words(const ComparisonSet& set) {
    return "The set is of the forces most like " + set.own_name + ", and works one way only: " + set.own_name
           + " need not be among those most like each of them.";
}

} // namespace reeve::delivery
