// Counts the stages of victims' journeys that fall short.
#include "victims/victim_figures.h"
#include "victims/victim_journey_store.h"

namespace reeve::victims {
namespace {

using office::Answer;
using office::Question;

// Of the stages looked at in the period, those where something falls short.
Answer short_of(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    std::vector<office::Evidence> all;
    for (const auto& journey : all_journeys(connection))
        for (const auto& stage : stages_of(connection, journey.id)) {
            if (!stage.looked_on || !question.period.contains(*stage.looked_on)) continue;
            office::Evidence evidence{"stage of a journey",
                                      journey.reference + "/" + std::to_string(stage.number),
                                      stage.version,
                                      journey.title + ", " + stage.title,
                                      1,
                                      stage.is_sample};
            all.push_back(evidence);
            if (stage.gap != Gap::some && stage.gap != Gap::serious) continue;
            ++answer.value;
            answer.evidence.push_back(std::move(evidence));
        }
    answer.denominator = static_cast<std::int64_t>(all.size());
    answer.denominator_evidence = std::move(all);
    return answer;
}

} // namespace

std::vector<office::FigureDefinition> victim_figures() {
    office::FigureDefinition figure;
    figure.reference = "F-0253";
    figure.slug = "stages-that-fall-short";
    figure.question = "At how many stages of victims’ journeys does something fall short?";
    figure.noun = "stage";
    figure.nouns = "stages that fall short";
    figure.unit = office::FigureUnit::share;
    figure.definition =
        "Stages of victims’ journeys that were last looked at on a day of the period and fall short, seriously or not, out of "
        "all that were looked at then.";
    figure.since = "2024-04-01";
    figure.source = "Victims’ journeys";
    figure.owner_post = "Director of Governance and Performance";
    figure.cautions = {"A stage nobody looked at is in neither number."};
    figure.ask = short_of;
    return {figure};
}

} // namespace reeve::victims
