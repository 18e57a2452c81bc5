// Tells where the plan's measures stand, from the numbers whose days ended by the last day of the period.
#include "delivery/measure_figures.h"
#include "delivery/measure_store.h"

namespace reeve::delivery {
namespace {

using office::Answer;
using office::Question;

std::string choice_in(const Question& question, const char* name) {
    auto found = question.choices.find(name);
    return found == question.choices.end() ? "" : found->second;
}

std::string expected_words(const MeasureReading& reading, Date last) {
    std::vector<std::string> words;
    for (const auto& target : reading.targets)
        if (auto expected = expected_on(target.target, last))
            words.push_back(value_words(*expected, reading.series.told_as));
    return words.empty() ? "Nothing" : joined(words, "; ");
}

office::Evidence evidence_of(const MeasureReading& reading) {
    const auto& observation = reading.latest->observation;
    office::Evidence item{"observation",
                          observation.reference,
                          observation.version,
                          "",
                          1,
                          observation.is_sample || reading.measure.is_sample};
    item.counted = reading.measure.title + ": " + reading.latest_words;
    return item;
}

Answer where_they_stand(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& measure : public_measures(connection)) {
        if (auto slug = choice_in(question, "measure"); !slug.empty() && slug != measure.slug) continue;
        auto reading = reading_of(connection, measure, question.period.last);
        if (!reading.latest) {
            ++answer.unknown;
            answer.rows.push_back({measure.title, "No data yet", "[x]", expected_words(reading, question.period.last)});
            continue;
        }
        const auto& observation = reading.latest->observation;
        answer.rows.push_back({measure.title, number_in_words(measure, observation, reading.series.told_as),
                               days_in_words(measure, observation), expected_words(reading, question.period.last)});
        answer.evidence.push_back(evidence_of(reading));
        ++answer.value;
    }
    std::sort(answer.evidence.begin(), answer.evidence.end(),
              [](const auto& one, const auto& other) { return one.reference < other.reference; });
    if (answer.value > 0) return answer;
    answer.state = Answer::State::not_received;
    answer.state_words =
        "No number has come for a measure that is shown to the public by " + in_words(question.period.last) + ".";
    return answer;
}

office::FigureParameter measure_parameter() {
    return {"measure", "Measure", "", "All measures", [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> options;
                for (const auto& measure : public_measures(connection))
                    options.emplace_back(measure.slug, measure.title);
                return options;
            }};
}

} // namespace

office::FigureDefinition measures_figure() {
    office::FigureDefinition figure;
    figure.reference = "F-0014";
    figure.slug = "measures-of-the-plan";
    figure.question = "Where do the plan’s measures stand?";
    figure.noun = "measure with a number";
    figure.nouns = "measures with a number";
    figure.definition =
        "How many of the measures shown to the public have a number whose days ended by the last day of the period, with "
        "the latest number of each, its own period, and what its target expected on that last day. Ask for one with "
        "measure= and its short name.";
    figure.since = "2024-04-01";
    figure.source = "Measures of the office";
    figure.owner_post = "Director of Governance and Performance";
    figure.cautions = {"Each number has its own period, source and definition: they are not to be added up or ranked.",
                       "A number that moves does not say why it moved."};
    figure.parameters = {measure_parameter()};
    figure.columns = {"Measure", "Latest number", "Its period", "Expected"};
    figure.numeric_columns = {false, false, false, false};
    figure.ask = where_they_stand;
    return figure;
}

} // namespace reeve::delivery
