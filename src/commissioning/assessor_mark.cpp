// The percentage over the criteria that were scored, and the gates.
#include "commissioning/assessor_mark.h"
#include "base/result.h"

namespace reeve::commissioning {

std::optional<Fraction> score_percent(const std::vector<MarkingScale>& scales, const std::vector<Score>& scores) {
    // Over one denominator, so that a fraction is reduced once.
    Fraction::Wide shared = 1, reached = 0, possible = 0;
    for (const auto& scale : scales) {
        if (scale.is_gate || shared % scale.most == 0) continue;
        if (__builtin_mul_overflow(shared, scale.most, &shared)) throw Fault("the scales of a round are too odd");
    }
    for (std::size_t at = 0; at < scales.size() && at < scores.size(); ++at) {
        const auto& scale = scales[at];
        if (scale.is_gate || !scores[at]) continue;
        if (*scores[at] < 0 || *scores[at] > scale.most) throw Fault("a score lies outside its scale");
        reached += shared / scale.most * scale.weight * *scores[at];
        possible += scale.weight;
    }
    if (possible == 0) return std::nullopt;
    return Fraction::of(100 * reached, shared * possible);
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
