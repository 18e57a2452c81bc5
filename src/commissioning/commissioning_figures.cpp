// What can be counted of commissioning.
#include "commissioning/commissioning_figures.h"
#include "commissioning/due_diligence_visit.h"
#include "db/records.h"

namespace reeve::commissioning {
namespace {

office::Answer visits_to_projects(db::Connection& connection, const office::Question& question, Moment) {
    auto visits = db::records(
        connection, visit_fields(),
        db::Sql("visited_on >= :first AND visited_on <= :last AND is_public = 1 ORDER BY visited_on, reference",
                "due-diligence visits of a period"),
        {{"first", question.period.first}, {"last", question.period.last}});
    office::Answer answer;
    for (const auto& visit : visits) {
        answer.value += visit.funding.value_or(Money{}).pence;
        if (!visit.funding) ++answer.unknown;
        answer.rows.push_back({visit.organisation, visit.area_and_work, funding_shown(visit), visit.output.text});
        answer.evidence.push_back(
            {"due_diligence_visit", visit.reference, visit.version,
             visit.organisation + ", visited " + in_words(visit.visited_on) + ": " + funding_shown(visit),
             visit.funding.value_or(Money{}).pence, visit.is_sample});
    }
    return answer;
}

} // namespace

std::vector<office::FigureDefinition> figures() {
    office::FigureDefinition figure;
    figure.reference = "F-0020";
    figure.slug = "funding-of-projects-visited";
    figure.question = "How much funding had the projects that were visited for due diligence?";
    figure.noun = "pound";
    figure.nouns = "Funding of the projects visited";
    figure.unit = office::FigureUnit::money;
    figure.definition =
        "The sum of the known funding of every funded project visited in the period. A project whose funding is not the office's alone, or not known, is listed as N/A and left out of the sum.";
    figure.since = "2024-04-01";
    figure.source = "Due-diligence visit records";
    figure.owner_post = "Commissioning team";
    figure.columns = {"Organisation", "Area and work", "Funding", "Output"};
    figure.numeric_columns = {false, false, true, false};
    figure.ask = visits_to_projects;
    return {figure};
}

} // namespace reeve::commissioning
