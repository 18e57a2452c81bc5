// Counts decisions signed and published, the days between, and inspection reports that were answered in time.
#include "assurance/assurance_figures.h"
#include "assurance/inspection_store.h"
#include "assurance/office_decision_store.h"

namespace reeve::assurance {
namespace {

using office::Answer;
using office::Evidence;
using office::FigureDefinition;
using office::Question;

std::vector<OfficeDecision> published_of(db::Connection& connection, const Question& question) {
    auto list = decisions_signed_in(connection, question.period);
    std::erase_if(list, [](const OfficeDecision& one) { return one.state != DecisionState::published; });
    return list;
}

Evidence evidence_of(const OfficeDecision& decision) {
    return {"office_decision",
            decision.reference,
            decision.version,
            decision.title + ", signed on " + in_words(*decision.signed_on) + ", published on "
                + in_words(*decision.published_on),
            1,
            decision.is_sample};
}

Answer decisions_published(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& one : published_of(connection, question)) {
        ++answer.value;
        answer.evidence.push_back(evidence_of(one));
    }
    return answer;
}

// What adds up to the value is one line: the middle of so many.
Answer days_to_publication(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    std::vector<std::int64_t> days;
    bool has_sample = false;
    for (const auto& one : published_of(connection, question)) {
        days.push_back(*one.published_on - *one.signed_on);
        has_sample = has_sample || one.is_sample;
    }
    if (days.empty()) {
        answer.state = Answer::State::not_received;
        answer.state_words = "No decision that was signed in this period is published.";
        return answer;
    }
    std::sort(days.begin(), days.end());
    answer.value = days[(days.size() - 1) / 2];
    answer.evidence.push_back({"office_decision", "Decisions " + plain(question.period), 1,
                               "The middle of " + counted(static_cast<std::int64_t>(days.size()), "decision")
                                   + " signed " + in_words(question.period) + " and published",
                               answer.value, has_sample});
    return answer;
}

Evidence evidence_of(const InspectionReport& report) {
    return {"inspection_report",
            report.reference,
            report.version,
            report.title + ", due by " + in_words(*last_day(report)),
            1,
            report.is_sample};
}

Answer answered_in_time(db::Connection& connection, const Question& question, Moment now) {
    Answer answer;
    answer.denominator = 0;
    auto reports = all_inspections(connection);
    std::sort(reports.begin(), reports.end(),
              [](const auto& one, const auto& other) { return one.reference < other.reference; });
    for (const auto& one : reports) {
        auto last = last_day(one);
        if (!last || !question.period.contains(*last)) continue;
        if (!one.responded_on && london_date(now) <= *last) continue;
        ++*answer.denominator;
        answer.denominator_evidence.push_back(evidence_of(one));
        if (!one.responded_on || *one.responded_on > *last) continue;
        ++answer.value;
        answer.evidence.push_back(evidence_of(one));
    }
    if (*answer.denominator > 0) return answer;
    answer.state = Answer::State::not_received;
    answer.state_words = "No comments on an inspection report fell due in this period.";
    answer.denominator.reset();
    return answer;
}

FigureDefinition figure(const char* reference, const char* slug, const char* question, const char* noun,
                        const char* nouns, const char* definition, decltype(&decisions_published) ask) {
    FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = noun;
    made.nouns = nouns;
    made.definition = definition;
    made.since = "2024-04-01";
    made.source = "Decision register and inspection reports of the office";
    made.owner_post = "Director of Governance and Performance";
    made.ask = ask;
    return made;
}

} // namespace

std::vector<FigureDefinition> assurance_figures() {
    auto in_time = figure(
        "F-0277", "inspection-comments-in-time", "On how many inspection reports were the comments published in time?",
        "inspection report", "inspection reports commented on in time",
        "Reports under section 55 of the Police Act 1996 whose 56th day, the first being that of their "
        "publication, fell in the period: those whose comments were published by that day, out of all.",
        answered_in_time);
    in_time.unit = office::FigureUnit::share;
    return {
        figure("F-0275", "decisions-published", "How many decisions were signed and published?", "decision published",
               "decisions published",
               "Decisions of the office by the day on which they were signed, that are published. Decisions on grants "
               "are counted with their rounds, and those that are withheld are not counted.",
               decisions_published),
        figure(
            "F-0276", "days-to-publish-a-decision", "How many days passed from signature to publication?", "day",
            "days",
            "The middle of the days from signature to publication, of decisions signed in the period that are "
            "published; of an even number of them the lower of the two in the middle. One published on the day it was signed counts 0.",
            days_to_publication),
        in_time};
}

} // namespace reeve::assurance
