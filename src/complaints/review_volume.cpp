// Telling volumes, their changes and what these are made of.
#include "complaints/review_volume.h"
#include <cmath>
#include <map>

namespace reeve::complaints {
namespace {

// Two places, in whole hundredths, so that nothing depends on the machine's own rounding words.
std::string two_places(double value) {
    auto hundredths = std::llround(value * 100);
    auto rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest;
}

std::string one_place_signed(double value) {
    auto tenths = std::llround(std::abs(value) * 10);
    return (tenths == 0 ? ""
            : value < 0 ? "\u2212"
                        : "+")
           + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string interval_in_words(const statistics::RateRatio& ratio) {
    return two_places(ratio.interval.lower) + " and " + two_places(ratio.interval.upper) + " times";
}

std::string share_in_words(ReviewsOfComplaints of) {
    return std::to_string(of.reviews) + " of " + with_commas(of.complaints);
}

} // namespace

std::string in_words(const ReviewVolume& volume) {
    return with_commas(volume.opening) + " open at the start + " + with_commas(volume.received) + " received \u2212 "
           + with_commas(volume.closed) + " ended = " + with_commas(volume.closing) + " open at the end";
}

ReviewChange change_between(std::int64_t later, int later_days, std::int64_t earlier, int earlier_days) {
    return {later, earlier, statistics::rate_ratio(later, later_days, earlier, earlier_days)};
}

std::string in_words(const ReviewChange& change) {
    auto words = with_commas(change.later) + " against " + with_commas(change.earlier);
    if (!change.ratio) return words + ". There is no change in per cent from 0.";
    words += " (" + percentage_change(change.later, change.earlier, 1) + "%). Between "
             + interval_in_words(*change.ratio) + " as many, at 95%. ";
    return words
           + (change.ratio->is_distinguishable() ? "More than chance alone would give."
                                                 : "Not distinguishable from chance.");
}

std::optional<TwoFactorSplit> split_of(ReviewsOfComplaints later, ReviewsOfComplaints earlier) {
    if (later.complaints <= 0 || earlier.complaints <= 0) return std::nullopt;
    auto share = [](ReviewsOfComplaints of) {
        return static_cast<double>(of.reviews) / static_cast<double>(of.complaints);
    };
    TwoFactorSplit split;
    auto more = static_cast<double>(later.complaints - earlier.complaints);
    split.by_complaints = more * (share(later) + share(earlier)) / 2;
    split.by_share = static_cast<double>(later.reviews - earlier.reviews) - split.by_complaints;
    split.share = statistics::rate_ratio(later.reviews, static_cast<double>(later.complaints), earlier.reviews,
                                         static_cast<double>(earlier.complaints));
    return split;
}

std::string in_words(const TwoFactorSplit& split, ReviewsOfComplaints later, ReviewsOfComplaints earlier) {
    auto words = "Of the change, " + one_place_signed(split.by_complaints)
                 + " reviews come from the number of complaints recorded and " + one_place_signed(split.by_share)
                 + " from the share of complainants who asked: " + share_in_words(later) + " complaints, against "
                 + share_in_words(earlier) + ".";
    if (!split.share) return words;
    return words + " The share is between " + interval_in_words(*split.share) + " what it was, at 95%: "
           + (split.share->is_distinguishable() ? "more than chance alone would give."
                                                : "not distinguishable from chance.");
}

std::vector<std::pair<Allegation, std::int64_t>> by_allegation(const std::vector<DecidedReview>& reviews) {
    std::map<Allegation, std::int64_t> found;
    for (const auto& review : reviews) ++found[review.allegation];
    std::vector<std::pair<Allegation, std::int64_t>> counts(found.begin(), found.end());
    std::sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
        return std::tuple(-a.second, std::string_view(stored_name(a.first)))
               < std::tuple(-b.second, std::string_view(stored_name(b.first)));
    });
    return counts;
}

std::optional<std::int64_t> median(std::vector<std::int64_t> values) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    auto middle = values.size() / 2;
    if (values.size() % 2 == 1) return values[middle];
    return (values[middle - 1] + values[middle] + 1) / 2;
}

} // namespace reeve::complaints
