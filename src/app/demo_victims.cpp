// The demo office's journey of a victim through the criminal justice system, with what people said of it; all invented.
#include "app/demo_victims.h"
#include "app/demo_replay.h"
#include "office/action_store.h"
#include "victims/victim_journey_store.h"

namespace reeve {
namespace {

using namespace victims;
using office::Change;
using office::Role;

struct StageTold {
    const char *title, *agency, *owed, *figure, *seen_by;
    Gap gap;
    const char* gap_words;
};

const std::vector<StageTold>& stages() {
    static const std::vector<StageTold> list = {
        {"Reporting", "Leicestershire Police",
         "To have the crime recorded without unjustified delay, and a written acknowledgement of it (Victims’ Code, right 2).",
         "", "SAMPLE: a monthly reading of twenty files.", Gap::none_found, ""},
        {"The first visit", "Leicestershire Police",
         "To be told about support, and to be referred to it within two working days (Victims’ Code, right 4).", "",
         "SAMPLE: the survey of victims.", Gap::some, "SAMPLE: one in five could not say afterwards whom to call."},
        {"The investigation", "Leicestershire Police",
         "To be told of the main steps of the investigation, and when it is closed (Victims’ Code, right 6).",
         "F-0240?period=2024-04-01..2024-08-31",
         "SAMPLE: the survey of victims, and complaints that came to the office.", Gap::serious,
         "SAMPLE: many heard nothing for weeks, and learned from a letter that the file was closed."},
        {"The charge", "Crown Prosecution Service",
         "To be told of a decision not to prosecute, why, and how to ask for a review (Victims’ Code, right 6).", "",
         "SAMPLE: the local criminal justice board’s own count.", Gap::none_found, ""},
        {"The court", "HM Courts and Tribunals Service",
         "To make a Victim Personal Statement, and to be met apart from the accused (Victims’ Code, rights 7 and 8).",
         "", "", Gap::not_looked_at, ""},
        {"Afterwards", "Probation Service and the office’s own support service",
         "To be told of the sentence and what it means (Victims’ Code, right 9).", "", "", Gap::not_looked_at, ""}};
    return list;
}

void tell_journey(Change& change) {
    VictimJourney journey;
    journey.title = "From a burglary to the verdict";
    journey.about = {
        "SAMPLE. What somebody meets whose home was broken into, put together with the agencies of the local criminal justice "
        "board and with people who went through it."};
    journey.lead_post = "Director of Governance and Performance";
    journey.is_public = journey.is_sample = true;
    journey = demo_sure(add_journey(change, journey));
    for (const auto& told : stages()) {
        JourneyStage stage;
        stage.title = told.title;
        stage.agency = told.agency;
        stage.owed = {told.owed};
        stage.figure = told.figure;
        stage.seen_by = told.seen_by;
        stage.gap = told.gap;
        stage.gap_words = {told.gap_words};
        if (told.gap != Gap::not_looked_at) stage.looked_on = date_of(2024, 7, 3);
        demo_sure(add_stage(change, journey, stage));
    }
}

JourneyStage stage_of(Change& change, std::int64_t number) {
    auto journey = *find_journey(change.tx, "VJ-0001");
    return stages_of(change.tx, journey.id).at(static_cast<std::size_t>(number - 1));
}

void write_down(Change& change, std::int64_t number, const char* words, bool may_publish) {
    LivedExperience one;
    one.words = {words};
    one.heard = "A conversation at a support group (SAMPLE)";
    one.heard_on = one.consented_on = change.today();
    one.agreed_to = "That the office keeps these words without a name, and quotes them where they help.";
    one.kept_until = months_later(change.today(), 24);
    one.may_publish = may_publish;
    one.is_sample = true;
    demo_sure(add_experience(change, stage_of(change, number), one));
}

void act_on(Change& change, std::int64_t number, office::PersonId owner) {
    office::Action action;
    action.title = "Ask the force how victims are kept told while a burglary is investigated";
    action.source = office::ActionSource::other;
    action.owner = owner;
    action.due = date_of(2024, 11, 29);
    action.is_sample = true;
    auto stage = stage_of(change, number);
    stage.leads_to = demo_sure(office::add_action(change, action)).reference;
    demo_sure(keep_stage(change, stage));
}

void clear_first(Change& change, std::int64_t number) {
    demo_sure(clear_experience(change, experiences_of(change.tx, stage_of(change, number).id).front()));
}

} // namespace

void replay_victims(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::victims);
    auto at = [&](Date day, Role role, std::function<void(Change&)> step) {
        replay.at(from_london(day, {15, 20, 0}), role, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    at(date_of(2024, 7, 4), Role::director_of_governance, tell_journey);
    at(date_of(2024, 7, 9), Role::director_of_governance, [](Change& change) {
        write_down(change, 3, "SAMPLE. I found out from a letter. I had thought somebody was still looking.", true);
        write_down(change, 2, "SAMPLE. The officer was kind, and stayed until the door was mended.", true);
    });
    at(date_of(2024, 7, 11), Role::chief_executive, [](Change& change) {
        clear_first(change, 2);
        clear_first(change, 3);
    });
    at(date_of(2024, 9, 30), Role::director_of_governance, [&replay](Change& change) {
        act_on(change, 3, replay.person(Role::director_of_governance).id);
        write_down(change, 3, "SAMPLE. Nobody rang back, so I rang, and nobody knew of me.", false);
    });
}

} // namespace reeve
