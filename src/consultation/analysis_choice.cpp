// Reads what people chose for an analysis.
#include "consultation/analysis_choice.h"

namespace reeve::consultation {

const Description<AnalysisChoice>& analysis_choice_fields() {
    static const auto fields =
        Description<AnalysisChoice>("analysis_choice", "choice for an analysis")
            .hidden<&AnalysisChoice::consultation>("consultation")
            .hidden<&AnalysisChoice::divide_by>("divide_by", {.label = "Published tables are divided by"})
            .hidden<&AnalysisChoice::weigh_by>("weigh_by", {.label = "Weighed by"})
            .has<&AnalysisChoice::weigh_because>("weigh_because",
                                                 {.label = "Why are answers weighed, or why not?",
                                                  .hint = "Needed where they are: it is said with every table.",
                                                  .limit = 500})
            .has<&AnalysisChoice::smallest_count>(
                "smallest_count", {.label = "Smallest count the public is shown",
                                   .hint = "Counts below it are withheld, and whatever gives them away.",
                                   .needed = true})
            .hidden<&AnalysisChoice::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Description<ComparisonPopulation>& comparison_population_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<ComparisonPopulation>("comparison_population", "population to compare with")
            .hidden<&ComparisonPopulation::consultation>("consultation")
            .hidden<&ComparisonPopulation::question>("question", {.label = "Question", .audience = open})
            .has<&ComparisonPopulation::source>("source", {.label = "Where do the numbers come from?",
                                                           .hint = "Census and table, area, year.",
                                                           .needed = true,
                                                           .audience = open,
                                                           .limit = 200})
            .has<&ComparisonPopulation::groups>(
                "group_counts", {.label = "How many people are in each group?",
                                 .hint = "A line for each: the answer’s short name, a colon, the number.",
                                 .needed = true,
                                 .audience = open,
                                 .limit = 4000})
            .hidden<&ComparisonPopulation::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

std::vector<std::string> keys_in(std::string_view text) {
    std::vector<std::string> keys;
    for (const auto& part : split(text, ','))
        if (auto key = trimmed(part); !key.empty()) keys.emplace_back(key);
    return keys;
}

Problems check(const AnalysisChoice& choice, const AnswerColumns& all, const std::vector<Population>& populations) {
    Problems problems;
    for (const auto& key : keys_in(choice.divide_by))
        if (const auto* column = all.find(key);
            !column || !column->is_chosen() || column->answering == Answering::several)
            problems.add("divide_by", "\"" + key + "\" is no question with one answer");
    for (const auto& key : keys_in(choice.weigh_by)) {
        const bool has_numbers = std::any_of(populations.begin(), populations.end(),
                                             [&](const auto& population) { return population.question == key; });
        if (!has_numbers)
            problems.add("weigh_by", "Enter the population of \"" + key + "\" before answers are weighed by it");
    }
    if (!keys_in(choice.weigh_by).empty() && trimmed(choice.weigh_because).empty())
        problems.add("weigh_because", "Enter why answers are weighed: it is shown with every table");
    if (choice.smallest_count < 3 || choice.smallest_count > 20)
        problems.add("smallest_count", "Enter a number between 3 and 20");
    return problems;
}

static Result<PopulationGroup> group_of(std::string_view line, const AnswerColumn& column) {
    const auto colon = line.rfind(':');
    if (colon == std::string_view::npos)
        return one_problem("\"" + std::string(line) + "\" has no colon between the group and its number");
    PopulationGroup group{std::string(trimmed(line.substr(0, colon))), 0};
    const auto known = std::find_if(column.offered.begin(), column.offered.end(), [&](const auto& offered) {
        return !offered.says_nothing && (offered.key == group.key || folded(offered.label) == folded(group.key));
    });
    if (known == column.offered.end()) return one_problem("The question has no answer called \"" + group.key + "\"");
    group.key = known->key;
    auto people = Kind<std::int64_t>::read(trimmed(line.substr(colon + 1)), {});
    if (!people || *people < 0) return one_problem("Enter a number of people for \"" + group.key + "\"");
    group.people = *people;
    return group;
}

Result<Population> population_of(const ComparisonPopulation& kept, const AnswerColumn& column) {
    Population population{kept.question, kept.source, {}};
    Problems problems;
    for (const auto& line : lines_of(kept.groups.text)) {
        if (trimmed(line).empty()) continue;
        auto group = group_of(trimmed(line), column);
        if (!group) {
            problems.add("group_counts", group.problems().list.front().message);
            continue;
        }
        for (const auto& other : population.groups)
            if (other.key == group->key) problems.add("group_counts", "\"" + group->key + "\" stands there twice");
        population.groups.push_back(*group);
    }
    if (problems.empty() && population.people() == 0)
        problems.add("group_counts", "Enter how many people are in each group");
    if (!problems.empty()) return problems;
    return population;
}

std::string names_offered(const AnswerColumn& column) {
    std::vector<std::string> names;
    for (const auto& offered : column.offered)
        if (!offered.says_nothing) names.push_back(offered.key);
    return list_of(names);
}

} // namespace reeve::consultation
