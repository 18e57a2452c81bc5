// The replay of the demo office: what was done, when and by which post, put in order of time and then done.
#pragma once
#include "app/demo_ids.h"
#include "app/demo_table.h"
#include "office/keep.h"
#include "office/people/person.h"
#include <functional>
#include <map>
#include <optional>

namespace reeve::office {
class Office;
}

namespace reeve {

// The same change, whose records take their ids from these.
inline office::Change with_ids_of(IdSource& ids, const office::Change& change) {
    return {change.tx, ids, change.now, change.actor, change.actor_post, change.why};
}

class DemoReplay {
public:
    using Body = std::function<void(office::Change&)>;

    // At this moment the person of this role does it. Steps of one moment stay in the order in which they were added.
    void at(Moment, office::Role by, Body, std::string why = "");
    // One step for each row, at the moment in its column `at`.
    void at_each(const DemoTable&, office::Role by, std::function<void(office::Change&, const DemoRow&)>);
    void by_itself(Moment, Body); // by the program itself
    // Does everything in order of time, inside one change.
    void run(office::Change&);

    // Who stands for a role; known once people are kept.
    void hold_person(const office::Person&);
    const office::Person& person(office::Role) const;

private:
    struct Step {
        Moment at;
        std::optional<office::Role> by;
        Body body;
        std::string why;
    };
    std::vector<Step> steps_;
    std::map<office::Role, office::Person> people_;
};

// The value of a rule that must hold in the demo office; a Fault with its words where it does not.
template <class T> T demo_sure(Result<T> result) {
    if (result.ok()) return std::move(result).value();
    if (result.is_refused()) throw Fault("the demo office breaks a rule: " + result.refusal().message);
    std::string words;
    for (const auto& problem : result.problems().list) words += problem.member + ": " + problem.message + ". ";
    throw Fault("the demo office breaks a rule: " + words);
}
void demo_sure(const Problems&);

// From outside, and on no list of the office's people.
inline constexpr const char* demo_applicant = "applicant@demo.example";

// Each part adds its steps. `password_hash` is of the one password of all demo sign-ins.
void replay_settings(DemoReplay&);
void replay_geography(DemoReplay&);
void replay_people(DemoReplay&, const std::string& password_hash);
void replay_registers(DemoReplay&);
void replay_plans(DemoReplay&);
void replay_beside_plans(DemoReplay&);
void replay_resources(DemoReplay&);
void replay_consultations(DemoReplay&);
void replay_analysis(DemoReplay&);
void replay_surveys(DemoReplay&);
void replay_delivery(DemoReplay&);
void replay_engagement(DemoReplay&);
void replay_letters(DemoReplay&);
void replay_actions(DemoReplay&);
void replay_reminders(DemoReplay&);
void replay_measures(DemoReplay&);
void replay_plan_measures(DemoReplay&);
void replay_visits(DemoReplay&);
void replay_grants(DemoReplay&);
void replay_partnerships(DemoReplay&);
void replay_past_grants(DemoReplay&);
void replay_marking(DemoReplay&);
void replay_diligence(DemoReplay&);
void replay_applying(DemoReplay&, const std::string& password_hash);
void replay_paying(DemoReplay&);
void replay_returns(DemoReplay&);
void replay_figures(DemoReplay&, office::Office&);
void replay_papers(DemoReplay&, office::Office&);
void replay_duties(DemoReplay&);
void replay_imports(DemoReplay&);
void replay_crime(DemoReplay&);
void replay_complaints(DemoReplay&);

} // namespace reeve
