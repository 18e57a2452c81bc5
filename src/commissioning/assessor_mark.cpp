// The percentage over the criteria that were scored, and the gates.
#include "commissioning/assessor_mark.h"
#include "base/result.h"

namespace reeve::commissioning {

std::optional<Fraction> score_percent(const std::vector<MarkingScale>& scales, const std::vector<Score>& scores) {
    Fraction reached, possible;
    for (std::size_t at = 0; at < scales.size() && at < scores.size(); ++at) {
        const auto& scale = scales[at];
        if (scale.is_gate || !scores[at]) continue;
        if (*scores[at] < 0 || *scores[at] > scale.most) throw Fault("a score lies outside its scale");
        reached += Fraction(scale.weight * *scores[at], scale.most);
        possible += Fraction(scale.weight);
    }
    if (possible == Fraction(0)) return std::nullopt;
    return Fraction(100) * reached / possible;
}

Gates gates_of(const std::vector<MarkingScale>& scales, const std::vector<Score>& scores) {
    auto standing = Gates::met;
    for (std::size_t at = 0; at < scales.size(); ++at) {
        if (!scales[at].is_gate) continue;
        if (at >= scores.size() || !scores[at]) standing = std::max(standing, Gates::open);
        else if (*scores[at] == 0) standing = Gates::not_met;
    }
    return standing;
}

Gates gates_together(const std::vector<Gates>& answers) {
    bool somebody_yes = false, somebody_no = false, somebody_open = false;
    for (auto answer : answers) {
        somebody_yes |= answer == Gates::met;
        somebody_no |= answer == Gates::not_met;
        somebody_open |= answer == Gates::open;
    }
    if (somebody_no) return somebody_yes ? Gates::open : Gates::not_met;
    return somebody_open ? Gates::open : Gates::met;
}

std::string percent_in_words(const Fraction& percent) { return in_words(percent, 1) + "%"; }

} // namespace reeve::commissioning
