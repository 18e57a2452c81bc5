// Counts the days on a plan's road from its versions and send-outs, of plans that the public may know of.
#include "planning/planning_figures.h"
#include "planning/plan_road_store.h"
#include "planning/public_road.h"

namespace reeve::planning {
namespace {

using office::Answer;
using office::Evidence;
using office::Question;

struct Road {
    Plan plan;
    RoadFacts facts;
};

// "PCP-2021-001 send-out 3": the third in the order of sending.
Evidence evidence_of(const Road& road, const SendOut& sent, std::int64_t days) {
    std::size_t place = 1;
    for (const auto& one : road.facts.send_outs) {
        if (one.id == sent.id) break;
        ++place;
    }
    auto words = party_in_words(sent) + ": sent on " + in_words(sent.sent_on);
    if (sent.reply_due) words += ", asked to reply by " + in_words(*sent.reply_due);
    return {"plan_send_out", road.plan.reference + " send-out " + std::to_string(place), sent.version, words, days,
            sent.is_sample};
}

Evidence evidence_of(const Road& road, const PlanVersion& version) {
    return {"plan_version",
            road.plan.reference + " version " + std::to_string(version.number),
            version.version,
            "The first draft, made on " + in_words(version.made_on),
            0,
            version.is_sample};
}

const SendOut* first_of(const Road& road, bool (*is_meant)(const SendOut&)) {
    for (const auto& sent : road.facts.send_outs)
        if (is_meant(sent)) return &sent;
    return nullptr;
}

bool goes_to_panel(const SendOut& sent) { return sent.party == Party::panel; }
bool asks_public(const SendOut& sent) { return asks_people(sent) && days_given(sent).has_value(); }

// The roads whose first send-out of this kind lies in the period: of one plan where the question names it.
std::vector<Road> roads_in(db::Connection& connection, const Question& question, bool (*is_meant)(const SendOut&)) {
    auto named = question.choices.find("plan");
    std::vector<Road> roads;
    for (const auto& plan : all_plans(connection)) {
        if (named != question.choices.end() && folded(named->second) != folded(plan.reference)) continue;
        Road road{plan, facts_of(connection, plan)};
        if (!public_road(plan, road.facts, {})) continue;
        const auto* sent = first_of(road, is_meant);
        if (sent && question.period.contains(sent->sent_on)) roads.push_back(std::move(road));
    }
    return roads;
}

Answer no_road(const Question& question, const char* what) {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = std::string(what) + " in " + in_words(question.period) + ", as far as is recorded.";
    return answer;
}

// Days of two plans are never added up: the newest plan is told, and that there was another.
void note_others(Answer& answer, const std::vector<Road>& roads) {
    if (roads.size() < 2) return;
    std::vector<std::string> others;
    for (std::size_t i = 1; i < roads.size(); ++i) others.push_back(roads[i].plan.reference);
    answer.cautions.push_back("This is told of " + roads[0].plan.reference + ". In the same period " + list_of(others)
                              + (others.size() == 1 ? " was" : " were") + " on the road too.");
}

Answer draft_to_panel(db::Connection& connection, const Question& question, Moment) {
    auto roads = roads_in(connection, question, goes_to_panel);
    std::erase_if(roads, [](const Road& road) { return !days_to_panel(road.facts); });
    if (roads.empty()) return no_road(question, "No plan with a first draft was sent to the Panel");
    const auto& road = roads.front();
    Answer answer;
    answer.value = *days_to_panel(road.facts);
    answer.evidence = {evidence_of(road, *first_of(road, goes_to_panel), answer.value),
                       evidence_of(road, road.facts.versions.front())};
    note_others(answer, roads);
    return answer;
}

Answer public_asked(db::Connection& connection, const Question& question, Moment) {
    auto roads = roads_in(connection, question, asks_public);
    if (roads.empty()) return no_road(question, "The public was asked about no plan");
    const auto& road = roads.front();
    Answer answer;
    answer.value = *days_of_consultation(road.facts);
    answer.evidence = {evidence_of(road, *first_of(road, asks_public), answer.value)};
    note_others(answer, roads);
    return answer;
}

office::FigureDefinition figure(const char* reference, const char* slug, const char* question) {
    office::FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = "day";
    made.nouns = "days";
    made.since = "2021-05-06";
    made.source = "Records of the Police and Crime Plan";
    made.owner_post = "Director of Governance and Performance";
    return made;
}

} // namespace

std::vector<office::FigureDefinition> figures() {
    auto to_panel = figure("F-0030", "days-from-draft-to-panel",
                           "How many days lay between the first draft and its sending to the Panel?");
    to_panel.definition =
        "Days from the day on which the first version of the plan was made to the day on which the Panel was first sent "
        "a draft of it, for the plan that was first sent to the Panel in the period. The first day is not counted. "
        "Plans of which nothing is published are left out.";
    to_panel.ask = draft_to_panel;
    auto asked = figure("F-0031", "days-the-public-was-asked", "How many days was the public asked about the plan?");
    asked.definition =
        "Days from the day on which the people of the area or every household were first asked about the plan, with a "
        "day by which to reply, to that day, for the plan about which they were first asked in the period. The first "
        "day is not counted. Plans of which nothing is published are left out.";
    asked.ask = public_asked;
    return {to_panel, asked};
}

} // namespace reeve::planning
