// Finds groups of texts that are alike: MinHash brings pairs together that may be, a whole comparison decides, and
// joined pairs make groups.
#include "base/near_copies.h"
#include "base/written_words.h"
#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <unordered_map>

namespace reeve {
namespace {

constexpr std::size_t bands = 32, rows = 3, hashes = bands * rows;
using Runs = std::vector<std::uint64_t>; // sorted, each once
using Signature = std::array<std::uint32_t, hashes>;

Runs runs_of(std::string_view text, std::size_t run_words) {
    const auto words = words_in(text);
    Runs runs;
    for (std::size_t at = 0; at + run_words <= words.size(); ++at) {
        std::string run;
        for (std::size_t word = at; word < at + run_words; ++word) run += words[word] + ' ';
        runs.push_back(steady_hash(run));
    }
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

std::size_t shared_runs(const Runs& a, const Runs& b) {
    std::size_t shared = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) ++shared, ++x, ++y;
        else if (*x < *y) ++x;
        else ++y;
    }
    return shared;
}

double jaccard(const Runs& a, const Runs& b) {
    const auto shared = shared_runs(a, b);
    const auto either = a.size() + b.size() - shared;
    return either == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(either);
}

// Which texts have been joined to one another.
class Joined {
public:
    explicit Joined(std::size_t count) : leader_(count) { std::iota(leader_.begin(), leader_.end(), 0); }
    std::size_t leader(std::size_t text) {
        while (leader_[text] != text) text = leader_[text] = leader_[leader_[text]];
        return text;
    }
    // The earlier text leads, so that the order of joining does not matter.
    void join(std::size_t a, std::size_t b) {
        const auto one = leader(a), other = leader(b);
        leader_[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<std::size_t> leader_;
};

class Search {
public:
    Search(const std::vector<std::string>& texts, const NearCopyLimits& limits)
        : limits_(limits), joined_(texts.size()) {
        runs_.reserve(texts.size());
        for (const auto& text : texts) {
            runs_.push_back(runs_of(text, limits.run_words));
            // Shorter texts have no runs here, and so are never candidates.
            if (runs_.back().size() + limits.run_words - 1 < limits.least_words) runs_.back().clear();
        }
    }

    std::vector<NearCopies> run() {
        sign_all();
        for (std::size_t band = 0; band < bands; ++band) join_in_band(band);
        auto groups = groups_found();
        take_in_holders(groups);
        std::vector<NearCopies> found;
        for (auto& group : groups) found.push_back(described(std::move(group)));
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& a, const auto& b) { return a.texts.size() > b.texts.size(); });
        return found;
    }

private:
    void sign_all() {
        std::uint64_t seed = 0x7265657665; // fixed: the same texts give the same groups
        std::array<std::pair<std::uint64_t, std::uint64_t>, hashes> factors;
        for (auto& [multiply, add] : factors) multiply = next_random(seed) | 1, add = next_random(seed);
        signatures_.resize(runs_.size());
        for (std::size_t text = 0; text < runs_.size(); ++text) {
            auto& signature = signatures_[text];
            signature.fill(0xffffffff);
            for (std::uint64_t run : runs_[text])
                for (std::size_t hash = 0; hash < hashes; ++hash)
                    signature[hash] =
                        std::min(signature[hash],
                                 static_cast<std::uint32_t>((factors[hash].first * run + factors[hash].second) >> 32));
        }
    }

    // Texts that agree in one band are compared, each with one text of every group that is in the same place already:
    // a thousand copies of a letter cost a thousand comparisons, not a million.
    void join_in_band(std::size_t band) {
        using Key = std::array<std::uint32_t, rows>;
        std::map<Key, std::vector<std::size_t>> places;
        for (std::size_t text = 0; text < runs_.size(); ++text) {
            if (runs_[text].empty()) continue;
            Key key;
            for (std::size_t row = 0; row < rows; ++row) key[row] = signatures_[text][band * rows + row];
            auto& met = places[key];
            if (!joins_one_of(text, met)) met.push_back(text);
        }
    }

    bool joins_one_of(std::size_t text, const std::vector<std::size_t>& met) {
        bool is_joined = false;
        for (std::size_t other : met) {
            if (joined_.leader(other) != joined_.leader(text)) {
                if (jaccard(runs_[text], runs_[other]) < limits_.likeness) continue;
                joined_.join(text, other);
            }
            is_joined = true;
        }
        return is_joined;
    }

    std::vector<std::vector<std::size_t>> groups_found() {
        std::map<std::size_t, std::vector<std::size_t>> by_leader;
        for (std::size_t text = 0; text < runs_.size(); ++text)
            if (!runs_[text].empty()) by_leader[joined_.leader(text)].push_back(text);
        std::vector<std::vector<std::size_t>> groups;
        for (auto& [leader, texts] : by_leader)
            if (texts.size() >= limits_.least_texts) groups.push_back(std::move(texts));
        return groups;
    }

    // What at least three in five of a group say: the letter without what people put to it.
    Runs core_of(const std::vector<std::size_t>& group) const {
        std::unordered_map<std::uint64_t, std::size_t> times;
        for (std::size_t text : group)
            for (std::uint64_t run : runs_[text]) ++times[run];
        Runs core;
        for (const auto& [run, count] : times)
            if (count * 5 >= group.size() * 3) core.push_back(run);
        std::sort(core.begin(), core.end());
        return core;
    }

    // A letter with a page of a person's own words is less than half alike, and still the letter.
    void take_in_holders(std::vector<std::vector<std::size_t>>& groups) const {
        std::vector<bool> is_placed(runs_.size());
        for (const auto& group : groups)
            for (std::size_t text : group) is_placed[text] = true;
        for (auto& group : groups) {
            const auto core = core_of(group);
            if (core.size() + limits_.run_words - 1 < limits_.least_words) continue;
            for (std::size_t text = 0; text < runs_.size(); ++text) {
                if (is_placed[text] || runs_[text].empty()) continue;
                const auto held = static_cast<double>(shared_runs(core, runs_[text]));
                if (held < limits_.core_share * static_cast<double>(core.size())) continue;
                is_placed[text] = true;
                group.push_back(text);
            }
            std::sort(group.begin(), group.end());
        }
    }

    // The typical text has most of what the others have: the highest sum of how common its runs are, for its length.
    NearCopies described(std::vector<std::size_t> group) const {
        const auto core = core_of(group);
        NearCopies copies{std::move(group), {}, 0};
        double best = -1;
        for (std::size_t text : copies.texts)
            if (double alike = jaccard(core, runs_[text]); alike > best) best = alike, copies.typical = text;
        for (std::size_t text : copies.texts) copies.likeness.push_back(jaccard(runs_[copies.typical], runs_[text]));
        return copies;
    }

    const NearCopyLimits& limits_;
    std::vector<Runs> runs_;
    std::vector<Signature> signatures_;
    Joined joined_;
};

} // namespace

std::vector<NearCopies> near_copies(const std::vector<std::string>& texts, const NearCopyLimits& limits) {
    return Search(texts, limits).run();
}

double likeness_of(std::string_view first, std::string_view second, std::size_t run_words) {
    return jaccard(runs_of(first, run_words), runs_of(second, run_words));
}

} // namespace reeve
