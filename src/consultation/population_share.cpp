// Sets responses beside the population, and weighs them to it where somebody asks for that.
#include "consultation/population_share.h"
#include "base/text.h"
#include <algorithm>
#include <cstdio>

namespace reeve::consultation {
namespace {

std::string rounded(double value, const char* format) {
    char words[32];
    std::snprintf(words, sizeof words, format, value);
    return words;
}

std::string gap_words(double points) {
    if (points > -0.05 && points < 0.05) return "0";
    return points < 0 ? "−" + rounded(-points, "%.1f") : "+" + rounded(points, "%.1f");
}

double part(std::int64_t of, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(of) / static_cast<double>(whole) : 0;
}

std::string warning_of(const Profile& profile) {
    std::vector<std::string> missing, few;
    for (const auto& line : profile.lines) {
        if (line.is_missing) missing.push_back(line.label);
        else if (part(line.people, 1) > 0 && line.share_of_people != "[z]" && profile.base > 0
                 && part(line.responses, profile.base) * 2 < std::stod(line.share_of_people) / 100)
            few.push_back(line.label);
    }
    std::string words;
    if (!missing.empty()) words += "Nobody answered who is in: " + list_of(missing) + ". ";
    if (!few.empty()) words += "Less than half of their part of the population: " + list_of(few) + ". ";
    return std::string(trimmed(words));
}

// Of each response the place of its group in the population's list.
std::vector<int> groups_of(const AnswerColumn& column, const Population& population) {
    std::vector<int> place_of_option;
    for (const auto& offered : column.offered) {
        auto found = std::find_if(population.groups.begin(), population.groups.end(),
                                  [&](const auto& group) { return group.key == offered.key; });
        place_of_option.push_back(offered.says_nothing || found == population.groups.end()
                                      ? -1
                                      : static_cast<int>(found - population.groups.begin()));
    }
    std::vector<int> groups;
    for (const auto& given : column.given)
        groups.push_back(given.was_asked && given.chosen.size() == 1 ? place_of_option.at(given.chosen.front()) : -1);
    return groups;
}

std::string label_in(const AnswerColumn& column, const std::string& key) {
    for (const auto& offered : column.offered)
        if (offered.key == key) return offered.label;
    return key;
}

} // namespace

std::int64_t Population::people() const {
    std::int64_t sum = 0;
    for (const auto& group : groups) sum += group.people;
    return sum;
}

std::int64_t Population::people_in(std::string_view key) const {
    for (const auto& group : groups)
        if (group.key == key) return group.people;
    return 0;
}

Profile profile_of(const QuestionCounts& counts, const Population& population) {
    Profile profile{counts.wording, population.source, counts.base(), counts.asked - counts.base(), {}, ""};
    const auto people = population.people();
    for (const auto& option : counts.options) {
        ProfileLine line{option.key, option.label, option.count, population.people_in(option.key),
                         "[z]",      "[z]",        "[z]",        false};
        line.is_missing = line.people > 0 && line.responses == 0;
        if (counts.has_percentages()) line.share_of_responses = percentage({option.count, profile.base}, 1);
        if (line.people > 0) line.share_of_people = percentage({line.people, people}, 1);
        if (line.people > 0 && counts.has_percentages())
            line.gap = gap_words(100 * (part(option.count, profile.base) - part(line.people, people)));
        profile.lines.push_back(std::move(line));
    }
    profile.warning = warning_of(profile);
    return profile;
}

Result<Weighting> weigh(const AnswerColumns& all, const std::vector<Population>& populations,
                        const statistics::RakingLimits& limits) {
    Weighting weighting;
    std::vector<statistics::RakingMargin> margins;
    for (const auto& population : populations) {
        const auto* column = all.find(population.question);
        if (!column || !column->is_chosen() || column->answering == Answering::several)
            return Refusal{"No question with one answer is called \"" + population.question
                               + "\", so nothing can be weighed by it",
                           "", Refusal::Kind::conflict};
        statistics::RakingMargin margin{column->wording, {}, groups_of(*column, population), {}};
        for (const auto& group : population.groups) {
            margin.categories.push_back(label_in(*column, group.key));
            margin.shares.push_back(static_cast<double>(group.people));
        }
        margins.push_back(std::move(margin));
        weighting.by.push_back(column->wording);
        weighting.sources.push_back(population.source);
    }
    if (margins.empty()) return one_problem("Choose what to weigh by");
    weighting.raked = TRY(statistics::rake(all.weights, margins, limits));
    weighting.responses = all.responses.size();
    return weighting;
}

std::string label_of_weighting(const Weighting& weighting, Standing standing) {
    std::string words = "Weighted to " + list_of(weighting.sources) + ". ";
    if (standing == Standing::open_consultation)
        words +=
            "This is an open consultation, not a sample: weights change whose answers count for how much, and do not make it one. ";
    words += counted(static_cast<std::int64_t>(weighting.responses), "response") + " are worth "
             + with_commas(static_cast<std::int64_t>(weighting.raked.effective + 0.5))
             + " once weighted (design effect " + rounded(weighting.raked.design_effect, "%.2f") + "). ";
    if (weighting.raked.trimmed > 0)
        words += counted(static_cast<std::int64_t>(weighting.raked.trimmed), "weight stands", "weights stand")
                 + " at the limit, so the shares miss the population’s by up to "
                 + rounded(weighting.raked.worst_gap * 100, "%.1f") + " percentage points. ";
    if (!weighting.raked.is_settled) words += "The weights had not settled when the rounds were used up. ";
    return std::string(trimmed(words));
}

} // namespace reeve::consultation
