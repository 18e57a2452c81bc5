// The most marks under the money and a number of awards: a price on each (Lagrange) gives a bound, and around it bids
// are flipped in and out, the cheapest flips first, keeping only partial sets that may still beat the best.
#include "commissioning/best_set.h"
#include "base/result.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace reeve::commissioning {
namespace {

using Wide = Fraction::Wide;

constexpr double most_value = 1e12;        // so that doubles carry the bounds with room to spare
constexpr double doubt = 0.01;             // more than rounding can do to a bound, less than one unit of value
constexpr std::size_t most_states = 8'000; // partial sets kept at once
constexpr std::size_t most_work = 150'000; // partial sets looked at in all

double number(std::int64_t whole) { return static_cast<double>(whole); }

struct Item {
    std::size_t place;
    std::int64_t value; // marks in units of 1 / scale
    std::int64_t asked;
};

// The least common measure of all marks, or a millionth of a point.
double scale_of(const std::vector<SetCandidate>& candidates) {
    Wide common = 1;
    double most = 0;
    for (const auto& candidate : candidates) {
        const Wide next = candidate.percent.denominator();
        common *= next / std::gcd(static_cast<std::int64_t>(common), static_cast<std::int64_t>(next));
        most += candidate.percent.number();
        if (common > Wide{1'000'000'000} || next > Wide{1'000'000'000}) return 1e6;
    }
    const auto scale = number(static_cast<std::int64_t>(common));
    return scale * most <= most_value ? scale : 1e6;
}

struct Problem {
    std::vector<Item> items;
    std::int64_t money = 0;
    std::int64_t places = 0;
    double scale = 1;
};

// How many bids the money can pay for at all: the cheapest.
std::int64_t most_that_fit(const Problem& problem) {
    std::vector<std::int64_t> asked;
    for (const auto& item : problem.items) asked.push_back(item.asked);
    std::sort(asked.begin(), asked.end());
    std::int64_t sum = 0;
    std::size_t count = 0;
    while (count < asked.size() && (sum += asked[count]) <= problem.money) ++count;
    return static_cast<std::int64_t>(count);
}

Problem problem_of(const std::vector<SetCandidate>& candidates, Money available, std::optional<std::size_t> most) {
    Problem problem;
    problem.scale = scale_of(candidates);
    problem.money = std::max<std::int64_t>(0, available.pence);
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        const auto& [percent, asked] = candidates[at];
        if (asked.pence < 0 || percent < Fraction(0)) throw Fault("a bid asks for no less than nothing");
        if (asked.pence <= problem.money)
            problem.items.push_back({at, std::llround(percent.number() * problem.scale), asked.pence});
    }
    problem.places = static_cast<std::int64_t>(std::min(most.value_or(problem.items.size()), problem.items.size()));
    return problem;
}

// ---- Rates ----

// What a penny (the weight) and a place are worth: any set's value is at most `bound`.
struct Rates {
    double weight = 0;
    double place = 0;
    double bound = 0;
};

struct Tried {
    Rates rates;
    double spent; // by the bids that these prices take
};

Tried tried_at(const Problem& problem, double weight) {
    std::vector<std::pair<double, std::int64_t>> worth;
    for (const auto& item : problem.items) {
        const double net = number(item.value) - weight * number(item.asked);
        if (net > 0) worth.emplace_back(net, item.asked);
    }
    Tried tried{{weight, 0, weight * number(problem.money)}, 0};
    const auto places = static_cast<std::size_t>(problem.places);
    if (worth.size() > places) {
        std::nth_element(worth.begin(), worth.begin() + problem.places, worth.end(), std::greater<>());
        tried.rates.place = worth[places].first;
        worth.resize(places);
    }
    for (const auto& [net, asked] : worth) {
        tried.rates.bound += net;
        tried.spent += number(asked);
    }
    return tried;
}

// The bound is convex in the price of a penny: halve towards where the money is just spent.
Rates rates_of(const Problem& problem) {
    auto best = tried_at(problem, 0);
    if (best.spent <= number(problem.money)) return best.rates;
    double low = 0, high = 0;
    for (const auto& item : problem.items)
        if (item.asked > 0) high = std::max(high, number(item.value) / number(item.asked));
    for (int round = 0; round < 60; ++round) {
        const double middle = (low + high) / 2;
        const auto tried = tried_at(problem, middle);
        if (tried.rates.bound < best.rates.bound) best = tried;
        (tried.spent > number(problem.money) ? low : high) = middle;
    }
    return best.rates;
}

// ---- Flips ----

// A bid to take out or bring in, with what that costs against the bound.
struct Flip {
    Item item;
    bool is_in; // the prices take it; the flip leaves it out
    double cost;
};

// A partial set: what the flips so far make of money, places and value. `came` is where it came from.
struct State {
    std::int64_t asked = 0, count = 0, value = 0;
    std::int32_t flip = -1;
    std::int32_t came = -1;
};

class Search {
public:
    Search(const Problem& problem, const Rates& rates, std::int64_t least)
        : problem_(problem), rates_(rates), best_value_(least) {
        for (const auto& item : problem.items) {
            const double net = number(item.value) - rates.weight * number(item.asked) - rates.place;
            flips_.push_back({item, net > 0, std::abs(net)});
        }
        std::stable_sort(flips_.begin(), flips_.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
        take_greedily();
    }

    // The places of a set with more than `least`, if one was found.
    std::optional<std::vector<std::size_t>> run() {
        State first;
        for (const auto& flip : flips_)
            if (flip.is_in) add(first, flip.item, 1);
        keep({first}, 0);
        for (next_ = 0; next_ < flips_.size() && !states_.empty(); ++next_) {
            if (work_ > most_work) {
                for (const auto at : states_) forgo(bound_of(known_[static_cast<std::size_t>(at)]));
                break;
            }
            step();
        }
        if (best_ >= 0) return places_of(best_);
        return greedy_;
    }
    // How much more than the best found a set might have that was not looked at, in units of value.
    std::int64_t best_value() const { return best_value_; }
    double open() const { return std::max(0.0, std::floor(forgone_ + doubt) - number(best_value_)); }

private:
    static void add(State& state, const Item& item, std::int64_t sign) {
        state.asked += sign * item.asked;
        state.count += sign;
        state.value += sign * item.value;
    }

    // What the prices like best, as long as it fits: something to beat.
    void take_greedily() {
        State state;
        std::vector<std::size_t> places;
        const auto take = [&](const Flip& flip) {
            auto more = state;
            add(more, flip.item, 1);
            if (!fits(more)) return;
            state = more;
            places.push_back(flip.item.place);
        };
        for (auto flip = flips_.rbegin(); flip != flips_.rend(); ++flip)
            if (flip->is_in) take(*flip);
        for (const auto& flip : flips_)
            if (!flip.is_in) take(flip);
        if (state.value <= best_value_) return;
        best_value_ = state.value;
        greedy_ = std::move(places);
    }

    // No set that goes on from here has more.
    double bound_of(const State& state) const {
        return number(state.value) + rates_.weight * number(problem_.money - state.asked)
               + rates_.place * number(problem_.places - state.count);
    }
    bool may_win(const State& state, double further) const {
        return std::floor(bound_of(state) - further + doubt) > number(best_value_);
    }
    bool fits(const State& state) const { return state.asked <= problem_.money && state.count <= problem_.places; }

    static bool comes_before(const State& a, const State& b) {
        return std::tuple(a.asked, a.count, -a.value) < std::tuple(b.asked, b.count, -b.value);
    }

    // Each partial set with and without the next flip; both runs are in order, so they merge.
    void step() {
        std::vector<State> kept, flipped, merged;
        for (const auto at : states_) {
            auto state = known_[static_cast<std::size_t>(at)];
            state.came = at, state.flip = -1;
            kept.push_back(state);
            const auto& flip = flips_[next_];
            if (!may_win(state, flip.cost)) continue;
            add(state, flip.item, flip.is_in ? -1 : 1);
            state.flip = static_cast<std::int32_t>(next_);
            flipped.push_back(state);
        }
        work_ += kept.size() + flipped.size();
        merged.reserve(kept.size() + flipped.size());
        std::merge(kept.begin(), kept.end(), flipped.begin(), flipped.end(), std::back_inserter(merged), comes_before);
        keep(merged, next_ + 1);
    }

    // Remembers the partial sets worth going on from with the flips that are left: not dominated, and able to win.
    void keep(const std::vector<State>& states, std::size_t first_left) {
        const double further = first_left < flips_.size() ? flips_[first_left].cost : most_value;
        for (const auto& state : states) take_if_best(state);
        std::vector<State> left;
        clear_dominance(states);
        for (const auto& state : states)
            if (may_win(state, further) && !is_dominated(state)) left.push_back(state);
        if (left.size() > most_states) thin(left);
        remember(left);
    }

    void remember(const std::vector<State>& left) {
        states_.clear();
        for (const auto& state : left) {
            // A partial set that only went on is the one it came from.
            if (state.flip < 0 && state.came >= 0) states_.push_back(state.came);
            else {
                states_.push_back(static_cast<std::int32_t>(known_.size()));
                known_.push_back(state);
            }
        }
    }

    void take_if_best(const State& state) {
        if (!fits(state) || state.value <= best_value_) return;
        best_value_ = state.value;
        if (state.flip < 0 && state.came >= 0) best_ = state.came;
        else {
            best_ = static_cast<std::int32_t>(known_.size());
            known_.push_back(state);
        }
    }

    // The greatest value so far at each count, as a tree of prefix maxima. The states come by money.
    void clear_dominance(const std::vector<State>& states) {
        least_count_ = 0;
        std::int64_t most = 0;
        if (!states.empty()) {
            const auto [low, high] =
                std::minmax_element(states.begin(), states.end(), [](auto& a, auto& b) { return a.count < b.count; });
            least_count_ = low->count, most = high->count;
        }
        greatest_.assign(static_cast<std::size_t>(most - least_count_) + 2, std::numeric_limits<std::int64_t>::min());
    }
    bool is_dominated(const State& state) {
        const auto at = static_cast<std::size_t>(state.count - least_count_) + 1;
        auto greatest = std::numeric_limits<std::int64_t>::min();
        for (auto i = at; i > 0; i -= i & (~i + 1)) greatest = std::max(greatest, greatest_[i]);
        if (greatest >= state.value) return true;
        for (auto i = at; i < greatest_.size(); i += i & (~i + 1)) greatest_[i] = std::max(greatest_[i], state.value);
        return false;
    }

    // Keeps the most promising half of what may be kept; what is let go is remembered as a bound.
    void thin(std::vector<State>& left) {
        std::vector<std::pair<double, std::size_t>> promise;
        for (std::size_t at = 0; at < left.size(); ++at) promise.emplace_back(-bound_of(left[at]), at);
        const auto half = promise.begin() + most_states / 2;
        std::nth_element(promise.begin(), half, promise.end());
        const auto least = *half;
        std::vector<State> kept;
        for (std::size_t at = 0; at < left.size(); ++at) {
            if (std::pair(-bound_of(left[at]), at) < least) kept.push_back(left[at]);
            else forgo(bound_of(left[at]));
        }
        left = std::move(kept);
    }
    void forgo(double bound) { forgone_ = std::max(forgone_, bound); }

    std::vector<std::size_t> places_of(std::int32_t at) const {
        std::vector<bool> is_flipped(flips_.size());
        for (; at >= 0; at = known_[static_cast<std::size_t>(at)].came) {
            const auto flip = known_[static_cast<std::size_t>(at)].flip;
            if (flip >= 0) is_flipped[static_cast<std::size_t>(flip)] = true;
        }
        std::vector<std::size_t> places;
        for (std::size_t flip = 0; flip < flips_.size(); ++flip)
            if (flips_[flip].is_in != is_flipped[flip]) places.push_back(flips_[flip].item.place);
        std::sort(places.begin(), places.end());
        return places;
    }

    const Problem& problem_;
    Rates rates_;
    std::vector<Flip> flips_;
    std::vector<State> known_;
    std::vector<std::int32_t> states_;
    std::vector<std::int64_t> greatest_;
    std::int64_t least_count_ = 0;
    std::size_t next_ = 0, work_ = 0;
    std::int64_t best_value_;
    std::int32_t best_ = -1;
    std::optional<std::vector<std::size_t>> greedy_;
    double forgone_ = 0;
};

// A better set in place of the one in hand where one is found; gives back how much more another might have.
double improve(const Problem& problem, std::vector<std::size_t>& chosen, std::int64_t& value) {
    Search search(problem, rates_of(problem), value);
    if (auto better = search.run()) chosen = std::move(*better);
    value = search.best_value();
    return search.open();
}

BestSet told(const std::vector<SetCandidate>& candidates, std::vector<std::size_t> chosen) {
    BestSet set;
    set.chosen = std::move(chosen);
    std::sort(set.chosen.begin(), set.chosen.end());
    for (auto at : set.chosen) {
        set.points += candidates[at].percent.number();
        set.asked += candidates[at].asked;
    }
    return set;
}

} // namespace

BestSet best_set(const std::vector<SetCandidate>& candidates, Money available, std::optional<std::size_t> most_awards,
                 const std::vector<std::size_t>& ranked) {
    auto problem = problem_of(candidates, available, most_awards);
    std::int64_t value = 0;
    for (const auto& item : problem.items)
        if (std::find(ranked.begin(), ranked.end(), item.place) != ranked.end()) value += item.value;
    auto chosen = ranked;
    auto open = improve(problem, chosen, value);
    // What the money can pay for at all prices a place too: the tighter bound where many ask for the same.
    problem.places = std::min(problem.places, most_that_fit(problem));
    if (open > 0) open = std::min(open, improve(problem, chosen, value));
    auto set = told(candidates, std::move(chosen));
    set.at_most_more = open / problem.scale;
    set.is_proven = open <= 0;
    return set;
}

} // namespace reeve::commissioning
