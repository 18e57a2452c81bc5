// Whether records come back to the areas they were in the month before (Knox's test on areas and months).
#include "base/near_repeat.h"
#include <algorithm>
#include <numeric>
#include <random>

namespace reeve::statistics {
namespace {

using Counts = std::vector<std::vector<std::int64_t>>;
constexpr int dealings = 999;

struct Pairs {
    std::int64_t same = 0, next = 0;
};

Pairs pairs_in(const std::vector<std::int64_t>& months) {
    Pairs pairs;
    for (std::size_t at = 0; at < months.size(); ++at) {
        pairs.same += months[at] * (months[at] - 1) / 2;
        if (at > 0) pairs.next += months[at] * months[at - 1];
    }
    return pairs;
}

Pairs pairs_in(const Counts& counts) {
    Pairs all;
    for (const auto& area : counts) {
        const auto pairs = pairs_in(area);
        all.same += pairs.same;
        all.next += pairs.next;
    }
    return all;
}

std::vector<std::int64_t> sums_by_month(const Counts& counts) {
    std::vector<std::int64_t> sums(counts.front().size());
    for (const auto& area : counts)
        for (std::size_t at = 0; at < sums.size(); ++at) sums[at] += area[at];
    return sums;
}

// The month of every record, area by area: shuffled, it gives each area as many records as it had.
class Dealer {
public:
    explicit Dealer(const Counts& counts) : counts_(counts) {
        for (const auto& area : counts)
            for (std::size_t month = 0; month < area.size(); ++month)
                months_.insert(months_.end(), static_cast<std::size_t>(area[month]), month);
    }
    Pairs deal() {
        for (std::size_t left = months_.size(); left > 1; --left)
            std::swap(months_[left - 1], months_[random_() % left]);
        Pairs all;
        std::size_t record = 0;
        std::vector<std::int64_t> dealt(counts_.front().size());
        for (const auto& area : counts_) {
            std::fill(dealt.begin(), dealt.end(), 0);
            for (auto left = std::accumulate(area.begin(), area.end(), std::int64_t{0}); left > 0; --left)
                ++dealt[months_[record++]];
            const auto pairs = pairs_in(dealt);
            all.same += pairs.same;
            all.next += pairs.next;
        }
        return all;
    }

private:
    const Counts& counts_;
    std::vector<std::size_t> months_;
    std::mt19937_64 random_{20'241'104};
};

} // namespace

std::optional<NearRepeats> near_repeats(const Counts& counts) {
    constexpr std::size_t fewest_areas = 20, fewest_months = 6;
    constexpr std::int64_t fewest_records = 50;
    if (counts.size() < fewest_areas || counts.front().size() < fewest_months) return std::nullopt;
    const auto months = sums_by_month(counts);
    const auto records = std::accumulate(months.begin(), months.end(), std::int64_t{0});
    if (records < fewest_records) return std::nullopt;
    double in_one_area = 0;
    for (const auto& area : counts) {
        const auto count = static_cast<double>(std::accumulate(area.begin(), area.end(), std::int64_t{0}));
        in_one_area += count * (count - 1) / 2;
    }
    const auto all_pairs = static_cast<double>(records) * static_cast<double>(records - 1) / 2;
    const auto close = pairs_in(months), found = pairs_in(counts);
    NearRepeats read;
    read.same_month = {found.same, in_one_area * static_cast<double>(close.same) / all_pairs, 1};
    read.next_month = {found.next, in_one_area * static_cast<double>(close.next) / all_pairs, 1};
    int as_many = 1, as_many_next = 1;
    Dealer dealer(counts);
    for (int dealing = 0; dealing < dealings; ++dealing) {
        const auto dealt = dealer.deal();
        as_many += dealt.same >= found.same ? 1 : 0;
        as_many_next += dealt.next >= found.next ? 1 : 0;
    }
    read.same_month.p = as_many / (dealings + 1.0);
    read.next_month.p = as_many_next / (dealings + 1.0);
    return read;
}

} // namespace reeve::statistics
