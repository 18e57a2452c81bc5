// How an answer is told: counts first, percentage second, small numbers withheld, chance said in words.
#include "office/figure_words.h"
#include "base/money.h"
#include "base/statistics.h"
#include "base/text.h"
#include <algorithm>
#include <cstdio>

namespace reeve::office {
namespace {

const FigureDecision* decision_of(const std::vector<FigureDecision>& decisions, FigureDecision::Kind kind) {
    for (const auto& decision : decisions)
        if (decision.kind == kind) return &decision;
    return nullptr;
}

bool is_small(std::int64_t count, const TellingRules& rules) { return count >= 1 && count <= rules.hide_up_to; }

bool hides_small(const FigureDefinition& figure, const std::vector<FigureDecision>& decisions) {
    if (figure.disclosure == Disclosure::open) return false;
    if (figure.disclosure == Disclosure::counts_people) return true;
    return !decision_of(decisions, FigureDecision::Kind::disclose_count);
}

std::string number_text(const FigureDefinition& figure, std::int64_t value) {
    return figure.unit == FigureUnit::money ? in_words(Money{value}) : with_commas(value);
}

std::string with_noun(const FigureDefinition& figure, std::int64_t value) {
    if (figure.unit == FigureUnit::money) return in_words(Money{value});
    return with_commas(value) + " " + (value == 1 ? figure.noun : figure.nouns);
}

// The base a percentage stands on: of a change the earlier count, of a share the denominator.
std::int64_t base_of(const Answer& answer, Quote quote) {
    if (quote == Quote::change) return answer.earlier ? answer.earlier->value : 0;
    return answer.denominator.value_or(0);
}

std::string change_text(const Answer& answer, int decimals) {
    auto digits = percentage_change(answer.value, answer.earlier->value, decimals);
    return digits + "%";
}

std::string share_text(const Answer& answer, int decimals) {
    Ratio ratio{answer.value, *answer.denominator};
    return percentage(ratio, decimals >= 0 ? decimals : usual_decimals(ratio)) + "%";
}

std::string counts_text(const FigureDefinition& figure, const Answer& answer) {
    if (answer.denominator)
        return number_text(figure, answer.value) + " of " + number_text(figure, *answer.denominator);
    if (answer.earlier)
        return "from " + number_text(figure, answer.earlier->value) + " to " + number_text(figure, answer.value);
    if (answer.unknown > 0)
        return number_text(figure, answer.value) + " over "
               + counted(static_cast<std::int64_t>(answer.evidence.size()) - answer.unknown, "known amount");
    return number_text(figure, answer.value);
}

std::string compared(const FigureDefinition& figure, const Answer& answer, bool with_percentage) {
    const auto& earlier = *answer.earlier;
    if (answer.value == earlier.value) return with_noun(figure, answer.value) + ", the same as before";
    std::string text = with_noun(figure, answer.value) + (answer.value > earlier.value ? ", up from " : ", down from ")
                       + number_text(figure, earlier.value);
    if (with_percentage && earlier.value > 0) text += " (" + change_text(answer, 0) + ")";
    return text;
}

// A percentage whose base has no recorded reason is not told as one.
bool may_tell_percentage(const Answer& answer, Quote quote, const std::vector<FigureDecision>& decisions,
                         const TellingRules& rules) {
    return base_of(answer, quote) >= rules.small_base || decision_of(decisions, FigureDecision::Kind::keep_percentage);
}

std::string percentage_text(const Answer& answer, Quote quote, int decimals) {
    return quote == Quote::share ? share_text(answer, decimals) : change_text(answer, std::max(decimals, 0));
}

void tell_percentage(Told& told, const FigureDefinition& figure, const Answer& answer, Quote quote,
                     const std::vector<FigureDecision>& decisions, const TellingRules& rules, int decimals) {
    auto base = base_of(answer, quote);
    bool is_possible =
        base > 0 && (quote == Quote::share ? answer.denominator.has_value() : answer.earlier.has_value());
    if (!is_possible) {
        told.text = counts_text(figure, answer);
        told.cautions.push_back("There is no base to take a percentage of.");
        return;
    }
    if (base < rules.small_base) told.cautions.push_back(small_base_caution(answer, rules));
    told.needs_reason = !may_tell_percentage(answer, quote, decisions, rules);
    told.text = told.needs_reason ? counts_text(figure, answer) : percentage_text(answer, quote, decimals);
}

std::string sentence_of(const FigureDefinition& figure, const Answer& answer,
                        const std::vector<FigureDecision>& decisions, const TellingRules& rules, int decimals) {
    if (answer.earlier) return compared(figure, answer, may_tell_percentage(answer, Quote::change, decisions, rules));
    if (answer.denominator) {
        auto text = counts_text(figure, answer);
        bool tells = *answer.denominator > 0 && may_tell_percentage(answer, Quote::share, decisions, rules);
        return tells ? text + " (" + share_text(answer, decimals) + ")" : text;
    }
    if (answer.unknown > 0)
        return with_noun(figure, answer.value) + " over "
               + counted(static_cast<std::int64_t>(answer.evidence.size()) - answer.unknown, "known amount") + "; "
               + counted(answer.unknown, "amount is", "amounts are") + " not known";
    return with_noun(figure, answer.value);
}

// ST-06: periods of unequal length are compared as rates per day.
std::optional<statistics::RateRatio> ratio_of_rates(const Answer& answer) {
    return statistics::rate_ratio(answer.value, answer.period.days(), answer.earlier->value,
                                  answer.earlier->period.days());
}

Told withheld_words(const Answer& answer, const FigureDecision* decision) {
    Told told;
    told.is_withheld = true;
    told.is_sample = answer.is_sample();
    told.text = "[c]";
    told.sentence =
        decision ? "Withheld: " + decision->reason : "Withheld to protect people: the count is between 1 and 4.";
    return told;
}

} // namespace

bool is_withheld(const FigureDefinition& figure, const Answer& answer, const std::vector<FigureDecision>& decisions,
                 const TellingRules& rules) {
    if (decision_of(decisions, FigureDecision::Kind::withhold)) return true;
    if (!hides_small(figure, decisions) || figure.unit == FigureUnit::money) return false;
    return is_small(answer.value, rules) || (answer.denominator && is_small(*answer.denominator, rules))
           || (answer.denominator && is_small(*answer.denominator - answer.value, rules))
           || (answer.earlier && is_small(answer.earlier->value, rules));
}

Told tell(const FigureDefinition& figure, const Answer& answer, Quote quote,
          const std::vector<FigureDecision>& decisions, const TellingRules& rules, int decimals) {
    if (answer.state != Answer::State::known) {
        Told told;
        told.text = "[x]";
        told.sentence = answer.state_words;
        return told;
    }
    if (is_withheld(figure, answer, decisions, rules))
        return withheld_words(answer, decision_of(decisions, FigureDecision::Kind::withhold));
    Told told;
    told.is_sample = answer.is_sample();
    told.cautions = answer.cautions;
    switch (quote) {
    case Quote::value: told.text = number_text(figure, answer.value); break;
    case Quote::words: told.text = number_words(answer.value); break;
    case Quote::counts: told.text = counts_text(figure, answer); break;
    case Quote::earlier: told.text = answer.earlier ? number_text(figure, answer.earlier->value) : "[z]"; break;
    case Quote::share:
    case Quote::change: tell_percentage(told, figure, answer, quote, decisions, rules, decimals); break;
    }
    told.sentence = sentence_of(figure, answer, decisions, rules, decimals);
    return told;
}

Answer disclosed(const FigureDefinition& figure, Answer answer, const std::vector<FigureDecision>& decisions,
                 const TellingRules& rules) {
    bool is_hidden = is_withheld(figure, answer, decisions, rules);
    bool hides = hides_small(figure, decisions) || is_hidden;
    if (!hides) return answer;
    int hidden_parts = 0;
    for (auto& part : answer.parts)
        if (is_hidden || (part.value && is_small(*part.value, rules))) {
            part.value.reset();
            ++hidden_parts;
        }
    if (!is_hidden && hidden_parts == 1) { // one hidden part could be had by subtraction: the smallest other goes too
        Part* smallest = nullptr;
        for (auto& part : answer.parts)
            if (part.value && *part.value > 0 && (!smallest || *part.value < *smallest->value)) smallest = &part;
        if (smallest) smallest->value.reset();
    }
    for (auto* list : {&answer.evidence, &answer.denominator_evidence}) list->clear();
    if (answer.earlier) answer.earlier->evidence.clear();
    if (is_hidden) {
        answer.value = 0;
        answer.unknown = 0;
        answer.rows.clear();
        answer.denominator.reset();
        answer.earlier.reset();
    }
    return answer;
}

std::string small_base_caution(const Answer& answer, const TellingRules& rules) {
    if (answer.earlier && answer.earlier->value < rules.small_base && answer.earlier->value > 0)
        return "Numbers are small (the base is " + with_commas(answer.earlier->value)
               + "), so a percentage exaggerates the change. Read " + with_commas(answer.earlier->value) + " and "
               + with_commas(answer.value) + " before " + percentage_change(answer.value, answer.earlier->value, 0)
               + "%.";
    if (answer.denominator && *answer.denominator < rules.small_base)
        return "The base is small (" + with_commas(*answer.denominator) + "). Read " + with_commas(answer.value)
               + " of " + with_commas(*answer.denominator) + " before any percentage.";
    return "";
}

std::string chance_words(const Answer& answer) {
    if (!answer.earlier) return "";
    auto ratio = ratio_of_rates(answer);
    if (!ratio) return "";
    char interval[64];
    std::snprintf(interval, sizeof interval, "%.1f and %.1f", ratio->interval.lower, ratio->interval.upper);
    if (ratio->is_distinguishable())
        return std::string("More than chance alone would give: the ratio of the two daily rates lies between ")
               + interval + " (95% interval).";
    return std::string("Not distinguishable from chance: the ratio of the two daily rates lies between ") + interval
           + " (95% interval), which includes no change.";
}

std::string finding(const FigureDefinition& figure, const Answer& answer) {
    auto subject = capitalised(figure.nouns);
    if (answer.state != Answer::State::known) return subject + ": " + answer.state_words;
    if (!answer.earlier)
        return answer.denominator ? subject + ": " + counts_text(figure, answer)
                                  : subject + ": " + number_text(figure, answer.value);
    auto ratio = ratio_of_rates(answer);
    if (ratio && !ratio->is_distinguishable()) return subject + " were little changed, " + counts_text(figure, answer);
    return subject + (answer.value > answer.earlier->value ? " rose " : " fell ") + counts_text(figure, answer);
}

} // namespace reeve::office
