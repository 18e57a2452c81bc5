// Counts terms over all texts, keeps those that tell texts apart, and weighs them.
#include "base/telling_words.h"
#include "base/written_words.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace reeve {
namespace {

// A term while it is counted: in how many texts, and how it was written how often.
struct Term {
    std::size_t texts = 0;
    bool is_pair = false;
    std::map<std::string, std::size_t> written;
};

struct Said {
    std::string stem, written;
    bool is_pair = false;
};

std::vector<Said> said_in(const std::string& text) {
    std::vector<Said> said;
    Said before;
    for (const auto& word : words_in(text)) {
        if (is_filler(word) || word.size() < 3) {
            before = {};
            continue;
        }
        Said now{stem_of(word), word, false};
        if (!before.stem.empty()) said.push_back({before.stem + " " + now.stem, before.written + " " + word, true});
        before = now;
        said.push_back(std::move(now));
    }
    return said;
}

std::string mostly_written(const Term& term) {
    const std::pair<const std::string, std::size_t>* most = nullptr;
    for (const auto& written : term.written)
        if (!most || written.second > most->second) most = &written;
    return most->first;
}

bool tells(const Term& term, std::size_t texts) {
    const std::size_t least = std::max<std::size_t>(term.is_pair ? 3 : 2, texts / 2000);
    return term.texts >= least && term.texts * 2 <= std::max<std::size_t>(texts, 4);
}

void to_length_one(TermWeights& weights) {
    double squares = 0;
    for (const auto& [term, weight] : weights) squares += weight * weight;
    for (auto& [term, weight] : weights) weight /= std::sqrt(squares);
}

} // namespace

TellingWords telling_words(const std::vector<std::string>& texts) {
    std::map<std::string, Term> counted;
    std::vector<std::unordered_map<std::string, std::size_t>> times(texts.size());
    for (std::size_t at = 0; at < texts.size(); ++at)
        for (auto& [stem, written, is_pair] : said_in(texts[at])) {
            auto& term = counted[stem];
            term.is_pair = is_pair;
            ++term.written[written];
            if (++times[at][stem] == 1) ++term.texts;
        }
    TellingWords words;
    std::unordered_map<std::string, std::pair<std::size_t, double>> kept; // place and rarity
    for (const auto& [stem, term] : counted) {
        if (!tells(term, texts.size())) continue;
        kept[stem] = {words.terms.size(),
                      std::log(static_cast<double>(texts.size() + 1) / static_cast<double>(term.texts))};
        words.terms.push_back(mostly_written(term));
    }
    for (const auto& said : times) {
        auto& weights = words.texts.emplace_back();
        for (const auto& [stem, count] : said)
            if (auto found = kept.find(stem); found != kept.end())
                weights.emplace_back(found->second.first,
                                     (1 + std::log(static_cast<double>(count))) * found->second.second);
        std::sort(weights.begin(), weights.end());
        if (!weights.empty()) to_length_one(weights);
    }
    return words;
}

} // namespace reeve
