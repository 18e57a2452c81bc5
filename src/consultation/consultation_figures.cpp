// Counts the responses to consultations.
#include "consultation/consultation_figures.h"
#include "consultation/response_store.h"

namespace reeve::consultation {
namespace {

using office::Answer;
using office::Question;

std::string consultation_named(const Question& question) {
    auto found = question.choices.find("consultation");
    return found == question.choices.end() ? "" : folded(found->second);
}

// The public ones that closed in the period, or the one that is named whenever it closed.
std::vector<Consultation> consultations_in(db::Connection& connection, const Question& question, Moment now) {
    auto list = public_consultations(connection);
    std::erase_if(list, [&](const Consultation& consultation) {
        const bool is_named = folded(consultation.reference) == consultation_named(question);
        const bool is_in = consultation.closes <= now && question.period.contains(london_date(consultation.closes));
        return consultation_named(question).empty() ? !is_in : !is_named;
    });
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.reference < b.reference; });
    return list;
}

void add_strands(Answer& answer, db::Connection& connection, const Consultation& consultation) {
    std::map<std::string, std::int64_t> counts;
    for (const auto& arrived : arrivals(connection, consultation.id)) counts[arrived.strand] += arrived.count;
    for (const auto& strand : strands_of(connection, consultation.id))
        answer.parts.push_back({strand.key, strand.title, counts[strand.key], false});
    if (counts[""] > 0) answer.parts.push_back({"not-known", "Strand not known", counts[""], false});
}

Answer responses_counted(db::Connection& connection, const Question& question, Moment now) {
    Answer answer;
    const auto list = consultations_in(connection, question, now);
    if (list.empty()) {
        answer.state = Answer::State::not_received;
        answer.state_words = "No consultation that the public may know of closed in these days.";
        return answer;
    }
    for (const auto& consultation : list) {
        const auto count = response_counts(connection, consultation.id).accepted;
        answer.value += count;
        answer.evidence.push_back({"consultation", consultation.reference, consultation.version,
                                   consultation.title + ", closed on " + in_words(london_date(consultation.closes)),
                                   count, consultation.is_sample});
        if (consultation_named(question).empty())
            answer.parts.push_back({consultation.reference, consultation.title, count, false});
        else add_strands(answer, connection, consultation);
    }
    return answer;
}

office::FigureParameter consultation_parameter() {
    return {"consultation", "Consultation", "One consultation by its strands.", "All", [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> options;
                for (const auto& consultation : public_consultations(connection))
                    options.emplace_back(consultation.reference, consultation.reference + ": " + consultation.title);
                return options;
            }};
}

} // namespace

office::FigureDefinition responses_figure() {
    office::FigureDefinition figure;
    figure.reference = "F-0032";
    figure.slug = "responses-to-consultations";
    figure.question = "How many responses did consultations receive?";
    figure.noun = "response";
    figure.nouns = "responses";
    figure.definition =
        "Responses that were accepted, by whichever way they came, to consultations that closed in the period. Responses "
        "held for a look or refused are not counted. Letters of a campaign are counted each. Ask for one consultation with "
        "consultation=C-2021-001 to see it by strand.";
    figure.since = "2021-05-13";
    figure.source = "Consultations of the office";
    figure.owner_post = "Director of Governance and Performance";
    figure.cautions = {
        "Who answers an open consultation chose to answer: it is not a sample of the people who live here."};
    figure.disclosure = office::Disclosure::counts_people;
    figure.part_words = "Consultation or strand";
    figure.parameters = {consultation_parameter()};
    figure.ask = responses_counted;
    return figure;
}

} // namespace reeve::consultation
