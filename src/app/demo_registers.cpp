// The demo office's settings, people, places, bodies, organisations and calendar.
#include "app/demo_replay.h"
#include "office/delegation.h"
#include "office/office_period.h"
#include "office/people/person_store.h"
#include "office/place_store.h"
#include "office/register_store.h"
#include "office/setting_store.h"

namespace reeve {
namespace {

using office::Change;
using office::Role;

// The people come first, because the plan of 2021 was written by their posts.
Moment first_day() { return demo_moment("2021-05-13 09:00"); }
Moment opening_day() { return demo_moment("2024-05-07 09:00"); }

office::BodyId body_named(db::Connection& connection, const DemoRow& row, std::string_view column) {
    for (const auto& [id, name] : office::body_options(connection))
        if (name == row.text(column)) return office::BodyId{std::stoll(id)};
    row.fail(std::string(column), "is no body");
}

void keep_bodies(Change& change) {
    DemoTable bodies("office/bodies.csv"), posts("office/posts.csv");
    for (const auto& row : bodies.rows()) {
        auto body = row.record(office::body_fields());
        demo_sure(office::problems_with(body));
        keep_new(change, office::body_fields(), body);
    }
    for (const auto& row : posts.rows()) {
        auto post = row.record(office::post_fields());
        post.body = body_named(change.tx, row, "body");
        demo_sure(office::problems_with(post));
        keep_new(change, office::post_fields(), post);
    }
}

void keep_organisations(Change& change) {
    DemoTable organisations("office/organisations.csv");
    for (const auto& row : organisations.rows()) {
        auto organisation = row.record(office::organisation_fields());
        organisation.folded = folded(organisation.name);
        if (auto area = office::area_by_code(change.tx, row.text("area"))) organisation.area = area->id;
        demo_sure(office::problems_with(organisation));
        keep_new(change, office::organisation_fields(), organisation);
    }
}

void keep_partnerships(Change& change) {
    DemoTable partnerships("office/partnerships.csv");
    for (const auto& row : partnerships.rows()) {
        auto partnership = row.record(office::partnership_fields());
        if (row.has("body")) partnership.body = body_named(change.tx, row, "body");
        else if (auto organisation = office::organisation_named(change.tx, row.text("organisation")))
            partnership.organisation = organisation->id;
        demo_sure(office::problems_with(partnership));
        keep_new(change, office::partnership_fields(), partnership);
    }
}

void keep_calendar(Change& change) {
    DemoTable periods("office/pre_election_periods.csv"), terms("office/terms.csv");
    for (const auto& row : periods.rows()) {
        auto period = row.record(office::pre_election_fields());
        demo_sure(office::problems_with(period));
        keep_new(change, office::pre_election_fields(), period);
    }
    for (const auto& row : terms.rows()) {
        auto term = row.record(office::office_term_fields());
        demo_sure(office::problems_with(term));
        keep_new(change, office::office_term_fields(), term);
    }
}

void keep_delegations(Change& change) {
    DemoTable delegations("office/delegations.csv");
    for (const auto& row : delegations.rows()) {
        auto delegation = row.record(office::delegation_fields());
        demo_sure(office::problems_with(delegation));
        keep_new(change, office::delegation_fields(), delegation);
    }
}

} // namespace

void replay_settings(DemoReplay& replay) {
    replay.by_itself(first_day(), [](Change& change) {
        DemoTable settings("office/settings.csv");
        for (const auto& row : settings.rows()) office::keep_setting(change, row.text("name"), row.text("value"));
    });
}

void replay_geography(DemoReplay& replay) {
    replay.by_itself(first_day(), [](Change& change) {
        auto text = [](const char* name) { return std::string(demo_file(std::string("geography/") + name)); };
        demo_sure(office::load_geography(change, {text("areas.csv"), text("outlines.csv"), text("population.csv"),
                                                  text("links.csv"), text("planes.csv")}));
    });
}

void replay_people(DemoReplay& replay, const std::string& password_hash) {
    replay.by_itself(first_day(), [&replay, password_hash](Change& change) {
        DemoTable people("office/people.csv");
        for (const auto& row : people.rows()) {
            auto person = row.record(office::person_fields());
            person.name = person.post; // posts instead of people's names
            person = demo_sure(office::keep_person(change, person));
            office::set_password(change, person, password_hash);
            replay.hold_person(person);
        }
    });
}

void replay_registers(DemoReplay& replay) {
    replay.at(opening_day(), Role::director_of_governance, [](Change& change) {
        keep_bodies(change);
        keep_organisations(change);
        keep_partnerships(change);
        keep_calendar(change);
        keep_delegations(change);
    });
}

} // namespace reeve
