// Kappa from the table of two people's judgements, alpha from the coincidences of any number of them.
#include "base/agreement.h"
#include <algorithm>
#include <cmath>
#include <map>

namespace reeve::statistics {
namespace {

using Matrix = std::vector<std::vector<double>>;

// ---- Kappa ----

struct SharesOfTwo {
    Matrix cells; // first person's category by second person's
    std::vector<double> first, second;
};

SharesOfTwo shares_of(const std::vector<std::pair<int, int>>& judged) {
    std::map<int, std::size_t> place;
    for (const auto& [a, b] : judged) place[a] = place[b] = 0;
    std::size_t next = 0;
    for (auto& [category, index] : place) index = next++;
    SharesOfTwo shares{Matrix(next, std::vector<double>(next)), std::vector<double>(next), std::vector<double>(next)};
    const double one = 1.0 / static_cast<double>(judged.size());
    for (const auto& [a, b] : judged) {
        shares.cells[place[a]][place[b]] += one;
        shares.first[place[a]] += one;
        shares.second[place[b]] += one;
    }
    return shares;
}

double square(double x) { return x * x; }

// Fleiss, Cohen and Everitt 1969, formula 13.
double variance_of(const SharesOfTwo& shares, double expected, double kappa, double items) {
    double sum = 0;
    for (std::size_t i = 0; i < shares.first.size(); ++i)
        for (std::size_t j = 0; j < shares.second.size(); ++j) {
            double share = shares.cells[i][j];
            if (i == j) sum += share * square(1 - (shares.first[i] + shares.second[i]) * (1 - kappa));
            else sum += square(1 - kappa) * share * square(shares.second[i] + shares.first[j]);
        }
    sum -= square(kappa - expected * (1 - kappa));
    return std::max(0.0, sum) / (items * square(1 - expected));
}

// ---- Alpha ----

// How often values met within units, and how often each occurs among those that met another.
struct Coincidences {
    Matrix met;
    std::vector<double> occurs;
    double total = 0;
};

// `units` hold the places of the values, those that are missing left out.
Coincidences coincidences_of(const std::vector<std::vector<std::size_t>>& units, std::size_t values) {
    Coincidences found{Matrix(values, std::vector<double>(values)), std::vector<double>(values), 0};
    for (const auto& unit : units) {
        if (unit.size() < 2) continue;
        const double one = 1.0 / static_cast<double>(unit.size() - 1);
        for (std::size_t a = 0; a < unit.size(); ++a)
            for (std::size_t b = 0; b < unit.size(); ++b)
                if (a != b) found.met[unit[a]][unit[b]] += one;
    }
    for (std::size_t value = 0; value < values; ++value) {
        for (double times : found.met[value]) found.occurs[value] += times;
        found.total += found.occurs[value];
    }
    return found;
}

template <class Distance> std::optional<double> alpha_of(const Coincidences& found, Distance distance) {
    double observed = 0, expected = 0;
    for (std::size_t a = 0; a < found.occurs.size(); ++a)
        for (std::size_t b = 0; b < found.occurs.size(); ++b) {
            const double apart = distance(a, b);
            observed += found.met[a][b] * apart;
            expected += found.occurs[a] * found.occurs[b] * apart;
        }
    if (expected <= 0) return std::nullopt;
    return 1 - (found.total - 1) * observed / expected;
}

// Each value's place among all values in order, and the units by those places.
template <class Value> struct Places {
    std::vector<Value> values;
    std::vector<std::vector<std::size_t>> units;
};

template <class Value> Places<Value> places_of(const std::vector<std::vector<std::optional<Value>>>& units) {
    std::map<Value, std::size_t> place;
    for (const auto& unit : units)
        for (const auto& said : unit)
            if (said) place[*said] = 0;
    Places<Value> places;
    for (auto& [value, index] : place) {
        index = places.values.size();
        places.values.push_back(value);
    }
    for (const auto& unit : units) {
        auto& kept = places.units.emplace_back();
        for (const auto& said : unit)
            if (said) kept.push_back(place[*said]);
    }
    return places;
}

// Values between two, the two themselves counted by half.
double ordinal_distance(const std::vector<double>& occurs, std::size_t a, std::size_t b) {
    if (a == b) return 0;
    auto [low, high] = std::minmax(a, b);
    double between = -(occurs[low] + occurs[high]) / 2;
    for (std::size_t at = low; at <= high; ++at) between += occurs[at];
    return square(between);
}

double shared_part(const std::set<int>& a, const std::set<int>& b) {
    std::size_t both = 0;
    for (int code : a) both += b.count(code);
    const std::size_t either = a.size() + b.size() - both;
    return either == 0 ? 1 : static_cast<double>(both) / static_cast<double>(either);
}

} // namespace

std::optional<Kappa> cohen_kappa(const std::vector<std::pair<int, int>>& judged) {
    if (judged.empty()) return std::nullopt;
    const auto shares = shares_of(judged);
    Kappa kappa;
    kappa.items = static_cast<std::int64_t>(judged.size());
    for (std::size_t at = 0; at < shares.first.size(); ++at) {
        kappa.observed += shares.cells[at][at];
        kappa.expected += shares.first[at] * shares.second[at];
    }
    if (shares.first.size() < 2 || kappa.expected >= 1) return std::nullopt;
    kappa.kappa = (kappa.observed - kappa.expected) / (1 - kappa.expected);
    kappa.standard_error =
        std::sqrt(variance_of(shares, kappa.expected, kappa.kappa, static_cast<double>(judged.size())));
    constexpr double z = 1.959963984540054;
    kappa.interval = {std::max(-1.0, kappa.kappa - z * kappa.standard_error),
                      std::min(1.0, kappa.kappa + z * kappa.standard_error)};
    return kappa;
}

std::optional<double> krippendorff_alpha(const Judged& units, Level level) {
    const auto places = places_of(units);
    const auto found = coincidences_of(places.units, places.values.size());
    return alpha_of(found, [&](std::size_t a, std::size_t b) -> double {
        const double first = places.values[a], second = places.values[b];
        switch (level) {
        case Level::nominal: return a == b ? 0 : 1;
        case Level::ordinal: return ordinal_distance(found.occurs, a, b);
        case Level::interval: return square(first - second);
        case Level::ratio: return a == b ? 0 : square((first - second) / (first + second));
        }
        return 0;
    });
}

std::optional<double> krippendorff_alpha(const JudgedSets& units) {
    const auto places = places_of(units);
    const auto found = coincidences_of(places.units, places.values.size());
    return alpha_of(found,
                    [&](std::size_t a, std::size_t b) { return 1 - shared_part(places.values[a], places.values[b]); });
}

const char* worth_of_agreement(double alpha) {
    if (alpha >= 0.8) return "Good enough to rely on";
    if (alpha >= 0.667) return "Enough for tentative conclusions";
    return "Too little to rely on";
}

} // namespace reeve::statistics
