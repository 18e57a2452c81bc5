// Counting the duties that were done in time.
#include "office/duty_figures.h"
#include "office/duty_desk.h"

namespace reeve::office {
namespace {

// Withheld ones were decided lawfully, and what is not due is neither in time nor late.
bool fell_due(const DutyItem& item, const Period& period, Date today) {
    if (!item.has_occasion() || !item.facts.due || item.facts.is_withheld) return false;
    return period.contains(item.facts.due->day) && (item.facts.due->day < today || item.evidence);
}

Evidence evidence_of(const DutyItem& item, Date today) {
    return {"duty",
            item.duty->reference + " " + item.occasion.key,
            std::max(item.duty->version, 1),
            item.duty->title + ", " + item.occasion.subject + ": due " + in_words(item.facts.due->day) + ", "
                + folded(standing_words(item.facts, today)),
            1,
            item.is_sample()};
}

Answer done_in_time(const DutyRegistry& registry, db::Connection& connection, const Question& question, Moment now) {
    auto today = london_date(now);
    Answer answer;
    answer.denominator = 0;
    for (const auto& item : duty_book(connection, registry, today, question.period.last).items) {
        if (!fell_due(item, question.period, today)) continue;
        ++*answer.denominator;
        answer.denominator_evidence.push_back(evidence_of(item, today));
        if (item.standing != DutyStanding::done) continue;
        ++answer.value;
        answer.evidence.push_back(answer.denominator_evidence.back());
    }
    if (answer.denominator == 0) {
        answer.state = Answer::State::not_received;
        answer.state_words =
            "No duty with a last day fell due in " + in_words(question.period) + ", as far as the office counts.";
    }
    auto by_reference = [](const Evidence& a, const Evidence& b) { return a.reference < b.reference; };
    std::sort(answer.evidence.begin(), answer.evidence.end(), by_reference);
    std::sort(answer.denominator_evidence.begin(), answer.denominator_evidence.end(), by_reference);
    return answer;
}

} // namespace

std::vector<FigureDefinition> duty_figures(const DutyRegistry& registry) {
    FigureDefinition figure;
    figure.reference = "F-0080";
    figure.slug = "duties-done-in-time";
    figure.question = "Of the duties that fell due, how many were done in time?";
    figure.noun = "duty";
    figure.nouns = "duties";
    figure.unit = FigureUnit::share;
    figure.definition =
        "Occasions of duties in force whose last day lies in the period and has passed, or that were done already. The last day is the law's, or the office's own standard where the law names none. Done on or before it counts as in time. Withheld ones are left out.";
    figure.since = "2024-05-09";
    figure.source = "Duties, with the records and the evidence behind them";
    figure.owner_post = "Director of Governance and Performance";
    figure.cautions = {
        "It counts since the term in force began, and evidence that nobody recorded counts as not done."};
    figure.is_public = false; // the office decides by itself whether its duties are shown
    figure.ask = [&registry](db::Connection& connection, const Question& question, Moment now) {
        return done_in_time(registry, connection, question, now);
    };
    return {figure};
}

} // namespace reeve::office
