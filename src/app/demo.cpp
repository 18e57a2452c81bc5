// Replaying the demo office into an empty database.
#include "app/demo.h"
#include "app/demo_assurance.h"
#include "app/demo_case_scrutiny.h"
#include "app/demo_meetings.h"
#include "app/demo_oversight.h"
#include "app/demo_packs.h"
#include "app/demo_programmes.h"
#include "app/demo_replay.h"
#include "app/demo_scrutiny.h"
#include "app/demo_victims.h"
#include "office/people/password.h"
#include "office/setup/setup_store.h"

namespace reeve {
namespace {

// The body of the one transaction; it may run again after a conflict, so it begins from nothing each time.
void replay_story(office::Office& office, db::Transaction& tx, const std::string& password_hash) {
    CountedIds ids;
    office::Change whole{tx, ids, office.now(), {}, "The program", ""};
    DemoReplay replay;
    replay_settings(replay);
    replay_geography(replay);
    replay_people(replay, password_hash);
    replay_registers(replay);
    replay_plans(replay);
    replay_beside_plans(replay);
    replay_resources(replay);
    replay_complaints(replay);
    replay_consultations(replay);
    replay_analysis(replay);
    replay_surveys(replay);
    replay_delivery(replay);
    replay_engagement(replay);
    replay_letters(replay);
    replay_actions(replay);
    replay_reminders(replay);
    replay_measures(replay);
    replay_plan_measures(replay);
    replay_visits(replay);
    replay_grants(replay);
    replay_partnerships(replay);
    replay_past_grants(replay);
    replay_marking(replay);
    replay_diligence(replay);
    replay_applying(replay, password_hash);
    replay_paying(replay);
    replay_returns(replay);
    replay_programmes(replay);
    replay_victims(replay);
    replay_oversight(replay, password_hash);
    replay_figures(replay, office);
    replay_papers(replay, office);
    replay_duties(replay);
    replay_imports(replay);
    replay_crime(replay);
    replay_packs(replay, office);
    replay_scrutiny(replay, password_hash);
    replay_meetings(replay);
    replay_assurance(replay);
    replay_case_scrutiny(replay);
    replay.run(whole);
}

} // namespace

std::vector<DemoSignIn> demo_sign_ins() {
    std::vector<DemoSignIn> sign_ins;
    DemoTable people("office/people.csv");
    for (const auto& row : people.rows()) sign_ins.push_back({row.text("email"), row.text("post")});
    sign_ins.push_back({demo_applicant, "Applicant"});
    sign_ins.push_back({demo_visitor, "Volunteer Visitor"});
    sign_ins.push_back({demo_force, "Chief Constable’s Staff Officer"});
    return sign_ins;
}

Result<Done> load_demo(office::Office& office) {
    auto password_hash = office::hashed_password(demo_password);
    auto loaded = office.change({}, "The program", office.now(), "", [&](office::Change& change) -> Result<Done> {
        if (office::holds_anything(change.tx))
            return Refusal{"this database holds records already; the demo office is made in an empty one", "",
                           Refusal::Kind::conflict};
        replay_story(office, change.tx, password_hash);
        return Done{};
    });
    office.reload_settings();
    return loaded;
}

} // namespace reeve
