// Tests plans, their parts, versions, send-outs and pledges in the database, on both engines.
#include "office/office_testing.h"
#include "office/search.h"
#include "planning/plan_changes.h"
#include "planning/plan_duties.h"
#include "planning/plan_road_store.h"
#include "planning/plan_search_store.h"
#include "planning/planning_world_test.h"
#include "planning/pledge_store.h"

namespace reeve::planning {
namespace {

using namespace testing;
using office::testing::Registers;

template <class Body> void on_both_engines(Body body) {
    for (auto engine : db::test_engines()) {
        Registers office(engine);
        body(office);
    }
}

Plan begun(Registers& office) {
    return office.change([&](office::Change& change) {
        auto plan = plan_of_2021(PlanState::drafting);
        plan.requirement_edition = "February 2023";
        plan.requirement_statement = {"Regard was had"};
        plan.equality = {"Assessed"};
        return begin_plan(change, plan, whole_text().parts);
    });
}

std::string order(db::Connection& connection, const Plan& plan) {
    std::vector<std::string> keys;
    for (const auto& part : parts_of(connection, plan.id)) keys.push_back(std::to_string(part.key));
    return joined(keys, " ");
}

} // namespace

TEST_CASE("parts are put in, moved and taken out, and keep their keys") {
    on_both_engines([](Registers& office) {
        auto plan = begun(office);
        CHECK(plan.reference == "PCP-2024-001");
        auto parts = parts_of(*office.read(), plan.id);
        CHECK(order(*office.read(), plan) == "1 2 3 4 5 6 7 8 9 10 11");
        auto added = office.change([&](office::Change& change) {
            return add_part(change, plan, parts[1].id, part(0, PartKind::paragraph, "A word between"));
        });
        auto key = std::to_string(added.key);
        CHECK(order(*office.read(), plan) == "1 2 " + key + " 3 4 5 6 7 8 9 10 11");
        office.change([&](office::Change& change) { return move_part(change, added, Direction::up).ok(); });
        CHECK(order(*office.read(), plan) == "1 " + key + " 2 3 4 5 6 7 8 9 10 11");
        office.change(
            [&](office::Change& change) {
                remove_part(change, *find_part(change.tx, added.id));
                return 0;
            },
            "Not needed");
        CHECK(order(*office.read(), plan) == "1 2 3 4 5 6 7 8 9 10 11");
    });
}

TEST_CASE("a send-out keeps the version that was sent, and the same text is one version") {
    on_both_engines([](Registers& office) {
        auto plan = begun(office);
        auto send = [&](Party party) {
            return office.change([&](office::Change& change) {
                return send_out(change, plan, sent(party, 0, date_of(2021, 7, 30)), "First draft");
            });
        };
        CHECK(send(Party::chief_constable).plan_version == 1);
        CHECK(send(Party::members_of_parliament).plan_version == 1);
        office.change(
            [&](office::Change& change) { return add_part(change, plan, {}, part(0, PartKind::section, "Foreword")); });
        CHECK(send(Party::panel).plan_version == 2);
        auto versions = versions_of(*office.read(), plan.id);
        REQUIRE(versions.size() == 2);
        CHECK(text_of(versions[0]).parts.size() == 11);
        CHECK(in_words(changes(text_of(versions[0]), text_of(versions[1]))) == "1 part added");
    });
}

TEST_CASE("a plan is taken along its road, issued with a public version, and found in force until the next one") {
    on_both_engines([](Registers& office) {
        auto plan = begun(office);
        auto take = [&](PlanState to) {
            auto given = by_the_commissioner(date_of(2022, 1, 31));
            given.panel_report = {"Supported"};
            auto moved = office.change([&](office::Change& change) { return take_on(change, plan, to, given, 21); });
            REQUIRE_MESSAGE(moved.ok(), label_of(to));
            plan = *moved;
        };
        office.change([&](office::Change& change) {
            for (auto party : {Party::chief_constable, Party::households, Party::victims, Party::panel})
                send_out(change, plan, sent(party, 0, date_of(2021, 7, 30)), "First draft");
            return 0;
        });
        for (auto to : {PlanState::with_chief_constable, PlanState::consulting, PlanState::with_panel,
                        PlanState::panel_reported, PlanState::responded, PlanState::ready, PlanState::issued})
            take(to);
        auto read = office.read();
        CHECK(find_version(*read, plan.id, 1)->is_public);
        CHECK(plan_in_force(*read, date_of(2024, 9, 23))->reference == plan.reference);
        CHECK_FALSE(plan_in_force(*read, date_of(2025, 4, 1)));
        CHECK(may_be_written(plan).is_refused());
        CHECK(may_be_written(plan).refusal().rule.ends_with("s.5(3) and (4)"));
    });
}

TEST_CASE("an issued plan bears witness to its duties: issued for its term, and sent to both who must have it") {
    on_both_engines([](Registers& office) {
        auto plan = begun(office);
        plan.state = PlanState::issued;
        plan.issued_on = date_of(2022, 1, 31);
        plan.panel_report_on = date_of(2022, 1, 7);
        plan = *office.change([&](office::Change& change) { return office::keep(change, plan_fields(), plan); });
        auto told = [&] {
            std::vector<std::string> words;
            auto read = office.read();
            for (const auto& witness : plan_witnesses())
                for (const auto& one : witness.evidence(*read, date_of(2022, 3, 1)))
                    words.push_back(witness.duty + " " + one.key + " " + iso(one.done_on));
            return joined(words, ", ");
        };
        CHECK(told() == "L-0003 2021-05-06 2022-01-31");
        auto send = [&](Party party, Date on) {
            office.change(
                [&](office::Change& change) { return send_out(change, plan, sent(party, 0, on), "As issued"); });
        };
        send(Party::chief_constable, date_of(2021, 7, 30)); // of the draft: it does not count
        send(Party::responsible_authorities, date_of(2022, 2, 2));
        CHECK(told() == "L-0003 2021-05-06 2022-01-31");
        send(Party::chief_constable, date_of(2022, 2, 1));
        CHECK(told() == "L-0003 2021-05-06 2022-01-31, L-0011 PCP-2024-001 2022-02-02");
        auto occasions = plan_witnesses()[1].occasions(*office.read(), date_of(2022, 3, 1));
        REQUIRE(occasions.size() == 1);
        CHECK(occasions[0].on == date_of(2022, 1, 7));
    });
}

TEST_CASE("a variation starts as the issued plan reads, and leaves it alone") {
    on_both_engines([](Registers& office) {
        auto plan = begun(office);
        auto early = office.change([&](office::Change& change) { return begin_variation(change, plan, "Varied"); });
        CHECK(early.is_refused());
        plan.state = PlanState::issued;
        plan.issued_on = date_of(2022, 1, 31);
        auto variation = office.change([&](office::Change& change) { return begin_variation(change, plan, "Varied"); });
        REQUIRE(variation.ok());
        office.change(
            [&](office::Change& change) {
                remove_part(change, parts_of(change.tx, variation->id)[0]);
                return 0;
            },
            "Not needed");
        auto read = office.read();
        CHECK(order(*read, *variation) == "2 3 4 5 6 7 8 9 10 11");
        CHECK(order(*read, plan) == "1 2 3 4 5 6 7 8 9 10 11");
    });
}

TEST_CASE("a pledge is kept by the priorities that are said to keep it, and by no others") {
    on_both_engines([](Registers& office) {
        auto plan = begun(office);
        auto keys = [&](const Pledge& pledge) {
            std::vector<std::string> found;
            for (const auto& link : pledges_kept(*office.read(), plan.id))
                if (link.pledge == pledge.id) found.push_back(std::to_string(link.priority));
            return joined(found, " ");
        };
        auto pledge = office.change([&](office::Change& change) {
            Pledge made;
            made.plan = plan.id;
            made.words = {"A police station in Rutland"};
            made = add_pledge(change, made);
            keep_links(change, made, {1, 5});
            return made;
        });
        CHECK(pledge.number == 1);
        CHECK(keys(pledge) == "1 5");
        office.change(
            [&](office::Change& change) {
                keep_links(change, pledge, {5, 7, 7});
                return 0;
            },
            "Other priorities");
        CHECK(keys(pledge) == "5 7");
    });
}

TEST_CASE("a plan issued before the office kept plans here is recorded as issued, with a note of what is known of it") {
    on_both_engines([](Registers& office) {
        auto record = [&](const char* note, Date issued_on) {
            return office.change([&](office::Change& change) {
                auto plan = plan_of_2021(PlanState::drafting);
                plan.reference = "PCP-2021-001";
                plan.recorded_note = {note};
                return record_issued_plan(change, plan, whole_text().parts, issued_on);
            });
        };
        CHECK(record(" ", date_of(2022, 1, 31)).problems().has("recorded_note"));
        CHECK(record("The paper copy", date_of(2024, 9, 24)).problems().has("issued_on"));
        CHECK(record("The paper copy", date_of(2021, 5, 5)).problems().has("issued_on"));
        CHECK(all_plans(*office.read()).empty());
        auto plan = record("The paper copy", date_of(2022, 1, 31));
        REQUIRE(plan.ok());
        auto read = office.read();
        CHECK(find_plan(*read, "PCP-2021-001")->state == PlanState::issued);
        CHECK(plan_in_force(*read, date_of(2024, 9, 23))->reference == "PCP-2021-001");
        CHECK(find_version(*read, plan->id, 1)->is_public);
        CHECK(may_be_written(*plan).is_refused());
    });
}

TEST_CASE("on the day on which a later plan takes effect the search no longer finds what the one before it said") {
    for (auto engine : db::test_engines()) {
        office::testing::Desk desk(engine);
        auto record = [&](const char* reference, const char* objective, Date election_on, Date issued_on,
                          std::optional<Date> effect) {
            auto plan = plan_of_2021(PlanState::drafting);
            plan.reference = reference;
            plan.recorded_note = {"The paper copy"};
            plan.election_on = election_on;
            plan.next_election_on = date_of(year_of(election_on) + 4, 5, 4);
            plan.takes_effect_on = effect;
            auto parts = whole_text().parts;
            parts[1].words = {objective};
            return desk.change(
                [&](office::Change& change) { return record_issued_plan(change, plan, parts, issued_on).ok(); });
        };
        REQUIRE(record("PCP-2021-001", "Fewer burglaries", date_of(2021, 5, 6), date_of(2022, 1, 31), {}));
        REQUIRE(record("PCP-2024-001", "Less livestock theft", date_of(2024, 5, 2), date_of(2024, 9, 20),
                       date_of(2024, 10, 1)));
        auto night = [&](Date day) {
            desk.clock.set(from_london(day, {0, 0, 1}));
            office::Progress progress{[](const std::string&) {}};
            return *plan_search_job().work(desk.office, "", progress);
        };
        auto found = [&](const char* words) {
            return office::search(*desk.read(), words, {office::SearchAudience::open, desk.clock.now()}).total;
        };
        CHECK(night(date_of(2024, 9, 30)) == "2 issued plans looked at");
        CHECK(found("burglaries") == 1);
        night(date_of(2024, 10, 1));
        CHECK(found("burglaries") == 0);
        CHECK(found("livestock") == 1);
        office::SearchReader anyone{office::SearchAudience::open, desk.clock.now()};
        CHECK(office::address_of_reference(*desk.read(), "PCP-2021-001", anyone) == "/plan/PCP-2021-001");
    }
}

} // namespace reeve::planning
