// Counts for reports of a consultation: by way of answering, by answer, by campaign, by what came of a finding.
#include "consultation/analysis_figures.h"
#include "consultation/analysis_store.h"
#include "consultation/answer_columns_store.h"
#include "consultation/consultation_store.h"
#include "consultation/response_store.h"
#include "consultation/safe_counts.h"

namespace reeve::consultation {
namespace {

using office::Answer;
using office::FigureDefinition;
using office::FigureParameter;
using office::Question;

std::string chosen(const Question& question, const char* name) {
    auto found = question.choices.find(name);
    return found == question.choices.end() ? "" : found->second;
}

Answer not_known(std::string words) {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = std::move(words);
    return answer;
}

// The one that is named, once people can answer no more: a count that still grows is no result.
std::optional<Consultation> closed_one(db::Connection& connection, const std::string& reference, Moment now) {
    auto consultation = find_consultation(connection, reference);
    if (!consultation || !is_public(*consultation) || consultation->closes > now) return std::nullopt;
    return consultation;
}

Answer none_named() { return not_known("Name a consultation that the public may know of and that has closed."); }

void rests_on(Answer& answer, const Consultation& consultation, std::int64_t amount) {
    answer.value = amount;
    answer.evidence.push_back({"consultation", consultation.reference, consultation.version,
                               consultation.title + ", closed on " + in_words(london_date(consultation.closes)), amount,
                               consultation.is_sample});
}

// ---- By the way they came ----

Answer responses_by_channel(db::Connection& connection, const Question& question, Moment now) {
    const auto consultation = closed_one(connection, chosen(question, "consultation"), now);
    if (!consultation) return none_named();
    std::map<ResponseChannel, std::int64_t> counts;
    std::int64_t all = 0;
    for (const auto& arrived : arrivals(connection, consultation->id)) {
        counts[arrived.channel] += arrived.count;
        all += arrived.count;
    }
    Answer answer;
    rests_on(answer, *consultation, all);
    for (const auto& [channel, count] : counts)
        answer.parts.push_back({stored_name(channel), label_of(channel), count, false});
    return answer;
}

// ---- Answers to a question ----

// What is withheld is told as one part: which answers, and how many they are together.
void add_options(Answer& answer, const SafeCounts& safe) {
    std::vector<std::string> withheld;
    std::int64_t together = 0;
    for (std::size_t at = 0; at < safe.counts.options.size(); ++at) {
        const auto& option = safe.counts.options[at];
        if (safe.hidden[at]) {
            withheld.push_back(option.label);
            together += option.count;
        } else answer.parts.push_back({option.key, option.label, option.count, false});
    }
    if (withheld.empty()) return;
    const bool is_told = safe.counts.answering != Answering::several && together >= safe.threshold;
    answer.parts.push_back({"withheld", "Withheld to protect people: " + list_of(withheld),
                            is_told ? std::optional(together) : std::nullopt, false});
}

Answer answers_counted(db::Connection& connection, const Question& question, Moment now) {
    const auto named = chosen(question, "question");
    const auto dot = named.find('.');
    const auto consultation = closed_one(connection, named.substr(0, dot), now);
    if (!consultation || dot == std::string::npos) return none_named();
    const auto all = answer_columns(connection, *consultation);
    const auto* column = all.find(named.substr(dot + 1));
    if (!column || !column->is_asked || !column->is_chosen())
        return not_known("The consultation has no such question with answers to choose from.");
    const auto safe = safe_to_show(counts_of(all, *column, standing_of_answers(*consultation)),
                                   choice_of(connection, consultation->id).smallest_count);
    Answer answer;
    rests_on(answer, *consultation, safe.counts.answered);
    add_options(answer, safe);
    answer.cautions.push_back(base_words(safe.counts));
    return answer;
}

// ---- Campaigns ----

Answer campaign_letters(db::Connection& connection, const Question& question, Moment now) {
    const auto consultation = closed_one(connection, chosen(question, "consultation"), now);
    if (!consultation) return none_named();
    const auto all = answer_columns(connection, *consultation);
    Answer answer;
    std::int64_t letters = 0;
    bool was_read = false;
    for (const auto& column : all.columns) {
        const auto found = words_found(connection, consultation->id, all, column.key);
        was_read = was_read || found.has_value();
        for (const auto& campaign : found ? found->campaigns : std::vector<Campaign>{}) {
            const auto number = std::to_string(answer.parts.size() + 1);
            const auto count = static_cast<std::int64_t>(campaign.letters.size());
            answer.parts.push_back({"campaign-" + number, "Campaign " + number, count, false});
            letters += count;
        }
    }
    if (!was_read) return not_known("Nobody has looked for campaigns in the words yet.");
    rests_on(answer, *consultation, letters);
    return answer;
}

// ---- Findings ----

Answer findings_counted(db::Connection& connection, const Question& question, Moment now) {
    const auto consultation = closed_one(connection, chosen(question, "consultation"), now);
    if (!consultation) return none_named();
    Answer answer;
    std::map<FindingDecision, std::int64_t> counts;
    for (const auto& finding : public_findings(connection, consultation->id)) {
        ++counts[finding.decision];
        answer.evidence.push_back({"consultation_finding", key_of(consultation->reference, finding), finding.version,
                                   finding.title + ": " + label_of(finding.decision), 1, finding.is_sample});
    }
    answer.value = static_cast<std::int64_t>(answer.evidence.size());
    for (const auto& [decision, count] : counts)
        answer.parts.push_back({stored_name(decision), label_of(decision), count, false});
    return answer;
}

// ---- What they are asked about ----

std::vector<Consultation> closed_ones(db::Connection& connection) {
    auto list = public_consultations(connection);
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.reference < b.reference; });
    return list;
}

FigureParameter of_consultation() {
    return {"consultation", "Consultation", "One that has closed.", "None", [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> options;
                for (const auto& consultation : closed_ones(connection))
                    options.emplace_back(consultation.reference, consultation.reference + ": " + consultation.title);
                return options;
            }};
}

FigureParameter of_question() {
    return {"question", "Question", "Of a consultation that has closed.", "None", [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> options;
                for (const auto& consultation : closed_ones(connection))
                    for (const auto& asked : questions_asked(connection, consultation))
                        if (!asked.choices.empty())
                            options.emplace_back(consultation.reference + "." + asked.key,
                                                 consultation.reference + ": " + asked.wording);
                return options;
            }};
}

FigureDefinition of_people(const char* reference, const char* slug, const char* question) {
    FigureDefinition figure;
    figure.reference = reference;
    figure.slug = slug;
    figure.question = question;
    figure.noun = "response";
    figure.nouns = "responses";
    figure.since = "2021-05-13";
    figure.source = "Consultations of the office";
    figure.owner_post = "Director of Governance and Performance";
    figure.cautions = {
        "Who answers an open consultation chose to answer: it is not a sample of the people who live here."};
    figure.disclosure = office::Disclosure::counts_people;
    return figure;
}

FigureDefinition channels_figure() {
    auto figure = of_people("F-0033", "responses-by-channel", "By which ways did responses to a consultation come?");
    figure.definition = "Accepted responses to one consultation that has closed, by the way each came. Whatever the "
                        "period, all of its responses are counted.";
    figure.part_words = "Came by";
    figure.parameters = {of_consultation()};
    figure.ask = responses_by_channel;
    return figure;
}

FigureDefinition answers_figure() {
    auto figure = of_people("F-0034", "answers-to-a-question", "What was answered to a question of a consultation?");
    figure.definition =
        "People who answered the question, of accepted responses to one consultation that has closed, and how many chose "
        "each answer. Not known, preferring not to say and leaving it empty are no answers. Answers that few chose are "
        "withheld together with as many others as it takes to protect them. Ask with question=C-2021-001.support.";
    figure.noun = "person";
    figure.nouns = "people";
    figure.part_words = "Answer";
    figure.parameters = {of_question()};
    figure.ask = answers_counted;
    return figure;
}

FigureDefinition campaigns_figure() {
    auto figure = of_people("F-0035", "campaign-letters", "How many letters of campaigns came to a consultation?");
    figure.definition =
        "Responses to one consultation that has closed whose words are nearly the same as those of others, "
        "as they were found when somebody last looked. Each is counted as a response like any other.";
    figure.noun = "letter";
    figure.nouns = "letters";
    figure.part_words = "Campaign";
    figure.parameters = {of_consultation()};
    figure.ask = campaign_letters;
    return figure;
}

FigureDefinition findings_figure() {
    auto figure = of_people("F-0036", "findings-of-a-consultation", "What came of what people said in a consultation?");
    figure.definition = "Findings of one consultation that the public may read, by what came of each.";
    figure.noun = "finding";
    figure.nouns = "findings";
    figure.cautions = {};
    figure.disclosure = office::Disclosure::open;
    figure.part_words = "What came of it";
    figure.parameters = {of_consultation()};
    figure.ask = findings_counted;
    return figure;
}

} // namespace

std::vector<FigureDefinition> analysis_figures() {
    return {channels_figure(), answers_figure(), campaigns_figure(), findings_figure()};
}

} // namespace reeve::consultation
