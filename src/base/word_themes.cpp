// Spherical k-means over weighed words: each text to the theme it is nearest, each theme to the middle of its texts.
#include "base/word_themes.h"
#include "base/telling_words.h"
#include "base/written_words.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace reeve {
namespace {

using Middle = std::vector<double>; // a weight for each term, length 1

double nearness(const TermWeights& text, const Middle& middle) {
    double sum = 0;
    for (const auto& [term, weight] : text) sum += weight * middle[term];
    return sum;
}

// One way to divide the texts.
struct Division {
    std::vector<Middle> middles;
    std::vector<std::size_t> theme_of;
    std::vector<double> near;
    double closeness = -1; // the sum of all nearnesses: more is better
};

class Dividing {
public:
    Dividing(const TellingWords& words, const std::vector<std::size_t>& texts, std::size_t themes, std::uint64_t seed)
        : words_(words), texts_(texts), seed_(seed) {
        division_.theme_of.resize(texts.size());
        division_.near.assign(texts.size(), 0);
        while (division_.middles.size() < themes) division_.middles.push_back(middle_at(next_start()));
    }

    Division run(int rounds) {
        for (int round = 0; round < rounds; ++round) {
            const bool is_moved = place_texts();
            if (!is_moved && round > 0) break;
            find_middles();
        }
        return std::move(division_);
    }

private:
    const TermWeights& text(std::size_t at) const { return words_.texts[texts_[at]]; }

    Middle middle_at(std::size_t at) const {
        Middle middle(words_.terms.size());
        for (const auto& [term, weight] : text(at)) middle[term] = weight;
        return middle;
    }

    // The first text by chance; each further one more likely the farther it is from those chosen.
    std::size_t next_start() {
        if (division_.middles.empty()) return next_random(seed_) % texts_.size();
        double sum = 0;
        for (std::size_t at = 0; at < texts_.size(); ++at) {
            division_.near[at] = std::max(division_.near[at], nearness(text(at), division_.middles.back()));
            sum += distance(at);
        }
        double left = sum * static_cast<double>(next_random(seed_) >> 11) / 9007199254740992.0;
        for (std::size_t at = 0; at < texts_.size(); ++at)
            if ((left -= distance(at)) < 0) return at;
        return texts_.size() - 1;
    }
    double distance(std::size_t at) const { return std::max(0.0, 1 - division_.near[at]); }

    bool place_texts() {
        bool is_moved = false;
        division_.closeness = 0;
        for (std::size_t at = 0; at < texts_.size(); ++at) {
            std::size_t best = 0;
            double most = -1;
            for (std::size_t theme = 0; theme < division_.middles.size(); ++theme)
                if (double near = nearness(text(at), division_.middles[theme]); near > most) most = near, best = theme;
            is_moved = is_moved || division_.theme_of[at] != best;
            division_.theme_of[at] = best;
            division_.near[at] = most;
            division_.closeness += most;
        }
        return is_moved;
    }

    void find_middles() {
        for (auto& middle : division_.middles) std::fill(middle.begin(), middle.end(), 0);
        for (std::size_t at = 0; at < texts_.size(); ++at)
            for (const auto& [term, weight] : text(at)) division_.middles[division_.theme_of[at]][term] += weight;
        for (auto& middle : division_.middles) {
            const double length = std::sqrt(std::inner_product(middle.begin(), middle.end(), middle.begin(), 0.0));
            if (length > 0)
                for (double& weight : middle) weight /= length;
        }
    }

    const TellingWords& words_;
    const std::vector<std::size_t>& texts_;
    std::uint64_t seed_;
    Division division_;
};

// Whether one term says the other already: "crime" beside "knife crime".
bool says(const std::string& longer, const std::string& shorter) {
    return (" " + longer + " ").find(" " + shorter + " ") != std::string::npos;
}

std::vector<std::string> label_of_middle(const Middle& middle, const std::vector<std::string>& terms,
                                         std::size_t most) {
    std::vector<std::size_t> order(terms.size());
    std::iota(order.begin(), order.end(), 0);
    const auto looked_at = order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), most * 4));
    std::partial_sort(order.begin(), looked_at, order.end(),
                      [&](auto a, auto b) { return middle[a] != middle[b] ? middle[a] > middle[b] : a < b; });
    std::vector<std::string> label;
    for (auto at = order.begin(); at != looked_at && label.size() < most; ++at) {
        const auto& term = terms[*at];
        if (middle[*at] <= 0) break;
        auto held = std::find_if(label.begin(), label.end(),
                                 [&](const auto& said) { return says(term, said) || says(said, term); });
        if (held == label.end()) label.push_back(term);
        else if (term.size() > held->size() && says(term, *held)) *held = term;
    }
    return label;
}

} // namespace

std::size_t usual_number_of_themes(std::size_t texts) {
    const auto root = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(texts) / 10.0)));
    return std::clamp<std::size_t>(root, 2, 12);
}

ThemeSuggestion suggest_themes(const std::vector<std::string>& texts, const WordThemeLimits& limits) {
    const auto words = telling_words(texts);
    ThemeSuggestion suggestion;
    std::vector<std::size_t> placed;
    for (std::size_t at = 0; at < texts.size(); ++at)
        (words.texts[at].empty() ? suggestion.unplaced : placed).push_back(at);
    if (placed.empty()) return suggestion;
    const auto wanted = limits.themes ? limits.themes : usual_number_of_themes(placed.size());
    const auto themes = std::min(wanted, placed.size());
    Division best;
    std::uint64_t seed = limits.seed;
    for (int start = 0; start < limits.starts; ++start) {
        auto division = Dividing(words, placed, themes, next_random(seed)).run(limits.rounds);
        if (division.closeness > best.closeness + 1e-9) best = std::move(division);
    }
    for (std::size_t theme = 0; theme < themes; ++theme) {
        SuggestedTheme suggested{label_of_middle(best.middles[theme], words.terms, limits.label_terms), {}};
        std::vector<std::pair<double, std::size_t>> members;
        for (std::size_t at = 0; at < placed.size(); ++at)
            if (best.theme_of[at] == theme) members.emplace_back(-best.near[at], placed[at]);
        std::sort(members.begin(), members.end());
        for (const auto& [far, text] : members) suggested.texts.push_back(text);
        if (!suggested.texts.empty()) suggestion.themes.push_back(std::move(suggested));
    }
    std::stable_sort(suggestion.themes.begin(), suggestion.themes.end(),
                     [](const auto& a, const auto& b) { return a.texts.size() > b.texts.size(); });
    return suggestion;
}

} // namespace reeve
