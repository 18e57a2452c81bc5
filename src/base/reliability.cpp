// Sums over units and judges; severity by the normal equations of the judges, the units eliminated.
#include "base/reliability.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace reeve::statistics {
namespace {

constexpr std::size_t most_judges = 400;

// Judgements by unit or by judge: the places in the list.
using Groups = std::vector<std::vector<std::size_t>>;

Groups grouped(const std::vector<Judgement>& given, std::size_t Judgement::*by) {
    Groups groups;
    for (std::size_t at = 0; at < given.size(); ++at) {
        if (given[at].*by >= groups.size()) groups.resize(given[at].*by + 1);
        groups[given[at].*by].push_back(at);
    }
    return groups;
}

double mean_of(const std::vector<Judgement>& given, const std::vector<std::size_t>& places) {
    double sum = 0;
    for (auto at : places) sum += given[at].value;
    return sum / static_cast<double>(places.size());
}

double squares_about(const std::vector<Judgement>& given, const std::vector<std::size_t>& places, double mean) {
    double sum = 0;
    for (auto at : places) sum += (given[at].value - mean) * (given[at].value - mean);
    return sum;
}

// ---- Severity ----

// Whether a chain of shared units leads from each judge to every other.
bool are_connected(const std::vector<Judgement>& given, const Groups& units, const Groups& judges) {
    std::vector<std::size_t> leader(judges.size());
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    auto lead = [&](std::size_t judge) {
        while (leader[judge] != judge) judge = leader[judge] = leader[leader[judge]];
        return judge;
    };
    for (const auto& unit : units)
        for (auto at : unit) leader[lead(given[at].judge)] = lead(given[unit.front()].judge);
    for (std::size_t judge = 0; judge < judges.size(); ++judge)
        if (!judges[judge].empty() && lead(judge) != lead(given.front().judge)) return false;
    return true;
}

// One equation for each judge: what they gave beyond the means of their units.
struct Equations {
    std::vector<std::vector<double>> left;
    std::vector<double> right;
};

// `place` of a judge among those who gave anything. 1 added everywhere holds their sum at 0 and makes it definite.
Equations equations_of(const std::vector<Judgement>& given, const Groups& units, const std::vector<std::size_t>& place,
                       std::size_t judges) {
    Equations made{std::vector<std::vector<double>>(judges, std::vector<double>(judges, 1)),
                   std::vector<double>(judges)};
    for (const auto& unit : units) {
        if (unit.empty()) continue;
        const double mean = mean_of(given, unit), share = 1 / static_cast<double>(unit.size());
        for (auto at : unit) {
            const auto row = place[given[at].judge];
            made.right[row] += given[at].value - mean;
            made.left[row][row] += 1;
            for (auto other : unit) made.left[row][place[given[other].judge]] -= share;
        }
    }
    return made;
}

// Cholesky: the left side becomes its root below the diagonal, the right side the solution.
std::vector<double> solved(Equations e) {
    const std::size_t size = e.right.size();
    for (std::size_t column = 0; column < size; ++column)
        for (std::size_t row = column; row < size; ++row) {
            double value = e.left[row][column];
            for (std::size_t k = 0; k < column; ++k) value -= e.left[row][k] * e.left[column][k];
            e.left[row][column] = row == column ? std::sqrt(value) : value / e.left[column][column];
        }
    for (std::size_t row = 0; row < size; ++row) {
        for (std::size_t k = 0; k < row; ++k) e.right[row] -= e.left[row][k] * e.right[k];
        e.right[row] /= e.left[row][row];
    }
    for (std::size_t row = size; row-- > 0;) {
        for (std::size_t k = row + 1; k < size; ++k) e.right[row] -= e.left[k][row] * e.right[k];
        e.right[row] /= e.left[row][row];
    }
    return std::move(e.right);
}

} // namespace

std::optional<Severity> severity_of(const std::vector<Judgement>& given) {
    if (given.empty()) return std::nullopt;
    const auto units = grouped(given, &Judgement::unit), judges = grouped(given, &Judgement::judge);
    std::vector<std::size_t> place(judges.size());
    std::size_t count = 0;
    for (std::size_t judge = 0; judge < judges.size(); ++judge)
        if (!judges[judge].empty()) place[judge] = count++;
    if (count < 2 || count > most_judges || !are_connected(given, units, judges)) return std::nullopt;
    const auto strictness = solved(equations_of(given, units, place, count));
    Severity severity{std::vector<std::optional<double>>(judges.size()),
                      std::vector<std::optional<double>>(units.size())};
    for (std::size_t judge = 0; judge < judges.size(); ++judge)
        if (!judges[judge].empty()) severity.of_judge[judge] = strictness[place[judge]];
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        if (units[unit].empty()) continue;
        double sum = 0;
        for (auto at : units[unit]) sum += given[at].value - strictness[place[given[at].judge]];
        severity.adjusted[unit] = sum / static_cast<double>(units[unit].size());
    }
    return severity;
}

std::optional<IntraclassCorrelation> intraclass_correlation(const std::vector<Judgement>& given) {
    const auto units = grouped(given, &Judgement::unit);
    const double all = static_cast<double>(given.size());
    double grand = 0, between = 0, within = 0, squared_sizes = 0, judged = 0;
    for (const auto& judgement : given) grand += judgement.value / all;
    for (const auto& unit : units) {
        if (unit.empty()) continue;
        const double size = static_cast<double>(unit.size()), mean = mean_of(given, unit);
        between += size * (mean - grand) * (mean - grand);
        within += squares_about(given, unit, mean);
        squared_sizes += size * size;
        ++judged;
    }
    if (judged < 2 || all <= judged || between + within <= 0) return std::nullopt;
    IntraclassCorrelation found;
    found.between = between / (judged - 1);
    found.within = within / (all - judged);
    found.k0 = (all - squared_sizes / all) / (judged - 1);
    found.single = (found.between - found.within) / (found.between + (found.k0 - 1) * found.within);
    found.mean = found.between > 0 ? (found.between - found.within) / found.between : 0;
    return found;
}

std::optional<IntervalAlpha> interval_alpha(const std::vector<Judgement>& given) {
    IntervalAlpha found;
    std::vector<std::size_t> compared; // those of units with two numbers or more
    for (const auto& unit : grouped(given, &Judgement::unit)) {
        if (unit.size() < 2) continue;
        const double size = static_cast<double>(unit.size());
        found.observed += 2 * size * squares_about(given, unit, mean_of(given, unit)) / (size - 1);
        compared.insert(compared.end(), unit.begin(), unit.end());
    }
    if (compared.empty()) return std::nullopt;
    const double all = static_cast<double>(compared.size());
    found.observed /= all;
    found.expected = 2 * squares_about(given, compared, mean_of(given, compared)) / (all - 1);
    if (found.expected <= 0) return std::nullopt;
    found.alpha = 1 - found.observed / found.expected;
    return found;
}

std::vector<std::optional<double>> standard_scores(const std::vector<Judgement>& given, std::size_t least) {
    std::vector<std::optional<double>> scores(given.size());
    for (const auto& judge : grouped(given, &Judgement::judge)) {
        if (judge.size() < std::max<std::size_t>(least, 2)) continue;
        const double mean = mean_of(given, judge);
        const double deviation = std::sqrt(squares_about(given, judge, mean) / static_cast<double>(judge.size() - 1));
        if (deviation <= 0) continue;
        for (auto at : judge) scores[at] = (given[at].value - mean) / deviation;
    }
    return scores;
}

} // namespace reeve::statistics
