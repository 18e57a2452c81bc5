// Tests of applications in the database: two people at once, sending again, the closing, and who sees what; on both
// engines.
#include "commissioning/application_store.h"
#include "commissioning/round_world_test.h"
#include <atomic>
#include <thread>

using namespace reeve;
using namespace reeve::commissioning;

namespace {

const Email owner{"owner@group.test"}, colleague{"colleague@group.test"}, stranger{"stranger@other.test"};

Moment last_day(TimeOfDay time, int milliseconds = 0) {
    return {from_london(date_of(2024, 9, 5), time).milliseconds + milliseconds};
}

struct World : testing::Commissioners {
    FundingRound round;
    Bid bid;

    explicit World(db::Engine engine, LatePolicy late = LatePolicy::none) : Commissioners(engine) {
        now = from_london(date_of(2024, 8, 20), {10, 0, 0});
        auto wanted = testing::safety_round();
        wanted.late = late;
        round = published(wanted, line());
        Bid fresh = testing::bid_of(round, "Youth Club", {9'000'00});
        fresh.is_declared = false;
        bid = *change([&](office::Change& change) { return begin_application(change, round, fresh, owner); });
    }
    Application application(const Email& who = owner) {
        auto found = find_application(*read(), bid.reference, who, now);
        REQUIRE(found);
        return *found;
    }
    std::string mark(const char* part) {
        auto found = application();
        auto parts = parts_of(found.criteria);
        return mark_of(*find_part(parts, part), found.whole);
    }
    Result<Bid> keep(const char* part, const std::string& mark, std::function<void(WholeBid&)> apply,
                     std::optional<Moment> received = {}) {
        return change(
            [&](office::Change& change) {
                return change_part(change, bid.id, {part, mark, received.value_or(now), apply});
            },
            "Saved by the applicant");
    }
    void keep_now(const char* part, std::function<void(WholeBid&)> apply) {
        REQUIRE(keep(part, mark(part), std::move(apply)).ok());
    }
    void write_all() {
        auto criteria = application().criteria;
        for (const auto& criterion : criteria)
            keep_now(criterion.number == 1 ? "answer-1" : "answer-2",
                     [&](WholeBid& whole) { keep_words(whole, criterion.id, {"Because people asked for it."}); });
        keep_now("money", [&](WholeBid& whole) {
            CostLine cost;
            cost.bid = bid.id;
            cost.words = "Workers";
            cost.amount = {9'000'00};
            whole.costs = {cost};
        });
    }
    Result<Bid> send(Moment received) {
        auto whole = application().whole;
        return change(
            [&](office::Change& change) { return send_application(change, bid.id, mark_of(whole), received); },
            "Sent by the applicant");
    }
    std::string title() { return find_bid(*read(), bid.reference)->title; }
};

template <class Body> void on_both_engines(Body body) {
    for (auto engine : db::test_engines()) {
        World world(engine);
        body(world);
    }
}

} // namespace

TEST_CASE("two people who save one part at once: the second is told, and the first one's words stand") {
    on_both_engines([](World& world) {
        auto mark = world.mark("work");
        CHECK(world.keep("work", mark, [](WholeBid& whole) { whole.bid.title = "First"; }).ok());
        auto second = world.keep("work", mark, [](WholeBid& whole) { whole.bid.title = "Second"; });
        REQUIRE(second.is_refused());
        CHECK(second.refusal().kind == Refusal::Kind::conflict);
        CHECK(world.title() == "First");
        CHECK(world.keep("work", world.mark("work"), [](WholeBid& whole) { whole.bid.title = "Second"; }).ok());
        CHECK(world.title() == "Second");
    });
}

TEST_CASE("two people who save different parts never meet") {
    on_both_engines([](World& world) {
        auto work = world.mark("work"), contact = world.mark("contact"), answer = world.mark("answer-1"),
             money = world.mark("money");
        auto criterion = world.application().criteria.front().id;
        CHECK(world.keep("work", work, [](WholeBid& whole) { whole.bid.title = "Football"; }).ok());
        CHECK(world.keep("contact", contact, [](WholeBid& whole) { whole.bid.contact_name = "Treasurer"; }).ok());
        CHECK(world.keep("answer-1", answer, [&](WholeBid& whole) { keep_words(whole, criterion, {"Need"}); }).ok());
        CHECK(world.keep("money", money, [](WholeBid& whole) { whole.bid.requested = Money{8'000'00}; }).ok());
        auto whole = world.application().whole;
        CHECK(whole.bid.title == "Football");
        CHECK(whole.bid.contact_name == "Treasurer");
        CHECK(whole.bid.requested == Money{8'000'00});
        CHECK(answer_to(whole, criterion).words.text == "Need");
    });
}

TEST_CASE("costs are added, changed and removed as one part") {
    on_both_engines([](World& world) {
        auto costs_of = [](std::initializer_list<std::pair<const char*, std::int64_t>> lines) {
            std::vector<CostLine> costs;
            for (const auto& [words, pence] : lines) {
                CostLine cost;
                cost.words = words;
                cost.amount = {pence};
                costs.push_back(cost);
            }
            return costs;
        };
        auto keep = [&](std::vector<CostLine> costs) {
            for (auto& cost : costs) cost.bid = world.bid.id;
            world.keep_now("money", [&](WholeBid& whole) { whole.costs = costs; });
        };
        auto kept = [&] {
            std::string words;
            for (const auto& cost : world.application().whole.costs) words += cost.words + " ";
            return words;
        };
        keep(costs_of({{"Hall", 100'00}, {"Balls", 50'00}, {"Coach", 900'00}}));
        CHECK(kept() == "Hall Balls Coach ");
        keep(costs_of({{"Hall", 100'00}, {"Coach", 800'00}}));
        CHECK(kept() == "Hall Coach ");
        keep(costs_of({}));
        CHECK(kept() == "");
    });
}

TEST_CASE("what is changed after sending counts when it is sent too, and not before") {
    on_both_engines([](World& world) {
        world.write_all();
        auto sent = world.send(world.now);
        REQUIRE(sent.ok());
        CHECK(sent->revision == 1);
        world.keep_now("work", [](WholeBid& whole) { whole.bid.title = "Better football"; });
        CHECK(world.title() == "Evening football");
        CHECK(world.application().has_unsent);
        CHECK(world.application().whole.bid.title == "Better football");
        auto again = world.send(world.now);
        REQUIRE(again.ok());
        CHECK(again->revision == 2);
        CHECK(again->receipt != sent->receipt);
        CHECK(world.title() == "Better football");
        CHECK_FALSE(world.application().has_unsent);
        auto revisions = revisions_of(*world.read(), world.bid.id);
        REQUIRE(revisions.size() == 2);
        for (const auto& revision : revisions) CHECK(sha256(revision.content) == revision.hash);
        CHECK(revisions[1].content == sent_text(world.application().whole));
    });
}

TEST_CASE("after the closing what was sent last is what stands, and changes that were not sent are gone from it") {
    on_both_engines([](World& world) {
        world.write_all();
        REQUIRE(world.send(world.now).ok());
        world.keep_now("work", [](WholeBid& whole) { whole.bid.title = "Never sent"; });
        world.now = last_day({17, 0, 1});
        CHECK(world.application().whole.bid.title == "Evening football");
        CHECK(world.application().has_unsent);
        CHECK(world.send(world.now).is_refused());
        CHECK(revisions_of(*world.read(), world.bid.id).size() == 1);
    });
}

TEST_CASE("the second in which the request came decides: 17:00:00.999 is in, 17:00:01.000 is not") {
    on_both_engines([](World& world) {
        world.write_all();
        CHECK_FALSE(world.send(last_day({17, 0, 1})).ok());
        CHECK_FALSE(world
                        .keep(
                            "work", world.mark("work"), [](WholeBid&) {}, last_day({17, 0, 1}))
                        .ok());
        CHECK(world
                  .keep(
                      "work", world.mark("work"), [](WholeBid&) {}, last_day({17, 0, 0}, 999))
                  .ok());
        auto sent = world.send(last_day({17, 0, 0}, 999));
        REQUIRE(sent.ok());
        CHECK(sent->state == BidState::submitted);
    });
}

TEST_CASE("a late bid waits for a decision where the round takes late ones") {
    for (auto engine : db::test_engines()) {
        World world(engine, LatePolicy::by_decision);
        world.write_all();
        auto sent = world.send(last_day({17, 0, 42}));
        REQUIRE(sent.ok());
        CHECK(sent->state == BidState::late_pending);
        CHECK(sent->seconds_late == 42);
    }
}

TEST_CASE("an application that somebody changed after it was read is not sent") {
    on_both_engines([](World& world) {
        world.write_all();
        auto read = mark_of(world.application().whole);
        world.keep_now("work", [](WholeBid& whole) { whole.bid.title = "Changed by a colleague"; });
        auto sent = world.change(
            [&](office::Change& change) { return send_application(change, world.bid.id, read, world.now); }, "Sent");
        REQUIRE(sent.is_refused());
        CHECK(sent.refusal().kind == Refusal::Kind::conflict);
        CHECK(find_bid(*world.read(), world.bid.reference)->revision == 0);
    });
}

TEST_CASE("an application is there for those who work on it and for nobody else") {
    on_both_engines([](World& world) {
        auto sees = [&](const Email& who) {
            return find_application(*world.read(), world.bid.reference, who, world.now).has_value();
        };
        CHECK(sees(owner));
        CHECK_FALSE(sees(colleague));
        BidMember invited;
        invited.bid = world.bid.id;
        invited.email = {"Colleague@Group.test"};
        invited.role = MemberRole::viewer;
        auto member = world.change([&](office::Change& change) { return invite(change, invited); });
        REQUIRE(member.ok());
        CHECK(sees(colleague));
        CHECK_FALSE(sees(stranger));
        CHECK(applications_of(*world.read(), stranger, world.now).empty());
        CHECK(world.change([&](office::Change& change) { return let_go(change, *member); }, "Left the group").ok());
        CHECK_FALSE(sees(colleague));
        auto first = members_of(*world.read(), world.bid.id).front();
        CHECK(world.change([&](office::Change& change) { return let_go(change, first); }, "A try").is_refused());
    });
}

TEST_CASE("a withdrawn application cannot be changed or sent") {
    on_both_engines([](World& world) {
        world.write_all();
        REQUIRE(world.send(world.now).ok());
        CHECK(world.change([&](office::Change& change) { return withdraw_application(change, world.bid.id); }).ok());
        CHECK(world.keep("work", world.mark("work"), [](WholeBid&) {}).is_refused());
        CHECK(world.send(world.now).is_refused());
    });
}

TEST_CASE("eight people who save one part at the same moment: exactly one is in, and the others are told") {
    on_both_engines([](World& world) {
        auto mark = world.mark("work");
        std::atomic<int> kept{0}, told{0};
        std::vector<std::thread> people;
        for (int person = 0; person < 8; ++person)
            people.emplace_back([&, person] {
                CountedIds ids{100'000 * (person + 1)};
                auto saved = world.database->write([&](db::Transaction& tx) {
                    office::Change change{tx, ids, world.now, {}, "Applicant", "Saved by the applicant"};
                    auto apply = [&](WholeBid& whole) { whole.bid.title = "Words of " + std::to_string(person); };
                    return change_part(change, world.bid.id, {"work", mark, world.now, apply});
                });
                kept += saved.ok();
                told += saved.is_refused() && saved.refusal().kind == Refusal::Kind::conflict;
            });
        for (auto& person : people) person.join();
        CHECK(kept == 1);
        CHECK(told == 7);
        CHECK(world.title().starts_with("Words of "));
    });
}

TEST_CASE("people who save different parts at the same moment are all in") {
    on_both_engines([](World& world) {
        using Apply = void (*)(WholeBid&);
        const std::vector<std::pair<const char*, Apply>> parts = {
            {"work", [](WholeBid& whole) { whole.bid.title = "Football"; }},
            {"contact", [](WholeBid& whole) { whole.bid.contact_name = "Treasurer"; }},
            {"where", [](WholeBid& whole) { whole.bid.area = "Rutland"; }},
            {"money", [](WholeBid& whole) { whole.bid.requested = Money{7'000'00}; }}};
        std::vector<std::string> marks;
        for (const auto& [key, apply] : parts) marks.push_back(world.mark(key));
        std::atomic<int> kept{0};
        std::vector<std::thread> people;
        for (std::size_t at = 0; at < parts.size(); ++at)
            people.emplace_back([&, at] {
                CountedIds ids{static_cast<std::int64_t>(100'000 * (at + 1))};
                auto saved = world.database->write([&](db::Transaction& tx) {
                    office::Change change{tx, ids, world.now, {}, "Applicant", "Saved by the applicant"};
                    return change_part(change, world.bid.id, {parts[at].first, marks[at], world.now, parts[at].second});
                });
                kept += saved.ok();
            });
        for (auto& person : people) person.join();
        CHECK(kept == 4);
        auto bid = world.application().whole.bid;
        CHECK(bid.title == "Football");
        CHECK(bid.contact_name == "Treasurer");
        CHECK(bid.area == "Rutland");
        CHECK(bid.requested == Money{7'000'00});
    });
}
