// Walks the ranked bids down to the line, the money and the number of awards; equals are taken together or by the
// declared tie-break.
#include "commissioning/trial_line.h"
#include <algorithm>

namespace reeve::commissioning {
namespace {

std::vector<std::size_t> ranked_of(const std::vector<TrialBid>& bids) {
    std::vector<std::size_t> ranked;
    for (std::size_t at = 0; at < bids.size(); ++at)
        if (bids[at].percent && bids[at].gates == Gates::met) ranked.push_back(at);
    std::stable_sort(ranked.begin(), ranked.end(), [&](auto a, auto b) {
        if (*bids[a].percent != *bids[b].percent) return *bids[a].percent > *bids[b].percent;
        return bids[a].tie_key < bids[b].tie_key;
    });
    return ranked;
}

Fate fate_without_rank(const TrialBid& bid) {
    if (!bid.percent) return Fate::not_marked;
    return bid.gates == Gates::not_met ? Fate::gate_not_met : Fate::gate_open;
}

bool are_equal(const TrialBid& a, const TrialBid& b) { return *a.percent == *b.percent && a.tie_key == b.tie_key; }

// Takes runs of equals from the top until one does not fit.
class Walk {
public:
    Walk(const std::vector<TrialBid>& bids, const std::vector<bool>& equals_next, const TrialRules& rules,
         TrialOutcome& outcome)
        : bids_(bids), equals_next_(equals_next), rules_(rules), outcome_(outcome) {}

    void down() {
        for (std::size_t from = 0; from < outcome_.ranked.size();) {
            const auto to = end_of_run(from);
            take_run(from, to);
            from = to;
        }
    }

private:
    std::size_t end_of_run(std::size_t from) const {
        while (equals_next_[from]) ++from;
        return from + 1;
    }
    const TrialBid& bid(std::size_t place) const { return bids_[outcome_.ranked[place]]; }

    void take_run(std::size_t from, std::size_t to) {
        const auto fate = fate_of(from, to);
        if (fate != Fate::funded && fate != Fate::below_line && !outcome_.stopped_at)
            outcome_.stopped_at = outcome_.ranked[from];
        for (auto place = from; place < to; ++place) give(outcome_.ranked[place], fate);
    }

    Fate fate_of(std::size_t from, std::size_t to) const {
        if (rules_.line && !reaches(*bid(from).percent, *rules_.line)) return Fate::below_line;
        if (rules_.places && from >= *rules_.places) return Fate::below_line;
        if (outcome_.stopped_at) return Fate::reserve;
        const bool in_places = !rules_.places || to <= *rules_.places;
        const bool in_number = !rules_.most_awards || to <= *rules_.most_awards;
        if (in_places && in_number && asked_by(from, to) <= outcome_.left) return Fate::funded;
        return to - from > 1 && one_fits(from, to) ? Fate::to_decide : Fate::reserve;
    }

    Money asked_by(std::size_t from, std::size_t to) const {
        Money asked;
        for (auto place = from; place < to; ++place) asked += bid(place).asked;
        return asked;
    }

    bool one_fits(std::size_t from, std::size_t to) const {
        if (rules_.most_awards && from >= *rules_.most_awards) return false;
        for (auto place = from; place < to; ++place)
            if (bid(place).asked <= outcome_.left) return true;
        return false;
    }

    void give(std::size_t at, Fate fate) {
        outcome_.fates[at] = fate;
        if (fate != Fate::funded) return;
        const auto& bid = bids_[at];
        outcome_.left = outcome_.left - bid.asked;
        for (auto* sum :
             {&outcome_.funded, &outcome_.by_partnership[bid.partnership], &outcome_.by_priority[bid.priority]}) {
            ++sum->count;
            sum->money += bid.asked;
        }
    }

    const std::vector<TrialBid>& bids_;
    const std::vector<bool>& equals_next_;
    const TrialRules& rules_;
    TrialOutcome& outcome_;
};

} // namespace

const char* in_words(Fate fate) {
    switch (fate) {
    case Fate::funded: return "Funded";
    case Fate::reserve: return "Reserve";
    case Fate::to_decide: return "Equal at the boundary: decide";
    case Fate::below_line: return "Below the line";
    case Fate::gate_not_met: return "Condition not met";
    case Fate::gate_open: return "Condition to settle";
    case Fate::not_marked: return "Not marked";
    }
    return "";
}

TrialField::TrialField(std::vector<TrialBid> bids) : bids_(std::move(bids)), ranked_(ranked_of(bids_)) {
    for (std::size_t place = 0; place < ranked_.size(); ++place)
        equals_next_.push_back(place + 1 < ranked_.size()
                               && are_equal(bids_[ranked_[place]], bids_[ranked_[place + 1]]));
}

TrialOutcome TrialField::try_line(const TrialRules& rules) const {
    TrialOutcome outcome;
    std::size_t partnerships = 0, priorities = 0;
    for (const auto& bid : bids_) {
        outcome.fates.push_back(fate_without_rank(bid));
        partnerships = std::max(partnerships, bid.partnership + 1);
        priorities = std::max(priorities, bid.priority + 1);
    }
    outcome.by_partnership.resize(partnerships);
    outcome.by_priority.resize(priorities);
    outcome.left = rules.available;
    outcome.ranked = ranked_;
    Walk(bids_, equals_next_, rules, outcome).down();
    return outcome;
}

} // namespace reeve::commissioning
