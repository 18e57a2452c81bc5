// Compares every statistic with the values that another program worked out: tests/reference/statistics.csv, written by
// statistics.R beside it.
#include "base/agreement.h"
#include "base/change_beside.h"
#include "base/forecast.h"
#include "base/funnel.h"
#include "base/hot_spots.h"
#include "base/raking.h"
#include "base/reliability.h"
#include "base/sampling.h"
#include "base/text.h"
#include <cmath>
#include <doctest/doctest.h>
#include <fstream>
#include <map>

namespace reeve::statistics {
namespace {

using Numbers = std::vector<double>;
using Parts = std::map<std::string, double>;

struct ReferenceValue {
    std::string what, given, part;
    double value = 0, within = 0;
};

std::vector<ReferenceValue> reference_values() {
    for (const std::string root : {"", "../"}) {
        std::ifstream file(root + "tests/reference/statistics.csv");
        if (!file) continue;
        std::vector<ReferenceValue> values;
        std::string line;
        std::getline(file, line);
        while (std::getline(file, line)) {
            auto cells = split(line, ',');
            REQUIRE(cells.size() == 5);
            values.push_back({cells[0], cells[1], cells[2], std::stod(cells[3]), std::stod(cells[4])});
        }
        return values;
    }
    FAIL("tests/reference/statistics.csv is not beside the working folder");
    return {};
}

Numbers numbers_of(const std::string& given) {
    Numbers numbers;
    for (const auto& word : split(given, ' ')) numbers.push_back(word == "-" ? std::nan("") : std::stod(word));
    return numbers;
}
std::int64_t whole(double number) { return static_cast<std::int64_t>(number); }

Parts ends(Interval interval) { return {{"lower", interval.lower}, {"upper", interval.upper}}; }

Parts of_rate_ratio(const Numbers& n) {
    auto ratio = rate_ratio(whole(n[0]), n[1], whole(n[2]), n[3]);
    REQUIRE(ratio);
    auto parts = ends(ratio->interval);
    parts["ratio"] = ratio->ratio;
    parts["p"] = ratio->p;
    return parts;
}

Parts of_usual_range(const Numbers& series) {
    auto range = usual_range(series);
    REQUIRE(range);
    return {{"mean", range->mean}, {"lower", range->lower}, {"upper", range->upper}};
}

Parts of_difference(const Numbers& n) {
    auto difference = difference_of_shares({n[0] / n[1], n[1]}, {n[2] / n[3], n[3]});
    REQUIRE(difference);
    auto parts = ends(difference->interval);
    parts["difference"] = difference->difference;
    parts["p"] = difference->p;
    return parts;
}

Parts of_adjusted(const Numbers& p) {
    Parts parts;
    auto adjusted = adjusted_for_many(p);
    for (std::size_t at = 0; at < adjusted.size(); ++at) parts[std::to_string(at + 1)] = adjusted[at];
    return parts;
}

// Rows, columns, the table by rows, the shares of the rows, of the columns.
Parts of_raking(const Numbers& n) {
    const auto rows = static_cast<std::size_t>(n[0]), columns = static_cast<std::size_t>(n[1]);
    RakingMargin first{"row", std::vector<std::string>(rows, "row"), {}, {}};
    RakingMargin second{"column", std::vector<std::string>(columns, "column"), {}, {}};
    std::map<std::string, std::size_t> one_of; // a respondent of each cell
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            one_of[std::to_string(row + 1) + "." + std::to_string(column + 1)] = first.category_of.size();
            for (int person = 0; person < static_cast<int>(n[2 + row * columns + column]); ++person) {
                first.category_of.push_back(static_cast<int>(row));
                second.category_of.push_back(static_cast<int>(column));
            }
        }
    const auto shares = n.begin() + static_cast<std::ptrdiff_t>(2 + rows * columns);
    first.shares.assign(shares, shares + static_cast<std::ptrdiff_t>(rows));
    second.shares.assign(shares + static_cast<std::ptrdiff_t>(rows), n.end());
    auto raked = rake({}, {first, second});
    REQUIRE(raked);
    CHECK(raked->is_settled);
    Parts parts{{"effective", raked->effective}};
    for (const auto& [cell, person] : one_of) parts[cell] = raked->weights[person];
    return parts;
}

// Categories, then how often the first person's and the second's met, by rows.
Parts of_kappa(const Numbers& n) {
    const int categories = static_cast<int>(n[0]);
    std::vector<std::pair<int, int>> judged;
    for (int at = 0; at < categories * categories; ++at)
        for (int item = 0; item < static_cast<int>(n[static_cast<std::size_t>(at) + 1]); ++item)
            judged.emplace_back(at / categories, at % categories);
    auto kappa = cohen_kappa(judged);
    REQUIRE(kappa);
    return {{"kappa", kappa->kappa},
            {"standard_error", kappa->standard_error},
            {"observed", kappa->observed},
            {"expected", kappa->expected}};
}

// How many people, then unit after unit what each said.
Parts of_alpha(const Numbers& n, Level level) {
    Judged units;
    for (std::size_t at = 1; at < n.size(); ++at) {
        if ((at - 1) % static_cast<std::size_t>(n[0]) == 0) units.emplace_back();
        units.back().push_back(std::isnan(n[at]) ? std::nullopt : std::optional(n[at]));
    }
    auto alpha = krippendorff_alpha(units, level);
    REQUIRE(alpha);
    return {{"alpha", *alpha}};
}

// How many judges, then unit after unit what each gave.
std::vector<Judgement> judgements_of(const Numbers& n) {
    const auto judges = static_cast<std::size_t>(n[0]);
    std::vector<Judgement> given;
    for (std::size_t at = 0; at + 1 < n.size(); ++at)
        if (!std::isnan(n[at + 1])) given.push_back({at / judges, at % judges, n[at + 1]});
    return given;
}

Parts of_severity(const Numbers& n) {
    auto severity = severity_of(judgements_of(n));
    REQUIRE(severity);
    Parts parts;
    for (std::size_t judge = 0; judge < severity->of_judge.size(); ++judge)
        parts["judge" + std::to_string(judge + 1)] = *severity->of_judge[judge];
    for (std::size_t unit = 0; unit < severity->adjusted.size(); ++unit)
        parts["unit" + std::to_string(unit + 1)] = *severity->adjusted[unit];
    return parts;
}

Parts of_intraclass(const Numbers& n) {
    auto found = intraclass_correlation(judgements_of(n));
    REQUIRE(found);
    return {{"between", found->between},
            {"within", found->within},
            {"k0", found->k0},
            {"single", found->single},
            {"mean", found->mean}};
}

Parts of_standard_scores(const Numbers& n) {
    const auto given = judgements_of(n);
    const auto scores = standard_scores(given);
    Parts parts;
    for (std::size_t at = 0; at < given.size(); ++at)
        if (scores[at])
            parts[std::to_string(given[at].unit + 1) + "." + std::to_string(given[at].judge + 1)] = *scores[at];
    return parts;
}

// Of areas in a line, each beside the one before and the one after it.
Parts of_hot_spots(const Numbers& values) {
    std::vector<std::vector<std::size_t>> neighbours;
    for (std::size_t at = 0; at < values.size(); ++at) {
        neighbours.push_back({at});
        if (at > 0) neighbours.back().push_back(at - 1);
        if (at + 1 < values.size()) neighbours.back().push_back(at + 1);
    }
    Parts parts;
    const auto spots = hot_spots(values, neighbours);
    for (std::size_t at = 0; at < spots.size(); ++at) {
        parts["z" + std::to_string(at)] = spots[at].z;
        parts["adjusted" + std::to_string(at)] = spots[at].adjusted;
    }
    return parts;
}

// Count and exposure of each place in turn.
Parts of_funnel(const Numbers& n) {
    std::vector<FunnelPlace> places;
    for (std::size_t at = 0; at + 1 < n.size(); at += 2) places.push_back({"Place", whole(n[at]), n[at + 1]});
    const auto funnel = funnel_of(FunnelKind::rates, places);
    REQUIRE(funnel);
    CHECK(funnel->is_widened);
    const auto limits = limits_at(*funnel, places[0].exposure);
    return {{"spread", funnel->spread}, {"lower_95", limits.lower_95}, {"upper_998", limits.upper_998}};
}

Parts of_change_beside(const Numbers& n) {
    const auto change = change_beside({whole(n[1]), whole(n[0])}, {whole(n[3]), whole(n[2])});
    REQUIRE(change);
    auto parts = ends(change->interval);
    parts["ratio"] = change->ratio;
    parts["p"] = change->p;
    return parts;
}

Parts of_smoothing(const Smoothing& smoothing) {
    return {{"level", smoothing.level}, {"squared_errors", smoothing.squared_errors}};
}

Parts of_back_test(const Numbers& series, int ahead, ForecastWay way) {
    const auto error = back_tested(series, 24, ahead, way);
    REQUIRE(error);
    CHECK(error->times == 12);
    return {{"mean", error->mean}, {"root", error->root_mean_square}};
}

Parts ours(const std::string& what, const Numbers& n) {
    if (what == "wilson") return ends(wilson(whole(n[0]), whole(n[1])));
    if (what == "wilson_at") return ends(wilson(whole(n[0]), whole(n[1]), n[2]));
    if (what == "clopper_pearson") return ends(clopper_pearson(whole(n[0]), whole(n[1])));
    if (what == "exact_upper") return {{"upper", exact_upper(whole(n[0]), whole(n[1]))}};
    if (what == "exact_poisson") return ends(exact_poisson(whole(n[0])));
    if (what == "byar") return ends(byar(whole(n[0])));
    if (what == "rate_ratio") return of_rate_ratio(n);
    if (what == "usual_range") return of_usual_range(n);
    if (what == "effective_size") return {{"size", effective_size(n)}};
    if (what == "wilson_of_share") return ends(wilson_of_share(n[0], n[1]));
    if (what == "share_difference") return of_difference(n);
    if (what == "adjusted_for_many") return of_adjusted(n);
    if (what == "rake") return of_raking(n);
    if (what == "cohen_kappa") return of_kappa(n);
    if (what == "krippendorff_nominal") return of_alpha(n, Level::nominal);
    if (what == "krippendorff_ordinal") return of_alpha(n, Level::ordinal);
    if (what == "krippendorff_interval") return of_alpha(n, Level::interval);
    if (what == "krippendorff_ratio") return of_alpha(n, Level::ratio);
    if (what == "severity") return of_severity(n);
    if (what == "intraclass") return of_intraclass(n);
    if (what == "interval_alpha") return {{"alpha", interval_alpha(judgements_of(n))->alpha}};
    if (what == "getis_ord") return of_hot_spots(n);
    if (what == "funnel_rates") return of_funnel(n);
    if (what == "change_beside") return of_change_beside(n);
    if (what == "smoothed") return of_smoothing(smoothed(n, 0.3));
    if (what == "best_smoothing") return of_smoothing(*best_smoothing(n));
    if (what == "same_month") return of_back_test(n, 1, ForecastWay::same_month_last_year);
    if (what == "as_last_month_three_on") return of_back_test(n, 3, ForecastWay::as_last_month);
    if (what == "standard_scores") return of_standard_scores(n);
    return {};
}

} // namespace

TEST_CASE("every statistic is the one that R works out") {
    const auto values = reference_values();
    CHECK(values.size() > 200);
    std::string before;
    Parts parts;
    for (const auto& [what, given, part, value, within] : values) {
        if (before != what + given) parts = ours(what, numbers_of(given));
        before = what + given;
        CAPTURE(what);
        CAPTURE(given);
        CAPTURE(part);
        REQUIRE(parts.count(part) == 1);
        CHECK(std::abs(parts[part] - value) <= within * std::max(1.0, std::abs(value)));
    }
}

} // namespace reeve::statistics
