// Mounts the slice of victims: its pages, figures, rules, the job that ends what is over, and what waits for somebody.
#include "victims/victims.h"
#include "office/office.h"
#include "victims/victim_figures.h"
#include "victims/victim_pages.h"

namespace reeve::victims {
namespace {

void add_waiting(std::vector<office::Waiting>& list, const VictimJourney& journey, const JourneyStage& stage,
                 office::PersonId person, db::Connection& connection, Date today) {
    auto name = stage.title + " (" + journey.title + ")";
    if (is_look_due(stage, today))
        list.push_back({name + " is to be looked at", address_of(journey, stage),
                        stage.looked_on ? "It was looked at last on " + in_words(*stage.looked_on) + "."
                                        : "Nobody looked at it yet."});
    for (const auto& one : experiences_of(connection, stage.id))
        if (one.state == ExperienceState::written && one.author != person)
            list.push_back({"What somebody said of " + name + " waits for a second reader",
                            address_of(journey, stage) + "/experiences/" + std::to_string(one.number),
                            "It is read by nobody else until then."});
}

std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId person, office::Role role,
                                     Date today) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, office::Right::write_papers)) return list;
    for (const auto& journey : all_journeys(connection))
        for (const auto& stage : stages_of(connection, journey.id))
            add_waiting(list, journey, stage, person, connection, today);
    return list;
}

std::vector<std::string> cleared_by_author(db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& one : all_experiences(connection))
        if (one.cleared_on && one.author == one.reader)
            broken.push_back("experience " + std::to_string(one.id.value) + " was cleared by whoever wrote it down");
    return broken;
}

std::vector<std::string> words_after_the_end(db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& one : all_experiences(connection))
        if (one.gone_on && one.may_publish)
            broken.push_back("experience " + std::to_string(one.id.value) + " is gone and may still be published");
    return broken;
}

Result<std::string> end_in_time(office::Office& office, const std::string&, office::Progress&) {
    auto now = office.now();
    if (experiences_over(*office.database().read(), london_date(now)).empty())
        return std::string("No experience is past its time");
    auto ended = office.change({}, "Reeve", now, "Their time is over",
                               [](office::Change& change) { return end_experiences(change); });
    return "The words of " + counted(ended, "experience") + " taken out";
}

} // namespace

void mount(office::Office& office) {
    for (auto mount_part :
         {mount_victim_journeys, mount_journey_stages, mount_lived_experiences, mount_public_victim_journeys})
        mount_part(office.routes());
    for (const auto* shape :
         {&victim_journey_fields().shape(), &journey_stage_fields().shape(), &lived_experience_fields().shape()})
        office.shapes().push_back(shape);
    office.purposes().push_back(
        {"lived_experience",
         "So that those who answer for a stage learn how it was for those who went through it, with their consent."});
    for (auto& figure : victim_figures()) office.figures().add(std::move(figure));
    office.invariants().push_back({"experiences-are-cleared-by-another",
                                   "What somebody said is cleared by a person who did not write it down",
                                   cleared_by_author});
    office.invariants().push_back(
        {"experiences-go", "What was withdrawn or is over is published no more", words_after_the_end});
    office.lifecycles().push_back(lived_experience_moves().in_words());
    office.jobs().push_back({.name = "end_experiences",
                             .title = "Take out what people said where the time they agreed to is over",
                             .work = end_in_time,
                             .at_hour = 4});
    office.waiting().push_back(waiting);
}

} // namespace reeve::victims
