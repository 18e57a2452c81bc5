// Counts decisions signed and published, inspection reports answered in time, audit recommendations by how they stood,
// and risks over appetite.
#include "assurance/assurance_figures.h"
#include "assurance/audit_standing.h"
#include "assurance/audit_store.h"
#include "assurance/corporate_risk_store.h"
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

// ---- Audit recommendations ----

Evidence evidence_of(const AuditRecommendation& one) {
    return {"audit_recommendation",
            one.reference,
            one.version,
            one.title + " (" + label_of(priority_of(one.grade)) + ", " + folded(label_of(one.grade)) + ")",
            1,
            one.is_sample};
}

// With a part for each priority, which add up to the value.
template <class Counts> Answer recommendations_that(db::Connection& connection, Counts counts) {
    Answer answer;
    std::vector<AuditRecommendation> list;
    for (const auto& one : all_audit_recommendations(connection))
        if (counts(one)) list.push_back(one);
    for (const auto& mapped : mapped_priorities()) {
        std::int64_t count = 0;
        for (const auto& one : list) count += priority_of(one.grade) == mapped.priority ? 1 : 0;
        answer.parts.push_back({stored_name(mapped.priority), label_of(mapped.priority), count});
    }
    answer.value = static_cast<std::int64_t>(list.size());
    for (const auto& one : list) answer.evidence.push_back(evidence_of(one));
    return answer;
}

// As it stood at the end of a day: what was reported by then and not closed by then.
bool is_open_on(db::Connection& connection, const AuditRecommendation& one, Date day) {
    return audit_of(connection, one).reported_on <= day && (!one.closed_on || *one.closed_on > day);
}

// The day it was due by, as that stood on this day.
Date due_on(db::Connection& connection, const AuditRecommendation& one, Date day) {
    auto due = one.first_due;
    for (const auto& revision : revisions_of(connection, one.id))
        if (revision.revised_on <= day) due = revision.due;
    return due;
}

Answer audits_open(db::Connection& connection, const Question& question, Moment) {
    return recommendations_that(
        connection, [&](const AuditRecommendation& one) { return is_open_on(connection, one, question.period.last); });
}

Answer audits_overdue(db::Connection& connection, const Question& question, Moment) {
    auto day = question.period.last;
    return recommendations_that(connection, [&](const AuditRecommendation& one) {
        return is_open_on(connection, one, day) && due_on(connection, one, day) < day;
    });
}

Answer audits_closed(db::Connection& connection, const Question& question, Moment) {
    return recommendations_that(connection, [&](const AuditRecommendation& one) {
        return one.closed_on && question.period.contains(*one.closed_on);
    });
}

// ---- Risks ----

// By the last scoring up to the end of the period; appetite and key as they stand now.
Answer risks_over(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    auto key = risk_key(connection);
    auto day = question.period.last;
    for (const auto& risk : all_risks(connection)) {
        auto then = risk;
        bool was_scored = false;
        for (const auto& scoring : scorings_of(connection, risk.id)) {
            if (scoring.scored_on > day) continue;
            then.after_likelihood = scoring.after_likelihood;
            then.after_impact = scoring.after_impact;
            was_scored = true;
        }
        bool is_open = !risk.closed_on || *risk.closed_on > day;
        if (!was_scored || !is_open || !is_over_appetite(then, key)) continue;
        ++answer.value;
        answer.evidence.push_back({"corporate_risk", risk.reference, risk.version,
                                   risk.title + ", " + standing_in_words(then, key), 1, risk.is_sample});
    }
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

// The registers of audits and risks are the office's own.
FigureDefinition internal(FigureDefinition made, const char* source, const char* part_words = "") {
    made.source = source;
    made.part_words = part_words;
    made.is_public = false;
    return made;
}

std::vector<FigureDefinition> audit_figures() {
    constexpr const char* source = "Audit recommendations of the office";
    auto made = [&](const char* reference, const char* slug, const char* question, const char* nouns,
                    const std::string& definition, decltype(&audits_open) ask) {
        return internal(figure(reference, slug, question, "audit recommendation", nouns,
                               (definition + " " + mapping_in_words()).c_str(), ask),
                        source, "Priority");
    };
    return {made("F-0278", "audit-recommendations-open", "How many audit recommendations were open?",
                 "audit recommendations open",
                 "Recommendations of audits reported by the last day of the period, that were not closed by then.",
                 audits_open),
            made("F-0279", "audit-recommendations-overdue", "How many audit recommendations were overdue?",
                 "audit recommendations overdue",
                 "Of those open on the last day of the period, those whose day, as it stood then, was over.",
                 audits_overdue),
            made("F-0283", "audit-recommendations-closed", "How many audit recommendations were closed?",
                 "audit recommendations closed", "By the day on which a second person closed them.", audits_closed)};
}

FigureDefinition risk_figure() {
    return internal(
        figure("F-0284", "risks-over-appetite", "How many corporate risks were over appetite?", "risk",
               "risks over appetite",
               "Risks open on the last day of the period whose score after controls, as last reviewed by then, "
               "was higher than their appetite bears. The appetite and its key are those of today.",
               risks_over),
        "Risk register of the office");
}

FigureDefinition in_time_figure() {
    auto made = figure("F-0277", "inspection-comments-in-time",
                       "On how many inspection reports were the comments published in time?", "inspection report",
                       "inspection reports commented on in time",
                       "Reports under section 55 of the Police Act 1996 whose 56th day, the first being that of their "
                       "publication, fell in the period: those whose comments were published by that day, out of all.",
                       answered_in_time);
    made.unit = office::FigureUnit::share;
    return made;
}

} // namespace

std::vector<FigureDefinition> assurance_figures() {
    std::vector<FigureDefinition> list = {
        figure(
            "F-0275", "decisions-published", "How many decisions were signed and published?", "decision published",
            "decisions published",
            "Decisions of the office by the day on which they were signed, that are published. Decisions on grants are "
            "counted with their rounds, and those that are withheld are not counted.",
            decisions_published),
        figure(
            "F-0276", "days-to-publish-a-decision", "How many days passed from signature to publication?", "day",
            "days",
            "The middle of the days from signature to publication, of decisions signed in the period that are "
            "published; of an even number of them the lower of the two in the middle. One published on the day it was "
            "signed counts 0.",
            days_to_publication),
        in_time_figure(), risk_figure()};
    for (auto& made : audit_figures()) list.push_back(std::move(made));
    return list;
}

} // namespace reeve::assurance
