// Meetings as they are kept, on both engines: planned, held with a quorum, decided and minuted.
#include "db/migrations.h"
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_invariants.h"
#include "meetings/meeting_store.h"
#include "office/office_testing.h"

namespace reeve::meetings {
namespace {

struct Meetings : office::testing::Registers {
    MeetingBody body;
    std::vector<MeetingSeat> seats;

    explicit Meetings(db::Engine engine) : Registers(engine) {
        MeetingBody made;
        made.title = "Corporate Governance Board";
        body = *change([&](office::Change& change) { return add_meeting_body(change, made); });
        for (const char* post : {"Commissioner", "Chief Constable"}) {
            MeetingSeat seat;
            seat.post = post;
            seat.term_begins = date_of(2024, 1, 1);
            seats.push_back(*change([&](office::Change& change) { return add_seat(change, body, seat); }));
        }
    }
    Result<Meeting> plan(Date day) {
        Meeting meeting;
        meeting.meets_on = day;
        return change([&](office::Change& change) { return add_meeting(change, body, meeting); });
    }
    Result<AgendaItem> put(const Meeting& meeting, const char* title) {
        AgendaItem item;
        item.title = title;
        return change([&](office::Change& change) { return add_item(change, meeting, item); });
    }
    Result<Meeting> hold(const Meeting& meeting, Came first, Came second) {
        return change([&](office::Change& change) {
            return keep_attendance(change, body, meeting, {{seats[0].id, first}, {seats[1].id, second}});
        });
    }
    std::size_t broken() {
        std::size_t found = 0;
        for (const auto& rule : meeting_invariants()) found += rule.broken(*read()).size();
        return found;
    }
};

} // namespace

TEST_CASE("a body has one name, and its public address stays when it is renamed") {
    for (auto engine : db::test_engines()) {
        Meetings world(engine);
        CHECK(world
                  .change([&](office::Change& change) {
                      return add_meeting_body(change, {.title = "Corporate governance board"});
                  })
                  .problems()
                  .has("title"));
        world.body.title = "Accountability Board";
        world.body.is_public = true;
        auto kept = world.change([&](office::Change& change) { return keep_meeting_body(change, world.body); });
        REQUIRE(kept);
        CHECK(kept->slug == "corporate-governance-board");
        CHECK(meeting_body_of_slug(*world.read(), "corporate-governance-board")->title == "Accountability Board");
        CHECK_FALSE(meeting_body_of_slug(*world.read(), "accountability-board"));
    }
}

TEST_CASE("a body meets once a day, and the day of a meeting that was held stands") {
    for (auto engine : db::test_engines()) {
        Meetings world(engine);
        auto meeting = world.plan(date_of(2024, 9, 20));
        REQUIRE(meeting);
        CHECK(meeting->reference == "MT-0001");
        CHECK(world.plan(date_of(2024, 9, 20)).problems().has("meets_on"));
        auto later = world.plan(date_of(2024, 9, 30));
        CHECK(world.hold(*later, Came::present, Came::present).is_refused()); // its day is still to come
        auto held = world.hold(*meeting, Came::present, Came::apologies);
        REQUIRE(held);
        held->meets_on = date_of(2024, 9, 19);
        CHECK(world.change([&](office::Change& change) { return keep_meeting(change, world.body, *held); })
                  .problems()
                  .has("meets_on"));
    }
}

TEST_CASE("items are numbered, and one is decided only where the quorum came") {
    for (auto engine : db::test_engines()) {
        Meetings world(engine);
        auto meeting = *world.plan(date_of(2024, 9, 20));
        CHECK(world.put(meeting, "Performance")->number == 1);
        auto item = *world.put(meeting, "Budget");
        CHECK(item.number == 2);
        meeting = *world.hold(meeting, Came::present, Came::absent);
        item.outcome = ItemOutcome::taken;
        item.decision = {"Agreed"};
        auto keep = [&] { return world.change([&](office::Change& change) { return keep_item(change, item); }); };
        CHECK(keep().problems().has("decision"));
        meeting = *world.hold(meeting, Came::present, Came::present);
        CHECK(keep().ok());
        auto of = whole(*world.read(), meeting);
        CHECK(of.quorum().is_met());
        CHECK(of.items[1].decision.text == "Agreed");
        CHECK(world.broken() == 0);
        meeting = *world.hold(meeting, Came::present, Came::absent); // who came is corrected
        CHECK(world.broken() == 1);
    }
}

TEST_CASE("nothing is put on the agenda of a meeting that is cancelled") {
    for (auto engine : db::test_engines()) {
        Meetings world(engine);
        auto meeting = *world.plan(date_of(2024, 9, 30));
        auto gone = world.change([&](office::Change& change) -> Result<Meeting> {
            return keep_meeting(change, world.body, TRY(cancelled(meeting, "Snow")));
        });
        REQUIRE(gone);
        CHECK(world.put(*gone, "Performance").is_refused());
        CHECK(find_meeting(*world.read(), "mt-1")->cancelled_because == "Snow");
    }
}

} // namespace reeve::meetings
