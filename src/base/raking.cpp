// Fits weights to one margin after another, trims them, and says how well they fit.
#include "base/raking.h"
#include "base/sampling.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace reeve::statistics {
namespace {

// The weight in each category, and its share among those whose category is known.
struct Held {
    std::vector<double> weight;
    double known = 0;
    double share(std::size_t category) const { return known > 0 ? weight[category] / known : 0; }
};

Held held_in(const std::vector<double>& weights, const RakingMargin& margin) {
    Held held{std::vector<double>(margin.shares.size()), 0};
    for (std::size_t at = 0; at < weights.size(); ++at)
        if (int category = margin.category_of[at]; category >= 0) {
            held.weight[static_cast<std::size_t>(category)] += weights[at];
            held.known += weights[at];
        }
    return held;
}

// Shares that add to 1; a category nobody in the population has, and nobody who answered, is left at 0.
std::vector<double> whole(const RakingMargin& margin) {
    const double sum = std::accumulate(margin.shares.begin(), margin.shares.end(), 0.0);
    auto shares = margin.shares;
    for (double& share : shares) share /= sum;
    return shares;
}

Problems problems_of(std::size_t respondents, const RakingMargin& margin) {
    Problems problems;
    if (margin.category_of.size() != respondents || margin.categories.size() != margin.shares.size())
        throw Fault("raking: " + margin.name + " does not have one category for each respondent");
    std::vector<bool> is_present(margin.shares.size());
    for (int category : margin.category_of)
        if (category >= 0) is_present.at(static_cast<std::size_t>(category)) = true;
    double sum = 0;
    for (std::size_t at = 0; at < margin.shares.size(); ++at) {
        sum += margin.shares[at];
        if (margin.shares[at] > 0 && !is_present[at])
            problems.add("", "Nobody who answered is in \"" + margin.categories[at] + "\" of " + margin.name
                                 + ", so no weight can stand for them: put the category together with another");
        if (margin.shares[at] <= 0 && is_present[at])
            problems.add("", "The population has nobody in \"" + margin.categories[at] + "\" of " + margin.name
                                 + ", but somebody who answered is");
    }
    if (!(sum > 0)) problems.add("", "The shares of " + margin.name + " add to nothing");
    return problems;
}

void fit(std::vector<double>& weights, const RakingMargin& margin, const std::vector<double>& shares) {
    const auto held = held_in(weights, margin);
    for (std::size_t at = 0; at < weights.size(); ++at)
        if (int category = margin.category_of[at]; category >= 0) {
            const auto place = static_cast<std::size_t>(category);
            weights[at] *= shares[place] * held.known / held.weight[place];
        }
}

double worst_gap_of(const std::vector<double>& weights, const std::vector<RakingMargin>& margins,
                    const std::vector<std::vector<double>>& shares) {
    double worst = 0;
    for (std::size_t at = 0; at < margins.size(); ++at) {
        const auto held = held_in(weights, margins[at]);
        for (std::size_t category = 0; category < shares[at].size(); ++category)
            worst = std::max(worst, std::abs(held.share(category) - shares[at][category]));
    }
    return worst;
}

void to_mean_one(std::vector<double>& weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) weight *= static_cast<double>(weights.size()) / sum;
}

// Cuts to the limits and brings the mean back to 1, until both hold; gives how many stand at a limit.
std::size_t trim(std::vector<double>& weights, const RakingLimits& limits) {
    constexpr double slack = 1e-9;
    for (int round = 0; round < 50; ++round) {
        to_mean_one(weights);
        bool is_within = true;
        for (double& weight : weights) {
            if (weight < limits.least_weight - slack || weight > limits.most_weight + slack) is_within = false;
            weight = std::clamp(weight, limits.least_weight, limits.most_weight);
        }
        if (is_within) break;
    }
    return static_cast<std::size_t>(std::count_if(weights.begin(), weights.end(), [&](double weight) {
        return weight <= limits.least_weight + slack || weight >= limits.most_weight - slack;
    }));
}

double greatest_move(const std::vector<double>& before, const std::vector<double>& after) {
    double greatest = 0;
    for (std::size_t at = 0; at < before.size(); ++at) greatest = std::max(greatest, std::abs(after[at] - before[at]));
    return greatest;
}

} // namespace

Result<Raked> rake(const std::vector<double>& design, const std::vector<RakingMargin>& margins,
                   const RakingLimits& limits) {
    const std::size_t respondents = margins.empty() ? design.size() : margins.front().category_of.size();
    if (respondents == 0) return one_problem("There is nobody to give a weight to");
    Problems problems;
    std::vector<std::vector<double>> shares;
    for (const auto& margin : margins) {
        for (auto& problem : problems_of(respondents, margin).list) problems.list.push_back(std::move(problem));
        shares.push_back(whole(margin));
    }
    if (!problems.empty()) return problems;
    Raked raked;
    raked.weights = design.empty() ? std::vector<double>(respondents, 1.0) : design;
    to_mean_one(raked.weights);
    while (raked.rounds < limits.most_rounds && !raked.is_settled) {
        const auto before = raked.weights;
        for (std::size_t at = 0; at < margins.size(); ++at) fit(raked.weights, margins[at], shares[at]);
        raked.trimmed = trim(raked.weights, limits);
        raked.worst_gap = worst_gap_of(raked.weights, margins, shares);
        ++raked.rounds;
        raked.is_settled =
            raked.worst_gap <= limits.tolerance || greatest_move(before, raked.weights) <= limits.tolerance;
    }
    raked.effective = effective_size(raked.weights);
    raked.design_effect = static_cast<double>(respondents) / raked.effective;
    return raked;
}

} // namespace reeve::statistics
