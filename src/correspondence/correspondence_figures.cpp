// Counts letters and e-mails: how many came, and how many were answered within the office's standard.
#include "correspondence/correspondence_figures.h"
#include "correspondence/correspondence_store.h"

namespace reeve::correspondence {
namespace {

using office::Answer;
using office::Evidence;
using office::FigureDefinition;
using office::Question;

// The letters themselves are restricted, so the evidence says how many they are and nothing of one of them.
Evidence evidence_of(std::int64_t count, const std::string& words, const Period& period, bool any_sample) {
    return {"correspondence",
            "Letters " + plain(period),
            1,
            counted(count, "letter") + " " + words + ", " + in_words(period)
                + ". Each letter is restricted; only their number is shown",
            count,
            any_sample};
}

Answer received(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    answer.value = letters_received(connection, question.period);
    bool any_sample = any_sample_letter(connection, question.period);
    if (answer.value > 0) answer.evidence.push_back(evidence_of(answer.value, "received", question.period, any_sample));
    auto before = year_before(question.period);
    auto earlier = letters_received(connection, before);
    answer.earlier = office::Earlier{before, earlier, {}};
    if (earlier > 0)
        answer.earlier->evidence.push_back(
            evidence_of(earlier, "received", before, any_sample_letter(connection, before)));
    return answer;
}

Answer within_standard(db::Connection& connection, const Question& question, Moment now) {
    auto counted_letters = answered_in_time(connection, question.period, london_date(now));
    Answer answer;
    if (counted_letters.due == 0) {
        answer.state = Answer::State::not_received;
        answer.state_words = "No answer to a letter was due in this period.";
        return answer;
    }
    answer.value = counted_letters.in_time;
    answer.denominator = counted_letters.due;
    if (answer.value > 0)
        answer.evidence.push_back(
            evidence_of(answer.value, "answered in time", question.period, counted_letters.any_sample));
    answer.denominator_evidence.push_back(
        evidence_of(counted_letters.due, "due", question.period, counted_letters.any_sample));
    return answer;
}

FigureDefinition figure(const char* reference, const char* slug, const char* question) {
    FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.since = "2026-04-01";
    made.source = "Letters and e-mails to the office";
    made.owner_post = "Director of Governance and Performance";
    made.disclosure = office::Disclosure::workload;
    return made;
}

FigureDefinition received_figure() {
    auto made = figure("F-0270", "letters-received", "How many letters and e-mails came?");
    made.noun = "letter received";
    made.nouns = "letters received";
    made.definition =
        "Letters and e-mails by the day on which they came to the office, each counted once however often "
        "the same one was sent. The comparison is with the same days a year earlier.";
    made.compares = true;
    made.ask = received;
    return made;
}

FigureDefinition standard_figure() {
    auto made =
        figure("F-0271", "letters-answered-in-time", "How many letters were answered within the office’s standard?");
    made.noun = "letter answered in time";
    made.nouns = "letters answered in time";
    made.unit = office::FigureUnit::share;
    made.definition =
        "Letters answered by the day set by the office’s own standard of working days, out of all whose day lay in the "
        "period and is over or that were answered before it. Those that needed no answer, or were answered with another, "
        "are left out. An acknowledgement is no answer. The law sets no last day.";
    made.ask = within_standard;
    return made;
}

} // namespace

std::vector<FigureDefinition> letter_figures() { return {received_figure(), standard_figure()}; }

} // namespace reeve::correspondence
