// Exact middles and spreads for each bid; severity and agreement over all of them.
#include "commissioning/moderation_statistics.h"
#include "base/text.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace reeve::commissioning {
namespace {

Fraction median_of(const std::vector<Fraction>& ordered) {
    const auto middle = ordered.size() / 2;
    if (ordered.size() % 2 == 1) return ordered[middle];
    return (ordered[middle - 1] + ordered[middle]) / Fraction(2);
}

double deviation_of(const std::vector<BidMark>& marks, double mean) {
    double squares = 0;
    for (const auto& mark : marks) squares += (mark.percent.number() - mean) * (mark.percent.number() - mean);
    return std::sqrt(squares / static_cast<double>(marks.size() - 1));
}

// A mean reaches the line where the sum reaches the line as many times.
bool sum_reaches(const Fraction& sum, std::size_t marks, const Fraction& line) {
    return sum >= line * Fraction(static_cast<std::int64_t>(marks));
}

void hold_to_line(BidStanding& standing, const std::vector<BidMark>& marks, const Fraction& sum, const Fraction& line) {
    std::size_t reaching = 0;
    for (const auto& mark : marks) reaching += reaches(mark.percent, line);
    standing.straddles = reaching > 0 && reaching < marks.size();
    if (!standing.straddles) return; // without both sides nobody alone can turn the mean
    const bool passes = sum_reaches(sum, marks.size(), line);
    for (const auto& mark : marks)
        if (sum_reaches(sum - mark.percent, marks.size() - 1, line) != passes)
            standing.decisive.push_back(mark.assessor);
}

BidStanding standing_of(const MarkedBid& bid, const std::optional<Fraction>& line) {
    BidStanding standing;
    standing.missing = bid.missing;
    if (bid.marks.empty()) return standing;
    std::vector<Fraction> ordered;
    Fraction sum;
    for (const auto& mark : bid.marks) {
        ordered.push_back(mark.percent);
        sum += mark.percent;
    }
    std::sort(ordered.begin(), ordered.end());
    standing.mean = sum / Fraction(static_cast<std::int64_t>(ordered.size()));
    standing.median = median_of(ordered);
    standing.range = ordered.back() - ordered.front();
    standing.is_wide = *standing.range >= Fraction(wide_range);
    if (ordered.size() > 1) standing.deviation = deviation_of(bid.marks, standing.mean->number());
    if (line) hold_to_line(standing, bid.marks, sum, *line);
    return standing;
}

// 1 for the greatest; equals share the better rank, and what has no value has none.
template <class Value, class Same>
std::vector<std::size_t> ranks_of(const std::vector<std::optional<Value>>& values, Same same) {
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < values.size(); ++at)
        if (values[at]) order.push_back(at);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return *values[a] > *values[b]; });
    std::vector<std::size_t> ranks(values.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        ranks[order[place]] =
            place > 0 && same(*values[order[place]], *values[order[place - 1]]) ? ranks[order[place - 1]] : place + 1;
    return ranks;
}

void rank(std::vector<BidStanding>& bids) {
    std::vector<std::optional<Fraction>> means;
    std::vector<std::optional<double>> adjusted;
    for (const auto& bid : bids) {
        means.push_back(bid.mean);
        adjusted.push_back(bid.adjusted);
    }
    const auto by_mean = ranks_of(means, [](const Fraction& a, const Fraction& b) { return a == b; });
    // Adjusted means come from a solver: those nearer than a millionth of a point are the same.
    const auto by_adjusted = ranks_of(adjusted, [](double a, double b) { return std::abs(a - b) < 1e-6; });
    for (std::size_t at = 0; at < bids.size(); ++at) {
        bids[at].rank = by_mean[at];
        bids[at].adjusted_rank = by_adjusted[at];
    }
}

std::vector<statistics::Judgement> judgements_of(const std::vector<MarkedBid>& bids) {
    std::vector<statistics::Judgement> given;
    for (std::size_t bid = 0; bid < bids.size(); ++bid)
        for (const auto& mark : bids[bid].marks) given.push_back({bid, mark.assessor, mark.percent.number()});
    return given;
}

} // namespace

ModerationStatistics moderation_statistics(const std::vector<MarkedBid>& bids, const std::optional<Fraction>& line) {
    ModerationStatistics found;
    for (const auto& bid : bids) found.bids.push_back(standing_of(bid, line));
    const auto given = judgements_of(bids);
    found.severity = statistics::severity_of(given);
    found.intraclass = statistics::intraclass_correlation(given);
    found.alpha = statistics::interval_alpha(given);
    if (found.severity)
        for (std::size_t bid = 0; bid < found.severity->adjusted.size(); ++bid)
            found.bids[bid].adjusted = found.severity->adjusted[bid];
    rank(found.bids);
    const auto scores = statistics::standard_scores(given);
    auto next = scores.begin();
    for (const auto& bid : bids) {
        const auto end = next + static_cast<std::ptrdiff_t>(bid.marks.size());
        found.standard_scores.emplace_back(next, end);
        next = end;
    }
    return found;
}

std::vector<std::string> flags_in_words(const BidStanding& bid) {
    std::vector<std::string> flags;
    if (bid.straddles) flags.push_back("On both sides of the line");
    if (!bid.decisive.empty()) flags.push_back("One assessor decides");
    if (bid.is_wide) flags.push_back("Talk about it");
    if (bid.missing > 0) flags.push_back(counted(bid.missing, "mark") + " missing");
    return flags;
}

std::vector<std::size_t> widest_first(const std::vector<BidStanding>& bids) {
    std::vector<std::size_t> order(bids.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto urgency = [&](std::size_t at) {
        const auto& bid = bids[at];
        return std::tuple(bid.range.value_or(Fraction(-1)), bid.straddles, !bid.decisive.empty());
    };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return urgency(a) > urgency(b); });
    return order;
}

const char* caution_of_statistics() {
    return "Advice for the panel, not a decision. Assessors of real funders agree little: one study of 8,329 proposals "
           "found that about a quarter of the differences lay between proposals (Mutz and others 2012), and talking did "
           "not make panels agree more. Judge a spread against how far the bids differ from each other.";
}

} // namespace reeve::commissioning
