// Counts visits for papers: each answer is a pure function of the records, and its evidence names no place and nobody.
#include "scrutiny/visit_figures.h"
#include "scrutiny/scheme_visit_store.h"
#include "scrutiny/visit_coverage.h"

namespace reeve::scrutiny {
namespace {

using office::Answer;
using office::Evidence;
using office::Question;

bool is_asked(const VisitScheme& scheme, const Question& question) {
    auto asked = question.choices.find("scheme");
    return asked == question.choices.end() || asked->second.empty() || asked->second == scheme.reference;
}

// Due visits of the schemes that are asked for, in order of their references.
template <class Each> void each_due(db::Connection& connection, const Question& question, Moment now, Each each) {
    for (const auto& scheme : all_schemes(connection)) {
        if (!is_asked(scheme, question)) continue;
        for (const auto& visit : counted_visits(connection, scheme.id, question.period))
            if (visit.is_due(london_date(now))) each(scheme, visit);
    }
}

Evidence evidence_of(const VisitScheme& scheme, const CountedVisit& visit) {
    return {"visit",
            visit.reference,
            visit.version,
            scheme.title + ", " + month_name(month_of(visit.planned_on)) + " "
                + std::to_string(year_of(visit.planned_on)),
            1,
            visit.is_sample};
}

Answer planned(db::Connection& connection, const Question& question, Moment now) {
    Answer answer;
    each_due(connection, question, now, [&](const VisitScheme& scheme, const CountedVisit& visit) {
        ++answer.value;
        answer.evidence.push_back(evidence_of(scheme, visit));
    });
    return answer;
}

Answer made(db::Connection& connection, const Question& question, Moment now) {
    Answer answer;
    each_due(connection, question, now, [&](const VisitScheme& scheme, const CountedVisit& visit) {
        if (visit.state != VisitState::made) return;
        ++answer.value;
        answer.evidence.push_back(evidence_of(scheme, visit));
    });
    return answer;
}

Answer share_made(db::Connection& connection, const Question& question, Moment now) {
    Answer answer;
    answer.denominator = 0;
    each_due(connection, question, now, [&](const VisitScheme& scheme, const CountedVisit& visit) {
        ++*answer.denominator;
        answer.denominator_evidence.push_back(evidence_of(scheme, visit));
        if (visit.state != VisitState::made) return;
        ++answer.value;
        answer.evidence.push_back(answer.denominator_evidence.back());
    });
    return answer;
}

Answer serious(db::Connection& connection, const Question& question, Moment now) {
    Answer answer;
    each_due(connection, question, now, [&](const VisitScheme& scheme, const CountedVisit& visit) {
        if (visit.state != VisitState::made || visit.worst != IssueGrade::serious) return;
        ++answer.value;
        answer.evidence.push_back(evidence_of(scheme, visit));
    });
    return answer;
}

Answer concerns(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& scheme : all_schemes(connection)) {
        if (!is_asked(scheme, question)) continue;
        for (const auto& one : concerns_between(connection, scheme.id, question.period)) {
            ++answer.value;
            answer.evidence.push_back(
                {"concern", one.reference, one.version, scheme.title + ", " + label_of(one.about), 1, one.is_sample});
        }
    }
    return answer;
}

office::FigureParameter scheme_parameter() {
    return {"scheme", "Scheme", "", "All schemes", [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> options;
                for (const auto& scheme : all_schemes(connection)) options.emplace_back(scheme.reference, scheme.title);
                return options;
            }};
}

office::FigureDefinition figure(const char* reference, const char* slug, const char* question, const char* noun,
                                const char* nouns, const char* definition, decltype(&planned) ask) {
    office::FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = noun;
    made.nouns = nouns;
    made.definition = definition;
    made.since = "2024-04-01";
    made.source = "Visit records";
    made.owner_post = "Volunteer Schemes Manager";
    made.parameters = {scheme_parameter()};
    made.ask = ask;
    return made;
}

} // namespace

std::vector<office::FigureDefinition> visit_figures() {
    auto share = figure("F-0202", "visits-made-of-planned", "What share of planned visits was made?", "visit",
                        "planned visits made",
                        "Visits made out of all that were planned for a day of the period that is over. One that was "
                        "missed or cancelled stays among those planned.",
                        share_made);
    share.unit = office::FigureUnit::share;
    auto seen = figure("F-0203", "visits-with-something-serious", "On how many visits was something serious seen?",
                       "visit", "visits on which something serious was seen",
                       "Visits made on which the visitors said that the worst they saw was serious.", serious);
    seen.disclosure = office::Disclosure::counts_people;
    seen.cautions = {"What nobody saw may still have been there."};
    auto raised =
        figure("F-0204", "concerns-from-visits", "How many concerns did visits raise?", "concern",
               "concerns raised on visits", "Concerns raised on visits that were made in the period.", concerns);
    raised.disclosure = office::Disclosure::counts_people;
    return {figure("F-0200", "visits-planned", "How many visits were planned?", "visit", "visits planned",
                   "Visits planned for a day of the period that is over, whatever became of them.", planned),
            figure("F-0201", "visits-made", "How many visits were made?", "visit", "visits made",
                   "Visits planned for a day of the period and made.", made),
            share, seen, raised};
}

} // namespace reeve::scrutiny
