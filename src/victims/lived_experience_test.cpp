// Tests what an experience must hold, who clears it, when it is for the public, and that its words go, from history
// too.
#include "office/office_testing.h"
#include "office/search.h"
#include "victims/victim_journey_store.h"
#include <doctest/doctest.h>

namespace reeve::victims {
namespace {

constexpr auto today_of = [](int day) { return date_of(2024, 9, day); };

LivedExperience told() {
    LivedExperience one;
    one.words = {"Nobody rang back, so I rang, and nobody knew of me."};
    one.heard = "A survey of victims";
    one.heard_on = one.consented_on = today_of(20);
    one.agreed_to = "That it is quoted without a name.";
    one.kept_until = date_of(2026, 9, 20);
    one.may_publish = true;
    one.author = office::PersonId{7};
    return one;
}

std::vector<std::string> members_of(const Problems& problems) {
    std::vector<std::string> members;
    for (const auto& problem : problems.list) members.push_back(problem.member);
    return members;
}

using Members = std::vector<std::string>;

} // namespace

TEST_CASE("words that could tell who spoke are named and not taken") {
    struct Case {
        const char* words;
        const char* trace; // empty: none
    };
    for (const auto& c : std::initializer_list<Case>{{"Nobody rang back, and 3 weeks went by.", ""},
                                                     {"They wrote to jo@example.org about it.", "an email address"},
                                                     {"I rang from 07700 900123 every day.", "telephone number"},
                                                     {"It was at LE1 5XY.", "postcode"},
                                                     {"My number was 24*0001234.", "force reference"},
                                                     {"On 3 July I heard nothing.", "a day"},
                                                     {"Sgt Sample was kind.", "a name after “Sgt”"},
                                                     {"Mrs Sample next door saw it.", "a name after “Mrs”"},
                                                     {"In May I heard nothing.", ""}}) {
        CAPTURE(c.words);
        auto traces = traces_in(c.words);
        if (std::string_view(c.trace).empty()) CHECK(traces.empty());
        else {
            REQUIRE(traces.size() == 1);
            CHECK(traces[0].find(c.trace == std::string_view("an email address") ? "email address" : c.trace)
                  != std::string::npos);
        }
    }
}

TEST_CASE("an experience has words, consent that was given, and an end within five years") {
    auto today = today_of(23);
    CHECK(check(told(), today).empty());
    auto nameless = told();
    nameless.words = {"Ring Mr Sample."};
    CHECK(members_of(check(nameless, today)) == Members{"words"});
    auto ahead = told();
    ahead.heard_on = ahead.consented_on = today + 1;
    CHECK(members_of(check(ahead, today)) == Members{"heard_on", "consented_on"});
    auto over = told();
    over.kept_until = today;
    CHECK(members_of(check(over, today)) == Members{"kept_until"});
    auto long_kept = told();
    long_kept.kept_until = date_of(2029, 9, 21);
    CHECK(members_of(check(long_kept, today)) == Members{"kept_until"});
    long_kept.kept_until = date_of(2029, 9, 20);
    CHECK(check(long_kept, today).empty());
    LivedExperience empty;
    CHECK(members_of(check(empty, today)) == Members{"words", "heard", "agreed_to", "kept_until"});
}

TEST_CASE(
    "a second person clears an experience, and the public reads it only where that was agreed to and in its time") {
    auto today = today_of(23);
    CHECK_FALSE(cleared(told(), office::PersonId{7}, "Author", today).ok());
    CHECK_FALSE(is_for_public(told(), today));
    auto one = *cleared(told(), office::PersonId{8}, "Second", today);
    CHECK(is_for_public(one, today));
    CHECK(is_for_public(one, one.kept_until));
    CHECK_FALSE(is_for_public(one, one.kept_until + 1));
    one.may_publish = false;
    CHECK_FALSE(is_for_public(one, today));
    CHECK_FALSE(cleared(one, office::PersonId{8}, "Second", today).ok());
    CHECK_FALSE(cleared(told(), office::PersonId{8}, "Second", told().kept_until + 1).ok());
}

TEST_CASE("words go when consent is withdrawn, at any time, and end only when their time is over") {
    auto today = today_of(23);
    auto withdrawn = *gone(told(), ExperienceState::withdrawn, today);
    CHECK(withdrawn.words.text.empty());
    CHECK(withdrawn.agreed_to.empty());
    CHECK(withdrawn.gone_on == today);
    CHECK_FALSE(gone(withdrawn, ExperienceState::withdrawn, today).ok());
    CHECK_FALSE(gone(told(), ExperienceState::ended, today).ok());
    CHECK(gone(told(), ExperienceState::ended, told().kept_until + 1).ok());
}

TEST_CASE(
    "words that were withdrawn stand neither in the record nor in its history, and nothing of them was ever searched") {
    for (auto engine : db::test_engines()) {
        office::testing::Registers office(engine);
        VictimJourney journey;
        journey.title = "From a burglary to the verdict";
        auto kept = *office.change([&](office::Change& change) { return add_journey(change, journey); });
        JourneyStage stage;
        stage.title = "The investigation";
        stage.agency = "Police";
        auto at = *office.change([&](office::Change& change) { return add_stage(change, kept, stage); });
        CHECK(at.number == 1);
        auto one = *office.change([&](office::Change& change) { return add_experience(change, at, told()); });
        auto tells = [&] {
            return !office.read()
                        ->all(db::Sql("SELECT id FROM history WHERE changes LIKE '%nobody knew of me%' ORDER BY id",
                                      "the words in history"),
                              {}, [](const db::Row& row) { return row.get<std::int64_t>(0); })
                        .empty();
        };
        REQUIRE(tells());
        REQUIRE(office.change([&](office::Change& change) { return withdraw_experience(change, one); }).ok());
        CHECK_FALSE(tells());
        CHECK(experiences_of(*office.read(), at.id).front().words.text.find("nobody knew") == std::string::npos);
        auto found = office::search(*office.read(), "nobody knew of me", {office::SearchAudience::staff, office.now});
        CHECK(found.list.empty());
    }
}

TEST_CASE("experiences whose time is over are ended together") {
    for (auto engine : db::test_engines()) {
        office::testing::Registers office(engine);
        VictimJourney journey;
        journey.title = "From a burglary to the verdict";
        auto kept = *office.change([&](office::Change& change) { return add_journey(change, journey); });
        JourneyStage stage;
        stage.title = "The investigation";
        stage.agency = "Police";
        auto at = *office.change([&](office::Change& change) { return add_stage(change, kept, stage); });
        auto soon = told();
        soon.kept_until = today_of(25);
        for (const auto& one : {soon, told()})
            REQUIRE(office.change([&](office::Change& change) { return add_experience(change, at, one); }).ok());
        office.now = from_london(today_of(25), {9, 0, 0});
        CHECK(office.change([](office::Change& change) { return end_experiences(change); }) == 0);
        office.now = from_london(today_of(26), {9, 0, 0});
        CHECK(office.change([](office::Change& change) { return end_experiences(change); }) == 1);
        auto all = experiences_of(*office.read(), at.id);
        CHECK(all[0].state == ExperienceState::ended);
        CHECK(all[1].state == ExperienceState::written);
    }
}

} // namespace reeve::victims
