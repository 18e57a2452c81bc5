// Visiting schemes as they are kept, on both engines: a rota is drawn, a visit recorded, a concern answered.
#include "db/migrations.h"
#include "office/office_testing.h"
#include "office/people/person_store.h"
#include "scrutiny/scheme_visit_store.h"
#include "scrutiny/visit_coverage.h"
#include "scrutiny/visit_invariants.h"

namespace reeve::scrutiny {
namespace {

struct Visiting : office::testing::Registers {
    VisitScheme scheme;
    explicit Visiting(db::Engine engine, int visitors = 6) : Registers(engine) {
        VisitScheme made;
        made.title = "Custody visiting";
        made.force_post = "Custody inspector";
        scheme = *change([&](office::Change& change) { return add_scheme(change, made); });
        VisitPlace place;
        place.scheme = scheme.id;
        place.name = "City suite";
        change([&](office::Change& change) { return add_place(change, place); });
        for (int number = 0; number < visitors; ++number) add("");
    }
    Result<Visitor> add(const std::string& email) {
        Visitor visitor;
        visitor.scheme = scheme.id;
        visitor.name = "A volunteer";
        visitor.email = email;
        visitor.recruited_on = visitor.trained_on.emplace(date_of(2023, 1, 1));
        visitor.vetted_until = date_of(2027, 1, 1);
        visitor.term_begins = date_of(2023, 2, 1);
        visitor.term_ends = date_of(2026, 1, 31);
        return change([&](office::Change& change) { return add_visitor(change, visitor); });
    }
    Result<VisitRota> draw_rota(Date first, Date last) {
        VisitRota rota;
        rota.first_day = first;
        rota.last_day = last;
        return change([&](office::Change& change) { return add_rota(change, scheme, rota); });
    }
    SchemeVisit reported(SchemeVisit visit) {
        visit.arrived_at = visit.admitted_at = from_london(visit.planned_on, {12, 0, 0});
        visit.held = visit.offered = visit.accepted = 2;
        visit.unavailable = visit.not_offered = visit.observed_only = visit.declined = 0;
        return visit;
    }
};

} // namespace

TEST_CASE("a rota is drawn from stored randomness, planned, and proved again") {
    for (auto engine : db::test_engines()) {
        Visiting world(engine);
        auto rota = world.draw_rota(date_of(2024, 7, 1), date_of(2024, 9, 29));
        REQUIRE(rota);
        CHECK(rota->seed.size() == 43);
        auto read = world.read();
        auto visits = visits_of_rota(*read, rota->id);
        CHECK(visits.size() == 13);
        for (const auto& visit : visits) {
            CHECK(visit.first_visitor);
            CHECK(visit.second_visitor);
            CHECK(visit.first_visitor != visit.second_visitor);
        }
        auto kept = find_rota(*read, rota->reference);
        REQUIRE(kept);
        CHECK(is_proved(*kept));
        kept->seed += "x";
        CHECK_FALSE(is_proved(*kept));
        CHECK(world.draw_rota(date_of(2024, 9, 29), date_of(2024, 10, 31)).problems().has("first_day"));
        CHECK(world.draw_rota(date_of(2024, 10, 2), date_of(2024, 10, 1)).problems().has("last_day"));
    }
}

TEST_CASE("a rota needs two visitors who may go") {
    for (auto engine : db::test_engines()) {
        Visiting world(engine, 1);
        CHECK(world.draw_rota(date_of(2024, 7, 1), date_of(2024, 9, 29)).has_problems());
    }
}

TEST_CASE("a visit is recorded with numbers that add up, and people are listed by number up to those counted") {
    for (auto engine : db::test_engines()) {
        Visiting world(engine);
        world.draw_rota(date_of(2024, 7, 1), date_of(2024, 9, 29));
        auto visit =
            visits_between(*world.read(), world.scheme.id, {date_of(2024, 7, 1), date_of(2024, 7, 31)}).front();
        auto wrong = world.reported(visit);
        wrong.held = 3;
        auto report = [&](const SchemeVisit& made) {
            return world.change([&](office::Change& change) { return keep_report(change, world.scheme, made); });
        };
        CHECK(report(wrong).problems().has("held"));
        auto kept = report(world.reported(visit));
        REQUIRE(kept);
        CHECK(kept->state == VisitState::made);
        auto list = [&](const char* number) {
            VisitDetainee one;
            one.custody_number = number;
            return world.change([&](office::Change& change) { return add_detainee(change, *kept, one); });
        };
        CHECK(list("06cd/1234"));
        CHECK(list("06CD/1234").problems().has("custody_number"));
        CHECK(list("John Smith").problems().has("custody_number"));
        CHECK(list("06CD/1235"));
        CHECK(list("06CD/1236").problems().has("seen"));
        auto fewer = *kept;
        fewer.held = fewer.offered = fewer.accepted = 1;
        CHECK(report(fewer).problems().has("accepted"));
        CHECK(report(visit).is_refused() == false);
    }
}

TEST_CASE("a concern is of a visit that was made, and goes to the force and back") {
    for (auto engine : db::test_engines()) {
        Visiting world(engine);
        world.draw_rota(date_of(2024, 7, 1), date_of(2024, 9, 29));
        auto visit =
            visits_between(*world.read(), world.scheme.id, {date_of(2024, 7, 1), date_of(2024, 7, 31)}).front();
        VisitConcern concern;
        concern.words = {"No blankets"};
        concern.raised_with = "Custody sergeant";
        auto raise = [&](const SchemeVisit& of) {
            return world.change([&](office::Change& change) { return add_concern(change, world.scheme, of, concern); });
        };
        CHECK(raise(visit).is_refused());
        auto made = *world.change(
            [&](office::Change& change) { return keep_report(change, world.scheme, world.reported(visit)); });
        auto raised = raise(made);
        REQUIRE(raised);
        CHECK(raised->reference == "VC-0001");
        CHECK(raised->raised_on == made.planned_on);
        CHECK(concerns_between(*world.read(), world.scheme.id, {made.planned_on, made.planned_on}).size() == 1);
        for (const auto& rule : visit_invariants()) {
            CAPTURE(rule.name);
            CHECK(rule.broken(*world.read()).empty());
        }
    }
}

TEST_CASE("a visitor with an email address has an account, loses it when they leave, and is no person of the office") {
    for (auto engine : db::test_engines()) {
        Visiting world(engine);
        auto visitor = world.add("visitor@example.org");
        REQUIRE(visitor);
        REQUIRE(visitor->person);
        auto read = world.read();
        CHECK(office::find_person(*read, visitor->person)->role == office::Role::visitor);
        CHECK(office::people(*read).empty());
        CHECK(visitors_who_are(*read, visitor->person).size() == 1);
        auto gone = *visitor;
        gone.left_on = date_of(2024, 9, 1);
        auto kept = world.change([&](office::Change& change) { return keep_visitor(change, gone); });
        REQUIRE(kept);
        CHECK_FALSE(office::find_person(*world.read(), visitor->person)->is_active);
        kept->name = "Another name";
        CHECK(world.change([&](office::Change& change) { return keep_visitor(change, *kept); }).ok());
        kept = world.change([&](office::Change& change) {
            auto back = *find_visitor(change.tx, visitor->reference);
            back.left_on = std::nullopt;
            return keep_visitor(change, back);
        });
        CHECK(office::find_person(*world.read(), visitor->person)->is_active);
    }
}

} // namespace reeve::scrutiny
